import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parse as parseMarkdown } from '../../src/markdown/parser.ts'
import { joinProse, proseSpan, sliceProse, fileSpan } from '../../src/markdown/prose.ts'
import { readProse } from '../../src/markdown/read-prose.ts'

function firstParagraph(tree: Root): Nodes {
  let node: Nodes = tree
  while ('children' in node && node.type !== 'paragraph' && node.type !== 'heading' && node.children[0])
    node = node.children[0]
  return node
}

function proseOfMarkdown(markdown: string) {
  return readProse(firstParagraph(parseMarkdown(markdown)), markdown)
}

/** The part of the file that a word of the running text stands for. */
function sourceOf(markdown: string, word: string): string {
  const prose = proseOfMarkdown(markdown)
  const at = prose.text.indexOf(word)
  const span = fileSpan(prose, at, at + word.length)
  return markdown.slice(span.start, span.end)
}

describe('readProse', () => {
  it.each([
    ['entities are decoded', 'Trinidad &amp; Tobago', 'Trinidad & Tobago'],
    ['escapes are decoded', 'US\\$ 5 \\*million\\*', 'US$ 5 *million*'],
    ['emphasis is removed', 'The **Boliv*ian*** vote', 'The Bolivian vote'],
    [
      'link texts are kept, targets removed',
      'See [Peru’s vote](https://example.org/chile).',
      'See Peru’s vote.',
    ],
    ['code and images are placeholders', 'Run `chile` ![Peru](x.png) now', 'Run \uFFFC \uFFFC now'],
    ['the tags of q are quotation marks', 'She said <q>no *deal*</q>.', 'She said “no deal”.'],
    ['line ends are line feeds', 'South\nKorea  \nand\\\nJapan', 'South\nKorea\nand\nJapan'],
    ['CRLF becomes a line feed', 'South\r\nKorea', 'South\nKorea'],
    ['the markers of a block quotation are removed', '> South\n> Korea', 'South\nKorea'],
    ['invisible characters are dropped', 'Boli\u00ADvia and Pe\u200Bru', 'Bolivia and Peru'],
    [
      'references to notes are no words',
      'They left[^1] port<sup>2</sup>, “gone”[3](#fn3).',
      'They left[^1] port, “gone”.',
    ],
    [
      'superscript digits that refer to notes are no words',
      'They left¹ the port.² *Gone*³ in 2019⁴,⁵ “on time”⁶',
      'They left the port. Gone in 2019 “on time”',
    ],
    [
      'powers and isotopes are words',
      '5 km² of 10⁶ m³, x² and ²³⁵U, Ca²⁺',
      '5 km² of 10⁶ m³, x² and ²³⁵U, Ca²⁺',
    ],
    [
      'a linked reference is no word',
      'port<sup><a href="#a">a</a></sup> and quay<sup>[b](#b)</sup>',
      'port and quay',
    ],
    ['ordinals and exponents are words', 'The 2<sup>nd</sup> of 3 km<sup>2</sup>', 'The 2nd of 3 km2'],
    [
      'a number that links elsewhere is a word',
      'In [2019](#y) it was[5](https://example.org)',
      'In 2019 it was5',
    ],
    [
      'superscript text that is not closed is kept',
      'port<sup>2 is [closed](#x) until Monday</sup> noon',
      'port2 is closed until Monday noon',
    ],
    ['comments and tags are removed', 'A <!-- Chile --> <em>vote</em><br>now', 'A  vote\nnow'],
  ])('%s', (_, markdown, text) => {
    expect(proseOfMarkdown(markdown).text).toBe(text)
  })
})

describe('fileSpan', () => {
  it.each([
    ['plain', 'In Bolivia now', 'Bolivia', 'Bolivia'],
    ['across emphasis', 'The **Boliv**ian vote', 'Bolivian', 'Boliv**ian'],
    ['an entity', 'C&ocirc;te d’Ivoire', 'Côte', 'C&ocirc;te'],
    ['after an entity', 'A &amp; Bolivia', 'Bolivia', 'Bolivia'],
    ['an escape', 'a \\[sic\\] Bolivia', '[sic]', '\\[sic\\]'],
    ['across a line end in a block quotation', '> South\n> Korea', 'South\nKorea', 'South\n> Korea'],
    ['across CRLF', 'South\r\nKorea', 'South\nKorea', 'South\r\nKorea'],
    ['across a soft hyphen', 'Boli\u00ADvia', 'Bolivia', 'Boli\u00ADvia'],
    ['after a soft hyphen', 'Boli\u00ADvia, Peru', 'Peru', 'Peru'],
  ])('%s', (_, markdown, word, source) => {
    expect(sourceOf(markdown, word)).toBe(source)
  })

  it('gives a slice and a join the spans of the whole', () => {
    const markdown = 'One &amp; **two** three'
    const prose = proseOfMarkdown(markdown)
    const slice = sliceProse(prose, 5, 10)
    const joined = joinProse([slice, slice])
    expect(joined.text).toBe('two\ntwo'.replaceAll('two', slice.text))
    expect(proseSpan(slice)).toEqual(fileSpan(joined, 0, slice.text.length))
  })

  it('is inside the file and in order for any paragraph', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'a ',
            '&amp;',
            '\\*',
            '**b**',
            '\n',
            '> c',
            '`d`',
            '\u00AD',
            '&bad;',
            '[e](f)',
            '<i>',
          ),
        ),
        (parts) => {
          const markdown = `x${parts.join('')}`
          const prose = proseOfMarkdown(markdown)
          let last = 0
          for (let at = 0; at < prose.text.length; at += 1) {
            const span = fileSpan(prose, at, at + 1)
            expect(span.start).toBeGreaterThanOrEqual(last)
            expect(span.end).toBeGreaterThanOrEqual(span.start)
            expect(span.end).toBeLessThanOrEqual(markdown.length)
            last = span.start
          }
        },
      ),
    )
  })
})
