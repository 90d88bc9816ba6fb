import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { DEFAULT_HOUSE } from '../../src/article/house.ts'
import { readArticle } from '../../src/article/read-article.ts'
import { PAGE_LEXICON } from '../../src/languages/index.ts'
import { textFile } from '../../src/text/text-file.ts'

function read(text: string): Promise<Article> {
  return readArticle(textFile('article.md', text), DEFAULT_HOUSE, 'remark', PAGE_LEXICON)
}

async function furnitureOf(text: string): Promise<readonly (readonly [string, string])[]> {
  const { file, furniture } = await read(text)
  return furniture.map(({ kind, span }) => [kind, file.text.slice(span.start, span.end)])
}

const LONG =
  'The talks between the two sides have gone on since the spring, and no date has been set for an end to them. '.repeat(
    4,
  )

/** Enough paragraphs that the middle of the page is neither its head nor its end. */
const PARAGRAPHS = Array.from({ length: 8 }, (_, index) => `Boat ${index + 1} came home late that night.`)
const inMiddle = (text: string) => [...PARAGRAPHS.slice(0, 4), text, ...PARAGRAPHS.slice(4)].join('\n\n')

describe('sections and labels', () => {
  it.each([
    [
      'a heading to the next heading',
      '## Disclaimer\n\nThis is no advice.\n\n## The vote\n\nText.',
      [['disclaimer', '## Disclaimer\n\nThis is no advice.']],
    ],
    [
      'a bare label line',
      `${LONG}\n\nImportant Notice\nNo liability is accepted.`,
      [['disclaimer', 'Important Notice\nNo liability is accepted.']],
    ],
    [
      'a bold label',
      `${LONG}\n\n**Legal notice** \nNo liability is accepted.`,
      [['disclaimer', '**Legal notice** \nNo liability is accepted.']],
    ],
    [
      'a label with its words',
      `${LONG}\n\n*Editor’s note: It was corrected.*`,
      [['editors-note', '*Editor’s note: It was corrected.*']],
    ],
    [
      'a dated correction',
      `${LONG}\n\nCorrection, 18 April: It was two.`,
      [['correction', 'Correction, 18 April: It was two.']],
    ],
    [
      'related links of a pasted article',
      `${LONG}\n\nMost recent in Politics\n\nOne\n\nIts teaser.`,
      [['related', 'Most recent in Politics\n\nOne\n\nIts teaser.']],
    ],
    ['footnotes', `${LONG}[^1]\n\n[^1]: A note.`, [['notes', 'A note.']]],
    [
      'two labels in one',
      `${LONG}\n\n## Notes and references\n\n1. A book about boats.`,
      [['notes', '## Notes and references\n\n1. A book about boats.']],
    ],
    [
      'a notice in the section of something else',
      `${LONG}\n\n## References\n\n- A book about boats.\n\n*The views are the author’s own.*`,
      [
        ['notes', '## References\n\n- A book about boats.'],
        ['disclaimer', '*The views are the author’s own.*'],
      ],
    ],
    ['a chapter that argues about funds', `${LONG}\n\n## Funding\n\nThe port was paid for with salt.`, []],
    ['a scope note', `${LONG}\n\n## Disclaimer\n\nThe reader knows what a harbour is.`, []],
    [
      'a chapter in the middle about contacts',
      `${LONG}\n\n## Contact\n\nThe first contact was by flag.\n\n## The night\n\n${LONG}`,
      [],
    ],
    [
      'a chapter at the end about springs',
      `${LONG}\n\n## Sources\n\nThe river has two sources, one of which no boat has ever reached, since the rocks below it are steep and the water is white from the first rains on.`,
      [],
    ],
    ['a chapter on disclaimers', `${LONG}\n\n## Disclaimer of the king\n\nThe king does not accept it.`, []],
  ])('%s', async (_, text, found) => {
    expect(await furnitureOf(text)).toEqual(found)
  })

  it.each([
    ['a link in the middle', `Read more: [the first part](one.md)\n\n${LONG}\n\n${LONG}`, 1],
    ['a sentence about disclaimers', `Disclaimers are not enough.\n\n${LONG}`, 0],
    ['a body after an early label', `Related\n\n${LONG}\n\n${LONG}`, 0],
  ])('does not swallow the text after %s', async (_, text, count) => {
    const article = await read(text)
    expect(article.furniture).toHaveLength(count)
    expect(article.blocks.at(-1)?.voice).toBe('own')
  })
})

