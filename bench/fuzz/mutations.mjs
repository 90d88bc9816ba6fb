// Articles with something broken in them, as an editor, a converter or an attacker might break it.
const HOSTILE = [
  '\u0000',
  '\u00A0',
  '\u00AD',
  '\u0301',
  '\u0600',
  '\u0085',
  '\u200B',
  '\u200D',
  '\u2028',
  '\u202E',
  '\u2066',
  '\uD83D',
  '\uDC68',
  '\uFEFF',
  '\uFFFC',
  '\uFFFD',
  '\u{E0041}',
  '👨‍👩‍👧',
  'İ',
  'ß',
  'ﬁ',
  '\r',
  '\r\n',
  '\t',
  '\f',
]
const MARKS = ['“', '”', '"', '‘', '’', "'", '«', '»', '„', '‹', '&ldquo;', '&rdquo;', '\\"']
const FENCES = [
  '```',
  '~~~~',
  '````md',
  '---',
  '+++',
  '...',
  '===',
  ':::',
  ':::note',
  '$$',
  '<!--',
  '-->',
  '<aside class="pull-quote">',
  '</aside>',
  '<div>',
  '</div>',
  '<details>',
  '<script>',
  '<pre>',
  '<textarea>',
  '<style>',
  '<![CDATA[',
  '<?php',
  '{{< pullquote >}}',
  '{{< /pullquote >}}',
  '{% raw %}',
  '{% endraw %}',
  '{% comment %}',
  '{{/*',
  '{#',
  '{/*',
  'export const a = {',
  '> ',
  '    ',
  '[^1]: ',
  '- ',
  '| a | b |',
  '{',
  '}',
  '[',
  ']',
]
const lineOf = (text) => text.split('\n')

/** Each takes the text, the choices and another text, and returns the text with one change. */
export const MUTATIONS = {
  'delete a line': (text, { below }) =>
    lineOf(text)
      .toSpliced(below(lineOf(text).length), 1)
      .join('\n'),
  'double a line': (text, { below }) => {
    const lines = lineOf(text)
    const at = below(lines.length)
    return lines.toSpliced(at, 0, lines[at]).join('\n')
  },
  'swap lines': (text, { below }) => {
    const lines = lineOf(text)
    const [a, b] = [below(lines.length), below(lines.length)]
    return lines.with(a, lines[b]).with(b, lines[a]).join('\n')
  },
  'delete a character': (text, { below }) => edit(text, below(text.length), 1, ''),
  'double a character': (text, { below }) => {
    const at = below(text.length)
    return edit(text, at, 0, text.charAt(at))
  },
  'delete a span': (text, { below }) => edit(text, below(text.length), below(200), ''),
  'splice in a span': (text, { below }, other) => {
    const from = below(other.length)
    return edit(text, below(text.length), below(60), other.slice(from, from + below(400)))
  },
  'splice in lines': (text, { below }, other) => {
    const from = below(lineOf(other).length)
    const lines = lineOf(other).slice(from, from + below(12))
    return lineOf(text)
      .toSpliced(below(lineOf(text).length), below(3), ...lines)
      .join('\n')
  },
  'head of one, body of another': (text, { below }, other) =>
    text.slice(0, below(Math.min(700, text.length))) + other.slice(below(Math.min(700, other.length))),
  'cut off': (text, { below }) => text.slice(0, below(text.length)),
  'a mark too many': (text, { below, pick }) => edit(text, below(text.length), 0, pick(MARKS)),
  'a mark too few': (text, { pick }) => {
    const places = [...text.matchAll(/[“”"‘’«»„]/g)]
    return places.length === 0 ? text : edit(text, pick(places).index, 1, '')
  },
  'a fence': (text, { below, pick }) =>
    lineOf(text)
      .toSpliced(below(lineOf(text).length), 0, pick(FENCES))
      .join('\n'),
  'a fence in the head': (text, { below, pick }) =>
    lineOf(text).toSpliced(below(12), 0, pick(FENCES)).join('\n'),
  'a fence near the end': (text, { below, pick }) =>
    lineOf(text)
      .toSpliced(-below(4) - 1, 0, pick(FENCES))
      .join('\n'),
  'hostile characters': (text, { below, pick }) => edit(text, below(text.length), 0, pick(HOSTILE)),
  'hostile characters in the head': (text, { below, pick }) =>
    edit(text, below(Math.min(300, text.length)), 0, pick(HOSTILE)),
  'indent a line': (text, { below, pick }) => {
    const lines = lineOf(text)
    const at = below(Math.min(30, lines.length))
    return lines.with(at, pick([' ', '  ', '    ', '\t']) + lines[at]).join('\n')
  },
  'Windows line ends': (text) => text.replace(/\r?\n/g, '\r\n'),
  'old Macintosh line ends': (text) => text.replace(/\r?\n/g, '\r'),
}

/** A text with a few changes, and the names of the changes. */
export function mutate(texts, random) {
  let text = random.pick(texts)
  const kinds = []
  const names = Object.keys(MUTATIONS)
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const kind = random.pick(names)
    kinds.push(kind)
    text = MUTATIONS[kind](text, random, random.pick(texts))
  }
  return { kinds, text }
}

function edit(text, at, removed, added) {
  return text.slice(0, at) + added + text.slice(at + removed)
}
