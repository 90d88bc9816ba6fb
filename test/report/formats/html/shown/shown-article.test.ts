import { describe, expect, it } from 'vitest'
import { markedBlocks } from '../../../../../src/report/formats/html/shown/marked-blocks.ts'
import { headlineOf, shownArticle } from '../../../../../src/report/formats/html/shown/shown-article.ts'
import { textFile } from '../../../../../src/text/text-file.ts'
import { drawn, markOf } from '../marks.ts'

/** The page of an article, block by block, with each span in `⟦ ⟧` marked. */
function shown(marked: string): string {
  const { spans, text } = spansIn(marked)
  const blocks = markedBlocks(shownArticle(textFile('a.md', text)), spans.map(markOf))
  return blocks.map(({ html }) => drawn(html.html)).join('\n')
}

function spansIn(marked: string) {
  const spans: { start: number; end: number }[] = []
  const open: number[] = []
  let text = ''
  for (const character of marked) {
    if (character === '⟦') open.push(spans.push({ start: text.length, end: text.length }) - 1)
    else if (character !== '⟧') text += character
    else {
      const span = spans[open.pop() ?? 0]
      if (span) span.end = text.length
    }
  }
  return { spans, text }
}

describe('an article as its readers see it', () => {
  it.each<[string, string, string]>([
    ['a paragraph of two lines', 'One\ntwo.\n', '<p>One\ntwo.</p>'],
    ['a hard break', 'One\\\ntwo  \nthree', '<p>One<br>two<br>three</p>'],
    ['emphasis', '*a* **b *c***', '<p><em>a</em> <strong>b <em>c</em></strong></p>'],
    ['struck words', 'He ~~never~~ said so.', '<p>He <del>never</del> said so.</p>'],
    ['entities and escapes', 'A &amp; B &lt; \\*C\\*', '<p>A &amp; B &lt; *C*</p>'],
    [
      'code',
      '`a<b>` and\n\n```js\nlet x\n```',
      '<p><code>a&lt;b&gt;</code> and</p>\n<pre><code>let x</code></pre>',
    ],
    [
      'a block quotation',
      '> One\n> two.\n>\n> Three.',
      '<blockquote><p>One\ntwo.</p><p>Three.</p></blockquote>',
    ],
    ['a tight list', '- a\n- b', '<ul class="tight"><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['a loose list', '3. a\n\n4. b', '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>'],
    [
      'a table',
      '|a|b|\n|-|-:|\n|c||',
      '<table><tr><th>a</th><th class="right">b</th></tr><tr><td>c</td><td class="right"></td></tr></table>',
    ],
    ['a break between sections', 'a\n\n---\n\nb', '<p>a</p>\n<hr>\n<p>b</p>'],
    ['an image', '![A port](port.jpg)', '<p><span class="image">A port</span></p>'],
    ['an image without words', '![](port.jpg)', '<p><span class="image"></span></p>'],
    [
      'a note',
      'It fell.[^1]\n\n[^1]: By half.',
      '<p>It fell.<sup>1</sup></p>\n<div class="note-item"><p class="note-name">1</p><div class="note-text"><p>By half.</p></div></div>',
    ],
    [
      'raw HTML',
      '<div class="x">Ana &amp; Eva</div>',
      '<div class="raw"><span class="source">&lt;div class=&quot;x&quot;&gt;</span>Ana &amp; Eva<span class="source">&lt;/div&gt;</span></div>',
    ],
    [
      'a tag in a paragraph',
      'a<sub>b</sub><br>c',
      '<p>a<span class="source">&lt;sub&gt;</span>b<span class="source">&lt;/sub&gt;</span><br>c</p>',
    ],
    [
      'a comment',
      'a\n\n<!-- b -->',
      '<p>a</p>\n<div class="raw"><span class="source">&lt;!-- b --&gt;</span></div>',
    ],
    [
      'a template tag in a line',
      'See {{< ref "a.md" >}} there.',
      '<p>See <span class="source">{{&lt; ref &quot;a.md&quot; &gt;}}</span> there.</p>',
    ],
    [
      'template tags in a list',
      '- a\n\n  {{< x y >}}\n  {% z %}\n\n  b',
      '<ul><li><p>a</p><p class="source">{{&lt; x y &gt;}}\n  {% z %}</p><p>b</p></li></ul>',
    ],
    [
      'struck words beside a template tag',
      'a ~~b~~{{< c d >}} e',
      '<p>a <del>b</del><span class="source">{{&lt; c d &gt;}}</span> e</p>',
    ],
    [
      'a template tag on its own',
      'a\n\n{{< figure\n  src="a" >}}\n\nb',
      '<p>a</p>\n<p class="source">{{&lt; figure\n  src=&quot;a&quot; &gt;}}</p>\n<p>b</p>',
    ],
    [
      'a template tag in a quotation',
      '> a\n>\n> {{< x >}}\n>\n> b',
      '<blockquote><p>a</p><p><span class="source">{{&lt; x &gt;}}</span></p><p>b</p></blockquote>',
    ],
    [
      'a directive',
      ':::quote[Ana]{cite="x"}\nYes.\n:::',
      '<div class="directive"><p class="source">&#58;&#58;:quote[Ana]{cite=&quot;x&quot;}</p><p>Yes.</p><p class="source">&#58;&#58;:</p></div>',
    ],
    ['a definition', '[a]: http://x.org', '<p class="source">[a]: http://x.org</p>'],
    ['nothing', '', '<p></p>'],
    ['nothing but blank lines', '\n\n', '<p></p>'],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each<[string, string]>([
    ['[a](https://x.org/b)', 'https://x.org/b'],
    ['[a](mailto:a@x.org)', 'mailto:a@x.org'],
    ['<https://x.org>', 'https://x.org'],
    ['[a][b]\n\n[b]: https://x.org\n[b]: https://y.org', 'https://x.org'],
  ])('a link to follow: %s', (text, address) => {
    expect(shown(text)).toContain(`<a href="${address}" rel="noreferrer">`)
  })

  it.each([
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '[a](/b)',
    '[a](#b)',
    '[a]({{< ref "b" >}})',
  ])('a link that leads nowhere from here: %s', (text) => {
    expect(shown(text)).toMatch(/^<p><span class="link" title="[^"]*">a<\/span><\/p>$/)
  })

  it('headings are below that of the article, one level at a time', () => {
    const headings = shown('# a\n\n### b\n\n## c\n\n# d\n\n> ###### e\n\n#\n')
    expect(
      [...headings.matchAll(/<(h\d|p) class="(depth-\d)">/g)].map(([, ...names]) => names.join(' ')),
    ).toEqual(['h3 depth-1', 'h4 depth-3', 'h4 depth-2', 'h3 depth-1', 'h4 depth-6', 'p depth-1'])
  })
})

describe('front matter', () => {
  it.each<[string, string, string]>([
    [
      'YAML',
      '---\ntitle: "The \\u0041"\ntags: [a, b]\nseo:\n  title: x\n  words: 3\n---\n',
      '<table class="front-matter"><tr><th scope="row">title</th><td>The A</td></tr><tr><th scope="row">tags</th><td>a, b</td></tr><tr><th scope="row">seo</th><td><span class="key">title</span> x · <span class="key">words</span> 3</td></tr></table>',
    ],
    [
      'TOML',
      '+++\ntitle = "A"\n+++\n',
      '<table class="front-matter"><tr><th scope="row">title</th><td>A</td></tr></table>',
    ],
    [
      'JSON',
      '{"title": "A"}\n',
      '<table class="front-matter"><tr><th scope="row">title</th><td>A</td></tr></table>',
    ],
    [
      'Pelican',
      'Title: A\nDate: 2024-01-01\n\n',
      '<table class="front-matter"><tr><th scope="row">Title</th><td>A</td></tr><tr><th scope="row">Date</th><td>2024-01-01</td></tr></table>',
    ],
    [
      'a value that is not written',
      '---\ntitle:\n---\n',
      '<table class="front-matter"><tr><th scope="row">title</th><td></td></tr></table>',
    ],
    ['what cannot be read', '---\ntitle: [a\n---\n', '<pre class="source">---\ntitle: [a\n---</pre>'],
    ['another language', '---js\n{}\n---\n', '<pre class="source">---js\n{}\n---</pre>'],
    [
      'tables of TOML out of order',
      '+++\n[a.b]\nx = 1\n[c]\ny = 2\n[a.d]\nz = 3\n+++\n',
      '<pre class="source">+++\n[a.b]\nx = 1\n[c]\ny = 2\n[a.d]\nz = 3\n+++</pre>',
    ],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})

describe('marks', () => {
  it.each<[string, string, string]>([
    ['words', 'Riga ⟦waits⟧.', '<p>Riga 1[waits].</p>'],
    ['words in emphasis and out of it', 'A ⟦b *c* d⟧', '<p>A 1[b ]<em>[c]</em>[ d]</p>'],
    ['the signs of emphasis too', '⟦*c*⟧ d', '<p><em>1[c]</em> d</p>'],
    ['entities and escapes', 'A⟦ &amp; ⟧B ⟦\\*⟧', '<p>A1[ &amp; ]B 2[*]</p>'],
    ['half of an entity', 'A &a⟦mp; B⟧', '<p>A 1[&amp; B]</p>'],
    ['words over a line end', '> a ⟦b\n> c⟧ d', '<blockquote><p>a 1[b\nc] d</p></blockquote>'],
    ['two paragraphs', 'a ⟦b\n\nc⟧ d', '<p>a 1[b]</p>\n<p>[c] d</p>'],
    [
      'part of a link',
      'a [b ⟦c](https://x.org) d⟧',
      '<p>a <span class="link" title="https://x.org"><a href="https://x.org" rel="noreferrer">b </a>1[<a href="https://x.org" rel="noreferrer">c</a>]</span>[ d]</p>',
    ],
    ['the target of a link', 'a [b](⟦/c⟧) d', '<p>a <span class="link" title="/c">b</span>1^ d</p>'],
    ['an image', 'a ⟦![b](c)⟧', '<p>a <span class="image">1[b]</span></p>'],
    ['an image without words', 'a\n\n⟦![](c)⟧', '<p>a</p>\n<p><span class="image">1^</span></p>'],
    ['white space', 'a⟦  ⟧b', '<p>a1^  b</p>'],
    ['blank lines', 'a\n⟦\n⟧\nb', '<p>a1^</p>\n<p>b</p>'],
    ['the end of the text', 'a\n⟦⟧', '<p>a1^</p>'],
    ['the start of the text', '⟦⟧\n\n# a', '<h3 class="depth-1">1^a</h3>'],
    ['a break between sections', 'a\n\n⟦---⟧\n\nb', '<p>a</p>\n<hr>1^\n<p>b</p>'],
    ['an empty text', '⟦⟧', '<p>1^</p>'],
    ['a template tag', 'a ⟦{{< b >}}⟧ c', '<p>a <span class="source">1[{{&lt; b &gt;}}]</span> c</p>'],
    ['struck words', 'a ⟦~~b~~⟧ c', '<p>a <del>1[b]</del> c</p>'],
    [
      'a comment',
      'a\n\n⟦<!-- b -->⟧',
      '<p>a</p>\n<div class="raw"><span class="source">1[&lt;!-- b --&gt;]</span></div>',
    ],
    [
      'the words of raw HTML',
      '<p>a ⟦b⟧</p>',
      '<div class="raw"><span class="source">&lt;p&gt;</span>a 1[b]<span class="source">&lt;/p&gt;</span></div>',
    ],
    [
      'a key and a value',
      '---\n⟦a⟧: "⟦b⟧"\n---\n',
      '<table class="front-matter"><tr><th scope="row">1[a]</th><td>2[b]</td></tr></table>',
    ],
    [
      'a list of values',
      '---\na: ⟦[b, c]⟧\n---\n',
      '<table class="front-matter"><tr><th scope="row">a</th><td>1[b], [c]</td></tr></table>',
    ],
    [
      'the end of front matter',
      '---\na: b\n⟦⟧---\n\nc',
      '<table class="front-matter"><tr><th scope="row">a</th><td>b1^</td></tr></table>\n<p>c</p>',
    ],
    [
      'a comment in front matter',
      '---\na: b\n⟦# c⟧\n---\n',
      '<table class="front-matter"><tr><th scope="row">a</th><td>b1^</td></tr></table>',
    ],
    [
      'code in a fence',
      '```some-quite-long-language {with="attributes that go on"}\na ⟦b⟧\n```',
      '<pre><code>a 1[b]</code></pre>',
    ],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})

describe('headlineOf', () => {
  it.each<[string, string, string | undefined]>([
    ['front matter', '---\ntitle: A & B\n---\n\n# C\n', 'A & B'],
    ['the first heading', 'Words.\n\n# The *long* night\n', 'The long night'],
    ['a first line without a full stop', 'The long night\n\nIt fell.\n', 'The long night'],
    ['code and a template tag in it', '# The `long` {{< a >}} night\n', 'The … … night'],
    ['none', 'It fell.\n\nIt rose.\n', undefined],
  ])('%s', (_, text, expected) => {
    expect(headlineOf(textFile('a.md', text))).toBe(expected)
  })
})
