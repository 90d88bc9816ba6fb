import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { DEFAULT_HOUSE } from '../../../src/article/house.ts'
import { readArticle } from '../../../src/article/read-article.ts'
import { PAGE_LEXICON } from '../../../src/languages/index.ts'
import { textFile } from '../../../src/text/text-file.ts'

const HEAD = '---\ntitle: The port that waits\nlang: en\n---\n\n'
const BEFORE = 'The dockers of Lobito met on Tuesday. Nobody came to open the gates.'
const AFTER = 'The talks go on, and nobody expects an end before Monday.'

function read(markdown: string, before = BEFORE): Promise<Article> {
  const text = `${HEAD}${before}\n\n${markdown}\n\n${AFTER}\n`
  return readArticle(textFile('article.md', text), DEFAULT_HOUSE, 'remark', PAGE_LEXICON)
}

const labelsOf = ({ blockQuotations }: Article) => blockQuotations.map(({ label }) => label?.prose.text)

describe('the label of a block quotation', () => {
  const WORDS = 'We have loaded sugar for forty years, and we were never late.'
  it.each([
    ['a bare last paragraph', `> ${WORDS}\n>\n> Rosa Pinto`, 'Rosa Pinto'],
    [
      'a bare last paragraph with a role',
      `> ${WORDS}\n>\n> Head of a pilots’ union`,
      'Head of a pilots’ union',
    ],
    ['brackets', `> ${WORDS} (Rosa Pinto, pilot)`, 'Rosa Pinto, pilot'],
    ['brackets after words in marks', `> “${WORDS}” (a former pilot)`, undefined],
    ['brackets with a role after words in marks', `> “${WORDS}” (Former pilot)`, 'Former pilot'],
    ['square brackets', `> “${WORDS}” [Rosa Pinto, pilot]`, 'Rosa Pinto, pilot'],
    ['bold words after the mark', `> “${WORDS}” **Rosa Pinto, pilot**`, 'Rosa Pinto, pilot'],
    ['a dash after words without marks', `> ${WORDS} — Rosa Pinto`, 'Rosa Pinto'],
    ['a dash before emphasis', '> Never late -- **Rosa Pinto**', 'Rosa Pinto'],
    ['a tilde', `> “${WORDS}” ~ Rosa Pinto`, 'Rosa Pinto'],
    ['a name before the words', `> **Rosa Pinto:** ${WORDS}`, 'Rosa Pinto'],
    ['a name with a particle on a line before', `> **Rosa da Silva**\n>\n> ${WORDS}`, 'Rosa da Silva'],
    [
      'a dash line in two lines',
      `> ${WORDS}\n> — Rosa Pinto, who leads the pilots\n> of the port`,
      'Rosa Pinto, who leads the pilots\nof the port',
    ],
    ['a paragraph after it', `> ${WORDS}\n\nRosa Pinto, pilot`, 'Rosa Pinto, pilot'],
    ['the attribute list of its label', `> ${WORDS}\n> — Rosa Pinto {.attribution}`, 'Rosa Pinto'],
    [
      'a name that is cited in a footer',
      `<blockquote><p>${WORDS}</p><footer>— <cite>Rosa Pinto</cite>, pilot</footer></blockquote>`,
      'Rosa Pinto, pilot',
    ],
    ['a role on the next line', `> “${WORDS}”\n> Head of a union, Angola`, 'Head of a union, Angola'],
    ['a name on the next line of words without marks', `> ${WORDS}\n> Rosa Pinto`, 'Rosa Pinto'],
    ['a role after a dash', `> ${WORDS} — Head of a union, Angola`, 'Head of a union, Angola'],
    ['a role after a mark', `> “${WORDS}” Head of a union, Angola`, 'Head of a union, Angola'],
    [
      'a clause about somebody',
      `> “${WORDS}”\n>\n> One of those who were asked`,
      'One of those who were asked',
    ],
    ['a bar', `> “${WORDS}” | Pilot`, 'Pilot'],
    [
      'emphasis below words without an end',
      '> Never late\n>\n> **Head of a union, Angola**',
      'Head of a union, Angola',
    ],
    ['no label: the next line of a sentence', '> We were never late, in\n> Lobito, Angola', undefined],
    ['no label: a dialogue', `> **Rosa Pinto:** ${WORDS}\n>\n> **Ana Ruiz:** You were.`, undefined],
    ['no label: a sentence', `> ${WORDS}\n>\n> Rosa is not late`, undefined],
    ['no label: the end of a clause', '> We asked for help — Lobito and the valleys', undefined],
    ['no label: a heading', `> ${WORDS}\n\nWhat Comes Next`, undefined],
    ['no label: an address', `> ${WORDS}\n>\n> — <https://example.org/pinto>`, undefined],
    [
      'no label: words after a term in marks',
      '> The “late” ships – through no fault of their own – paid twice',
      undefined,
    ],
  ])('is read from %s', async (_, markdown, label) => {
    expect(labelsOf(await read(markdown))).toEqual([label])
  })

  it('is read below a paragraph in quotation marks', async () => {
    const { blockQuotations } = await read(`“${WORDS}”\n\nA pilot, Angola`)
    expect(blockQuotations.map(({ label, words }) => [words.text, label?.prose.text])).toEqual([
      [`“${WORDS}”`, 'A pilot, Angola'],
    ])
  })

  it.each([
    [
      'a sentence that goes on after the mark',
      '“We were never late,” Rosa Pinto told The Lobito Times, Inc.',
    ],
    ['a title with its publisher', '“Lobito Waits for the U.S.”\n\n[The Lobito Times](https://example.org)'],
  ])('is not read from %s', async (_, markdown) => {
    expect((await read(markdown)).blockQuotations).toEqual([])
  })
})

