import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { expect, it } from 'vitest'
import { markedBlocks } from '../../../../../src/report/formats/html/shown/marked-blocks.ts'
import { shownArticle } from '../../../../../src/report/formats/html/shown/shown-article.ts'
import type { Span } from '../../../../../src/text/span.ts'
import { textFile } from '../../../../../src/text/text-file.ts'
import { markOf, wordsInMarks } from '../marks.ts'

function pageOf(text: string, spans: readonly Span[]): string {
  const blocks = markedBlocks(shownArticle(textFile('a.md', text)), spans.map(markOf))
  return blocks.map(({ html }) => html.html).join('\n')
}

const ELEMENTS = new Set(
  'a blockquote br code del div em h3 h4 h5 h6 hr li mark ol p pre span strong sup table td th tr ul'.split(
    ' ',
  ),
)
const VOID = new Set(['br', 'hr'])

/** Elements that are unknown, that are not closed where they should be, or that may not be in one another. */
function faults(html: string): readonly string[] {
  const found: string[] = []
  const open: string[] = []
  const parser = new Parser({
    onopentagname(name) {
      if (!ELEMENTS.has(name)) found.push(`<${name}>`)
      if (name === 'a' && open.includes('a')) found.push('a link in a link')
      if (!VOID.has(name)) open.push(name)
    },
    onclosetag(name, isImplied) {
      if (VOID.has(name)) return
      if (isImplied || open.pop() !== name) found.push(`</${name}>`)
    },
  })
  parser.write(html)
  parser.end()
  return [...found, ...open]
}

/** Pieces of markdown, and of what authors write in it, in which words are shown as they are. */
const PLAIN = [
  (word: string) => `${word} `,
  (word: string) => `*${word}* `,
  (word: string) => `**a *${word}*** `,
  (word: string) => `[${word} a](https://x.org/b) `,
  (word: string) => `&amp; \\*${word}&nbsp;a `,
  (word: string) => `\`${word}\` `,
  (word: string) => `<b>${word}</b> `,
  (word: string) => `![${word}](b.png) `,
  (word: string) => `{{< a >}}${word} {% b %} `,
  (word: string) => `\n${word}\n`,
  (word: string) => `\\\n${word}  \n`,
  (word: string) => `\n\n${word} `,
  (word: string) => `\n\n# ${word}\n\n`,
  (word: string) => `\n\n> a\n> ${word}\n>\n> b\n\n`,
  (word: string) => `\n\n- a\n- ${word}\n\n  b\n\n`,
  (word: string) => `\n\n| a | b |\n|---|---|\n| ${word} | \\| c |\n\n`,
  (word: string) => `\n\n\`\`\`js {"a": "b"}\n${word}\n\`\`\`\n\n`,
  (word: string) => `\n\n<div>a ${word}</div>\n\n`,
  (word: string) => `\n\n:::a[b]\n${word}\n:::\n\n`,
  (word: string) => `\n\n{{< a\n>}}\n\n${word} `,
  (word: string) => `\r\n\r\n${word}\r\na `,
  (word: string) => `😀 ‘${word}’ `,
]
const HEADS = [
  () => '',
  (word: string) => `---\ntitle: ${word}\n---\n\n`,
  (word: string) => `---\na:\n  - b: "\\u00e9 ${word}"\n---\n\n`,
  (word: string) => `+++\na = "b ${word}"\n+++\n\n`,
  (word: string) => `{"a": {"b": ["c", "${word}"]}}\n\n`,
]

it('marks every word where it is shown', () => {
  const pieces = fc.array(fc.constantFrom(...PLAIN), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.constantFrom(...HEADS), pieces, (head, body) => {
      const text = [head, ...body].map((piece, index) => piece(`word${index}x`)).join('')
      const found = [...text.matchAll(/word\d+x/g)]
      const spans = found.map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
      const html = pageOf(text, spans)
      expect([...wordsInMarks(html)]).toEqual(found.map(([word], index) => [index + 1, word]))
      expect(faults(html)).toEqual([])
    }),
  )
})

it('shows any text as balanced HTML, with every mark once', () => {
  const awkward = fc.constantFrom(
    ...'*|**|_|`|```|~~|[|](|]|)|](x)|![|[^1]|[^1]:|<|>|</b>|<b>|<!--|-->|<br>|&|&amp;|&#0;'.split('|'),
    ...'\\ , | ,|-|,-, - ,1. ,#,# ,> ,a: ,:::,{{<,>}},{%,%},{:,},%%,{++,++},word,    , ,😀'.split(','),
    ...'---\n|+++\n|:::a\n|[a]: b\n|\n|\n\n|\r\n|\r|\t|\uD83D|\u0000|\u200B|\uFFFC|\uE000'.split('|'),
  )
  const texts = fc.oneof(
    fc.array(awkward, { maxLength: 40 }).map((units) => units.join('')),
    fc.string({ unit: 'binary' }),
  )
  const anySpan = fc.tuple(fc.nat({ max: 120 }), fc.nat({ max: 120 }))
  fc.assert(
    fc.property(texts, fc.array(anySpan, { maxLength: 6 }), (text, ends) => {
      const spans = ends.map(([one, other]) => ({
        start: Math.min(one, other, text.length),
        end: Math.min(Math.max(one, other), text.length),
      }))
      const html = pageOf(text, spans)
      expect(faults(html)).toEqual([])
      for (const index of spans.keys()) {
        expect(html.split(`id="m${index + 1}"`)).toHaveLength(2)
        expect(html.split(`href="#f${index + 1}"`)).toHaveLength(2)
      }
    }),
    { numRuns: 300 },
  )
})

it.each([
  ['quotations', '>'.repeat(5000)],
  ['lists', '- '.repeat(5000)],
  ['emphasis', `${'*a '.repeat(3000)}${'b* '.repeat(3000)}`],
  ['brackets', '['.repeat(5000)],
  ['elements', '<b>'.repeat(5000)],
  ['front matter', `---\na: ${'['.repeat(3000)}\n---\n`],
])('copes with deeply nested %s', (_, text) => {
  expect(faults(pageOf(text, [{ start: 1, end: 2 }]))).toEqual([])
})
