import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { DEFAULT_HOUSE } from '../../src/article/house.ts'
import { readArticle } from '../../src/article/read-article.ts'
import { PAGE_LEXICON } from '../../src/languages/index.ts'
import { PARSERS } from '../../src/markdown/parser-name.ts'
import { textFile } from '../../src/text/text-file.ts'

describe.each(PARSERS)('with %s', (parser) => {
  const read = (text: string): Promise<Article> =>
    readArticle(textFile('article.md', text), DEFAULT_HOUSE, parser, PAGE_LEXICON)

  it.each<[string, string, readonly (readonly [whole: string, words: string, url: string])[]]>([
    [
      'a link',
      'The [port *log*](https://example.org/log "The log") is kept.',
      [['[port *log*](https://example.org/log "The log")', 'port *log*', 'https://example.org/log']],
    ],
    ['a link without words', 'Kept [](log.md).', [['[](log.md)', '', 'log.md']]],
    [
      'an autolink',
      'See <https://example.org>.',
      [['<https://example.org>', 'https://example.org', 'https://example.org']],
    ],
    [
      'links with an address defined before or after them',
      '[crane]: https://example.org/1\n\nThe [port log][log], the [log][] and the [crane].\n\n[log]: https://example.org/2\n[log]: https://example.org/3\n',
      [
        ['[port log][log]', 'port log', 'https://example.org/2'],
        ['[log][]', 'log', 'https://example.org/2'],
        ['[crane]', 'crane', 'https://example.org/1'],
      ],
    ],
    ['a link in a quotation in a list', '- > The [log](a).', [['[log](a)', 'log', 'a']]],
    ['a link in a heading', '## The [log](a)', [['[log](a)', 'log', 'a']]],
    ['a link in emphasis', '**The [log](a)**', [['[log](a)', 'log', 'a']]],
    [
      'a link in a cell',
      '| Port | Log |\n| --- | --- |\n| Callao | [log](a) |\n',
      [['[log](a)', 'log', 'a']],
    ],
    [
      'a link in HTML within a paragraph',
      'The <a class="x" HREF="/log?a=1&amp;b=2">port *log*</a> is kept.',
      [['<a class="x" HREF="/log?a=1&amp;b=2">port *log*</a>', 'port *log*', '/log?a=1&b=2']],
    ],
    [
      'a link in a block of HTML',
      "<p>The <a href='/log'>port log</a> is kept.</p>",
      [["<a href='/log'>port log</a>", 'port log', '/log']],
    ],
    [
      'a link around a link',
      '<a href="/one">The [log](a)</a> is kept.',
      [
        ['<a href="/one">The [log](a)</a>', 'The [log](a)', '/one'],
        ['[log](a)', 'log', 'a'],
      ],
    ],
    [
      'a link to what a shortcode returns',
      'The [log]({{< ref "log" >}}) is kept.',
      [['[log]({{< ref "log" >}})', 'log', '\uFFFC'.repeat('{{< ref "log" >}}'.length)]],
    ],
    ['an anchor', 'The <a id="log"></a> log and <a name="x">another</a>.', []],
    ['a tag that is never closed', 'The <a href="/log">port log is kept.\n\nA line.</a>', []],
    ['an image', 'The ![log](log.png) is kept.', []],
    ['code', 'The `[log](a)` is kept.\n\n    [log](b)\n', []],
    ['a comment', 'The log <!-- [log](a) --> is kept.', []],
    ['brackets that define nothing', 'The [log] is [kept][here].', []],
    ['the front matter', '---\ntitle: The [log](a)\n---\n\nIt is kept.', []],
    ['metadata lines', 'Title: The [log](a)\nDate: 2026-01-01\n\nIt is kept.', []],
  ])('links: %s', async (_, text, expected) => {
    const { links, file } = await read(text)
    const written = links.map(({ span, text: words, url }) => [
      file.text.slice(span.start, span.end),
      file.text.slice(words.start, words.end),
      url,
    ])
    expect(written).toEqual(expected)
  })

  it.each<[string, string, readonly string[]]>([
    [
      'a footnote',
      'It fell.[^1] It rose.[^gauge]\n\n[^1]: A log.\n\n[^gauge]: A gauge.',
      ['[^1]', '[^gauge]'],
    ],
    ['a footnote of a footnote', 'It fell.[^1]\n\n[^1]: A log.[^2]\n\n[^2]: Kept.', ['[^1]', '[^2]']],
    ['a number', 'It fell.<sup>1</sup>', ['<sup>1</sup>']],
    ['several numbers', 'It fell.<sup>[1, 3–5]</sup>', ['<sup>[1, 3–5]</sup>']],
    ['a mark', 'It fell.<SUP class="note">*</SUP>', ['<SUP class="note">*</SUP>']],
    ['a link', 'It fell.<sup>[a](#note)</sup>', ['<sup>[a](#note)</sup>']],
    [
      'a link in HTML',
      '<p>It fell.<sup><a href="#note">see there</a></sup></p>',
      ['<sup><a href="#note">see there</a></sup>'],
    ],
    ['an ordinal', 'On the 19<sup>th</sup> it fell.', []],
    ['an exponent', 'Over 3 km<sup>2</sup> and 10<sup>6</sup> boxes.', []],
    ['a footnote that does not exist', 'It fell.[^1]', []],
    ['code', 'It fell.`[^1]`\n\n[^1]: A log.', []],
  ])('notes: %s', async (_, text, expected) => {
    const { notes, file } = await read(text)
    expect(notes.map(({ start, end }) => file.text.slice(start, end))).toEqual(expected)
  })

  it('notes in HTML are no words', async () => {
    const { blocks } = await read(
      '<p>It fell<sup>1</sup> on the 2<sup>nd</sup>.<sup><a href="#n">see</a></sup> It rose.</p>',
    )
    expect(blocks.map(({ prose }) => prose.text)).toEqual(['It fell on the 2nd. It rose.'])
  })

  it('headings have a depth', async () => {
    const { blocks } = await read('# Ports\n\nIt fell.\n\nLogs\n----\n\n- Kept.\n\n###### Gauges\n')
    expect(blocks.map(({ prose, depth }) => [prose.text, depth])).toEqual([
      ['Ports', 1],
      ['It fell.', undefined],
      ['Logs', 2],
      ['Kept.', undefined],
      ['Gauges', 6],
    ])
  })
})