describe('set-off text', () => {
  it.each([
    ['a callout', '> [!note] The tide tables\n> They are printed in March.'],
    ['an update', '> **Update, 3 May 2024**\n>\n> The gates are open again.'],
    ['a note with a label', '> **Reading tip:** the tide tables are printed in March.'],
    ['a title', '> ### How the tables work\n>\n> They are printed in March.'],
    ['a list', '> - The gates\n> - The cranes'],
    ['a numbered list', '> 1) The gates\n>\n> 2) The cranes'],
    ['lines without an end', '> Gates (steel)\n>\n> Cranes (iron)'],
    ['a question', '> Who will open the gates? And who will pay?'],
    ['what the page is', '> This is the first post of a series on tides.'],
    ['code', '> GET https://example.org/tides?x=1&y=2'],
    ['a label', '> Summary: The gates are shut.'],
    ['what follows such a text', '> **Reading tip:** the tables.\n\n> They are printed in March.'],
  ])('is the article’s own if it is %s', async (_, markdown) => {
    const { blockQuotations, blocks } = await read(markdown)
    expect(blockQuotations).toEqual([])
    expect(new Set(blocks.map(({ voice }) => voice))).toEqual(new Set(['own']))
  })

  it.each([
    ['nothing speaks against it', '> The gates are shut, and the ships wait.'],
    ['it is a law in sections', '> (a) The gates are shut at night.\n>\n> (b) The keys are with the pilot.'],
    ['it has a question and an answer', '> Who will open the gates? We will.'],
  ])('is a quotation if %s', async (_, markdown) => {
    expect((await read(markdown)).blockQuotations).toHaveLength(1)
  })

  it('is a quotation if a sentence leads in to it', async () => {
    const { blockQuotations } = await read('> Who will open the gates?', 'The pilots put it like this:')
    expect(blockQuotations).toHaveLength(1)
  })

  it.each([
    ['a class', '<blockquote class="social-embed"><p>The gates are open!</p>— Port (@port)</blockquote>'],
    [
      'a link to what it cites',
      '<blockquote cite="https://example.org/1"><p>The gates are open!</p><a href="https://example.org/1">May</a></blockquote>',
    ],
  ])('is an embedded post by %s', async (_, markdown) => {
    const { blockQuotations, blocks } = await read(markdown)
    expect(blockQuotations).toEqual([])
    expect(blocks.map(({ voice }) => voice)).toContain('quoted')
  })
})

describe('a pull-quote by its form', () => {
  const WORDS = 'The tide does not wait for the ministry.'
  it.each([
    ['a callout with a name', `> [!quote] Rosa Pinto\n> ${WORDS}`, 'Rosa Pinto'],
    ['a callout without one', `> [!quote]\n> ${WORDS}`, undefined],
    ['kramdown', `> ${WORDS}\n{: .pullquote}`, undefined],
    ['kramdown before the block', `{: .pullquote}\n> ${WORDS}`, undefined],
    ['Python-Markdown', `${WORDS}\n{ .pull-quote }`, undefined],
    ['goldmark', `> ${WORDS}\n{.pullquote #tide data-side="left"}`, undefined],
    [
      'an include with a type',
      `{% include callout.html type="pullquote" content="${WORDS}" cite_name="Rosa Pinto" cite_url="https://example.org" %}`,
      'Rosa Pinto',
    ],
    ['an include with a name', `{% include parts/pullquote.html quote="${WORDS}" %}`, undefined],
  ])('is read from %s', async (_, markdown, label) => {
    const { pullQuotes } = await read(markdown)
    expect(pullQuotes.map((quote) => [quote.words.text, quote.label?.prose.text])).toEqual([[WORDS, label]])
  })

  it.each([
    ['the position of a shortcode', `{{< pullquote "Rosa Pinto" >}}\n${WORDS}\n{{< /pullquote >}}`],
    ['the label of a directive', `:::pullquote[Rosa Pinto]\n${WORDS}\n:::`],
  ])('has the label in %s', async (_, markdown) => {
    const { pullQuotes } = await read(markdown)
    expect(pullQuotes.map((quote) => [quote.words.text, quote.label?.prose.text])).toEqual([
      [WORDS, 'Rosa Pinto'],
    ])
  })

  it.each([
    ['in code', '```\n> The tide\n{: .pullquote}\n```'],
    ['after a blank line and nothing', `> ${WORDS}\n\n{: .pullquote}`],
    ['of another class', `> ${WORDS}\n{: .note}`],
  ])('is not read from an attribute list %s', async (_, markdown) => {
    expect((await read(markdown)).pullQuotes).toEqual([])
  })
})