describe('notices without a label', () => {
  it.each<[string, string, string?]>([
    ['whose views they are', '*The opinions given here are the writer’s alone.*'],
    ['whose views they are not', '*This column does not represent the position of the harbour.*'],
    ['who answers for them', '*Responsibility for this text lies with its authors.*'],
    ['who does not', '*The publisher accepts no liability for this page.*'],
    ['what is not endorsed', '*Naming a shipyard in this article implies no endorsement.*'],
    ['what this is not', '*Nothing in this article is legal advice.*'],
    ['what it is for', '*This page is for educational purposes only.*'],
    ['in whose name it is written', '*The author writes in a private capacity.*'],
    ['plain, at the end', 'The views expressed above are those of the author and not of the harbour.'],
    ['in bold', '**The views expressed above are those of the author.**'],
    ['in small print', '<small>The views expressed above are those of the author.</small>'],
    ['in a box', '> The views expressed above are those of the author.'],
    ['in Spanish', '*Las opiniones expresadas en este artículo son responsabilidad de su autora.*', 'es'],
    [
      'in Portuguese',
      '*As opiniões expressas neste artigo são de seus autores e não refletem as da casa.*',
      'pt',
    ],
    ['in French', '*Les propos tenus ici n’engagent que leur auteur.*', 'fr'],
    ['in German', '*Dieser Beitrag gibt allein die Meinung der Autorin wieder.*', 'de'],
  ])('%s', async (_, notice, language = 'en') => {
    const text = `---\nlang: ${language}\n---\n\n${LONG}\n\n${LONG}\n\n${notice}`
    expect(await furnitureOf(text)).toEqual([['disclaimer', notice.replace(/^> /, '')]])
  })

  it('are read in the middle of a page if they are set off or say it all', async () => {
    const notice = '*The views in this article are the author’s own.*'
    expect(await furnitureOf(inMiddle(notice))).toEqual([['disclaimer', notice]])
    expect(await furnitureOf(inMiddle('The minister’s views are her own.'))).toEqual([])
  })

  it('are the sentences of a paragraph that says more', async () => {
    const notice = 'The views expressed here are those of the author'
    const text = `${LONG}\n\nThe boats are in. The quay is dark. The crews sleep. ${notice}.`
    expect(await furnitureOf(text)).toEqual([['disclaimer', notice]])
  })

  it.each([
    ['reported speech', '*The opinions of the author are his own, the king said.*'],
    ['words that somebody said', 'The pilot told the court:\n\n> We accept no responsibility for the quay.'],
    ['a set-off sentence of somebody', '> We do not endorse the harbour.'],
    [
      'voters’ opinions',
      'The opinions expressed by the crews in the count do not reflect the views of the pilots.',
    ],
    ['an article of a law', 'This article of the law does not reflect the position of the pilots.'],
    ['a quotation', '“Nothing in this article is legal advice.”'],
    ['what data do', 'The prices do not necessarily reflect the trade on one quay.'],
    ['what somebody owns', 'The captain’s views are his own affair.'],
  ])('%s is none', async (_, text) => {
    expect(await furnitureOf(`${LONG}\n\n${LONG}\n\n${text}`)).toEqual([])
  })
})

describe('other remarks of a page', () => {
  it.each([
    ['biography', '*Ana Paz is a fellow at the harbour school.*'],
    ['biography', '**Ana Paz** teaches at the harbour school.'],
    ['biography', 'Ana Paz is a writer. Follow her on Mastodon.'],
    ['copyright', '© 2026 The Harbour Post'],
    [
      'copyright',
      'This text is licensed under a [free licence](https://creativecommons.org/licenses/by/4.0/).',
    ],
    ['republication', '*This article was first published in The Harbour Post.*'],
    ['correction', '*This story has been updated with the count of Monday.*'],
    ['correction', '*An earlier version of this article named another quay.*'],
    ['funding', '*This series is financed by the harbour.*'],
    ['credits', 'We thank the pilots for their patience.'],
    ['credits', '*Luis Soto contributed to this report.*'],
    ['credits', 'Translated by Luis Soto'],
    ['subscribe', '[Subscribe](/post) to the harbour’s letter.'],
    ['subscribe', 'All our boats are listed in [the letter](/newsletter).'],
    ['contact', 'Is a boat missing? Write to quay@example.com.'],
    ['related', '[All boats of the year](/boats)\n\n[All crews of the year](/crews)'],
    ['related', '## Of old\n\n- [All boats of the year](/boats)'],
    ['related', '**On the same quay:** [All boats of the year](/boats)'],
  ])('%s: %s', async (kind, text) => {
    expect(await furnitureOf(`${LONG}\n\n${LONG}\n\n${text}`)).toEqual([[kind, text]])
  })

  it('knows a biography by the author in the front matter', async () => {
    const biography = 'Ana Paz is a pilot of the harbour.'
    expect(await furnitureOf(`---\nauthor: Ana Paz\n---\n\n${LONG}\n\n${biography}`)).toEqual([
      ['biography', biography],
    ])
    expect(await furnitureOf(`${LONG}\n\n${biography}`)).toEqual([])
  })

  it.each([
    [
      'thanks at the head of a page',
      `We thank the pilots for their patience.\n\n${LONG}\n\n${LONG}\n\n${LONG}\n\n${LONG}`,
    ],
    [
      'a list that a sentence leads in to',
      `${LONG}\n\nThe harbour has asked for these papers:\n\n- [Books](/b)\n- [Crews](/c)`,
    ],
    ['a list of prose', `${LONG}\n\n- The boats came in with [salt](/s) and oil.\n- The crews sleep.`],
    [
      'a standfirst about a person',
      `*Ana Paz is a pilot without a boat.*\n\n${LONG}\n\nPaz waits.\n\n${LONG}\n\n${LONG}\n\n${LONG}`,
    ],
    [
      'an address in a story',
      `${LONG}\n\nThe pilot used the address quay@example.com for his letters to the king.`,
    ],
    ['a promise with a link', `${LONG}\n\nThe harbour promised [to donate](/donate) its boats.`],
    ['a cause', `${LONG}\n\nThanks to [the tide](/t), the boats came in.`],
    ['a person whom the page is about', `${LONG}\n\n**Ana Paz** is a pilot.\n\nPaz waits on the quay.`],
    ['an exclamation', `${LONG}\n\n*But Port Harbour is big!*`],
  ])('%s is prose', async (_, text) => {
    expect(await furnitureOf(text)).toEqual([])
  })
})
