import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldQuotations } from '../../../src/facts/evidence/held-quotations.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { words } from '../../../src/text/words.ts'

const heldIn = async (text: string) => heldQuotations(await openArticle(textFile('a.md', text)))

const ARTICLE = `---
lang: en
---

“The ferry will *not* sail on Sunday,” said Ana Ruiz, who called the plan “brave”.

Nobody “on the whole island” is happy. It rained.

> We are proud of the old ferry, and always were.
>
> — Eva Dahl

<aside class="pullquote">The ferry will not sail on Sunday</aside>

<aside class="pullquote">Nobody is happy. It rained.</aside>
`

describe('heldQuotations', () => {
  it('has quotations of every form, with whoever speaks', async () => {
    const held = await heldIn(ARTICLE)
    expect(held.map(({ form, repeats, speaker }) => [form, speaker?.text, repeats])).toEqual([
      ['text', 'Ana Ruiz', false],
      ['text', expect.anything(), false],
      ['block', 'Eva Dahl', false],
      ['pull-quote', 'Ana Ruiz', true],
    ])
  })

  it('has their words without markup', async () => {
    const [first] = await heldIn(ARTICLE)
    expect(first?.text).toBe('“The ferry will not sail on Sunday,”')
    expect(first && ARTICLE.slice(first.span.start, first.span.end)).toBe(
      '“The ferry will *not* sail on Sunday,”',
    )
  })

  /** How a word is marked up, what is written of it, and what is read. */
  const FORMS: readonly ((word: string) => { readonly marked: string; readonly written: string })[] = [
    (word) => ({ marked: word, written: word }),
    (word) => ({ marked: word, written: word }),
    (word) => ({ marked: `*${word}*`, written: word }),
    (word) => ({ marked: `**${word}**,`, written: word }),
    (word) => ({ marked: `[${word}](https://example.org/${word}x)`, written: word }),
    (word) => ({ marked: `<b>${word}</b>`, written: word }),
    (word) => ({ marked: `${word}&eacute;n`, written: `${word}&eacute;n` }),
    (word) => ({ marked: `${word}&#8217;s`, written: `${word}&#8217;s` }),
    (word) => ({ marked: `${word}\\*`, written: word }),
    (word) => ({ marked: `${word} <!-- no -->`, written: word }),
    (word) => ({ marked: `${word}\u00AD${word}`, written: `${word}\u00AD${word}` }),
  ]
  const word = fc
    .tuple(fc.stringMatching(/^[b-df-hj-np-tv-z]{3,7}$/), fc.constantFrom(...FORMS))
    .map(([letters, form]) => form(letters))
  const separator = fc.constantFrom(' ', ' ', ' ', '\n', ', ', ' — ')
  const paragraph = fc.array(fc.tuple(word, separator), { minLength: 6, maxLength: 12 })

  it('says where every word is, in one paragraph or several, with any line end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('text', 'block', 'pull-quote'),
        async (paragraphs, lineEnd, form) => {
          const inside = paragraphs.map((list) =>
            list
              .map(([{ marked }, after], at) => (at === list.length - 1 ? marked : marked + after))
              .join(''),
          )
          const text = articleOf(form, inside).replaceAll('\n', lineEnd)
          const held = (await heldIn(text)).filter((one) => one.form === form)
          const found = held.flatMap(({ spanOf, text: read }) =>
            words(read).map(({ end, start }) => {
              const span = spanOf(start, end)
              return text.slice(span.start, span.end)
            }),
          )
          const blocks = form === 'text' ? paragraphs : paragraphs.slice(0, 1)
          expect(found).toEqual(blocks.flat().map(([{ written }]) => written))
        },
      ),
    )
  })

  function articleOf(form: string, paragraphs: readonly string[]): string {
    const [first = ''] = paragraphs
    if (form === 'block')
      return `---\nlang: en\n---\n\nIt rained.\n\n> ${first.replaceAll('\n', '\n> ')}\n>\n> — Ana Ruiz\n`
    if (form === 'pull-quote') return `---\nlang: en\n---\n\nIt rained.\n\n:::pullquote\n${first}\n:::\n`
    const quoted = paragraphs.map((one) => `“${one}.`).join('\n\n')
    return `---\nlang: en\n---\n\nIt rained. Ana Ruiz said: ${quoted}”\n`
  }
})
