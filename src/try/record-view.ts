import type { ArticleRecord } from '../facts/inspection.ts'
import { plainLine } from '../report/text/plain-text.ts'
import { counted, grouped } from '../text/numbered.ts'
import type { Span } from '../text/span.ts'
import { element } from './elements.ts'
import { type GoTo, notShown } from './findings-view.ts'

/** Nobody reads more. */
const MOST = 200

interface Words extends Span {
  readonly text: string
}

/** What geolint sees in an article. The words are buttons that lead to their places. */
export function recordView(record: ArticleRecord, goTo: GoTo): readonly HTMLElement[] {
  const link = (words: Words, shown = words.text) => {
    const button = element('button', { type: 'button', class: 'go words' }, plainLine(shown))
    button.addEventListener('click', () => goTo(words, button))
    return button
  }
  const list = (title: string, noun: string, items: readonly (readonly (Node | string)[])[]) => {
    if (items.length === 0) return []
    const shown = items.slice(0, MOST).map((one) => element('li', {}, ...one))
    const left = items.length - shown.length
    const rest = left > 0 ? [element('li', {}, note(notShown(left, noun)))] : []
    return [element('h3', {}, title), element('ul', {}, ...shown, ...rest)]
  }
  return [
    list('Headline', 'headline', [
      ...(record.headline ? [[link(record.headline)]] : []),
      ...(record.standfirst ? [[link(record.standfirst), note('standfirst')]] : []),
    ]),
    countryTable(record, link),
    list(
      'Tags that are not countries',
      'tag',
      record.tags.filter(({ code }) => code === null).map((tag) => [link(tag), note(tag.key)]),
    ),
    list(
      'Sources',
      'source',
      record.sources.map(({ label, mentions, pullQuotes, quotations }) => {
        const [first] = mentions
        const counts = [...counted(quotations, 'quotation'), ...counted(pullQuotes, 'pull-quote')]
        return [first ? link(first, label) : plainLine(label), note(counts.join(', '))]
      }),
    ),
    list(
      'Quotations',
      'quotation',
      [...record.quotations, ...record.blockQuotations.map(labelled)].map((one) => [
        one.speaker ? link(one.speaker) : note('No speaker'),
        ': ',
        link(one),
      ]),
    ),
    list(
      'Pull-quotes',
      'pull-quote',
      record.pullQuotes
        .map(labelled)
        .map((one) => [
          one.speaker ? link(one.speaker) : note('No label'),
          ': ',
          link(one),
          note(one.source.length > 0 ? 'in the text' : 'not in the text'),
        ]),
    ),
    list(
      'Disclaimers',
      'disclaimer',
      record.disclaimers.map((one) => [link(one), note(one.state)]),
    ),
  ].flat()
}

/** A quotation set as a block has the speaker whom its label names, or whom its lead-in names. */
function labelled<T extends { readonly label: Words | null; readonly speaker: Words | null }>(one: T): T {
  return { ...one, speaker: one.label ?? one.speaker }
}

function countryTable(
  { countries }: ArticleRecord,
  link: (words: Words, shown?: string) => Node,
): readonly HTMLElement[] {
  if (countries.length === 0) return []
  const rows = countries.map(({ about, mentions, name, notAskedFor, tagged }) => {
    const [first] = mentions
    const reason = notAskedFor === undefined ? [] : [note(notAskedFor)]
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, first ? link(first, name) : name),
      element('td', {}, about ? 'about' : 'named'),
      element('td', {}, grouped(mentions.length)),
      element('td', {}, tagged ? 'tagged' : 'not tagged', ...reason),
    )
  })
  const heads = ['Country', 'Role', 'Mentions', 'Tag'].map((one) => element('th', { scope: 'col' }, one))
  const head = element('thead', {}, element('tr', {}, ...heads))
  return [
    element('h3', { id: 'countries' }, 'Countries'),
    element('table', { 'aria-labelledby': 'countries' }, head, element('tbody', {}, ...rows)),
  ]
}

function note(text: string): HTMLElement {
  return element('span', { class: 'note' }, ` ${plainLine(text)}`)
}
