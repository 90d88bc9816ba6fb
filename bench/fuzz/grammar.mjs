// Articles by a grammar: every format of heads, and every form of block that geolint knows.
import { COUNTRIES, HEADS } from './heads.mjs'

const WORDS =
  'the minister of a port said that budget drought loan treaty and harvest with dockers in an election'
const LABELS = ['Former diplomat, Chile', 'Port official', 'A Kenyan judge', 'Ana Torres, economist', '']

/** An article with one of each kind of head, and the names of what it is made of. */
export function write(random) {
  const { chance, pick } = random
  const countries = Array.from({ length: 1 + random.below(4) }, () => pick(COUNTRIES))
  const format = pick(['yaml', 'yaml', 'yaml', 'toml', 'toml', 'json', 'pelican', 'none'])
  const head = HEADS[format](random, countries)
  const ends = chance(0.85) ? '\n' : '\r\n'
  const text = `${head}${body(random, countries)}${chance(0.7) ? '\n' : pick(['', '\n\n\n', '  ', '\\'])}`
  return { kinds: [format], text: text.replaceAll('\n', ends) }
}

function body(random, countries) {
  const { below, chance, pick, some } = random
  const words = (count) =>
    Array.from({ length: 3 + below(count) }, () =>
      chance(0.12) ? pick(countries)[0] : pick(WORDS.split(' ')),
    ).join(' ')
  const [first] = countries
  const sentence = () => {
    const start = chance(0.5) ? pick(countries)[0] : 'They'
    return `${start} ${words(12)}${pick(['.', '.', '!', '…', ''])}`
  }
  const spoken = words(10)
  const marks = pick([
    ['“', '”'],
    ['"', '"'],
    ['‘', '’'],
    ['«', '»'],
    ['“', ''],
  ])
  const label = pick(LABELS)
  const quote = marks.join(spoken)
  const blocks = {
    prose: () => Array.from({ length: 1 + below(4) }, sentence).join(' '),
    told: () => `${pick([`The government of ${first[0]} agreed.`, `${first[0]} votes. ${first[0]} waits.`])}`,
    quoted: () => `${quote}, said a diplomat. ${sentence()}`,
    shortcode: () =>
      `{{< pullquote cite=${JSON.stringify(label)} >}}\n${spoken}\n${pick(['{{< /pullquote >}}', ''])}`,
    liquid: () => `{% pullquote %}\n${spoken}\n${pick(['{% endpullquote %}', ''])}`,
    aside: () =>
      `<aside class="pull-quote">\n<p>${spoken}</p>\n<cite>${label}</cite>\n${pick(['</aside>', '</aside>', ''])}`,
    blockquote: () => `> ${quote}\n>\n> — ${label}`,
    directive: () => `:::pullquote\n${spoken}\n\n— ${label}\n${pick([':::', ''])}`,
    heading: () => `${'#'.repeat(1 + below(4))} ${words(4)}`,
    setext: () => `${words(4)}\n${pick(['===', '---'])}`,
    code: () => `${pick(['```', '~~~', '````'])}\n${words(6)}\n${pick(['```', '~~~', ''])}`,
    nested: () => `${'> '.repeat(1 + below(4))}${pick(['- ', '1. ', ''])}${sentence()}`,
    list: () => some(4, () => `${pick(['- ', '* ', '  - ', '1. '])}${sentence()}`).join('\n'),
    html: () =>
      pick([
        '<div>',
        '</div>',
        '<details><summary>x</summary>',
        '<pre>',
        '<!-- x',
        '-->',
        '<script>',
        '<p>x</p>',
        '<figure>',
      ]),
    table: () => `| a | b |\n|---|---|\n| ${words(3)} | ${words(3)} |`,
    note: () => `${sentence()}[^1]\n\n[^1]: ${sentence()}`,
    related: () =>
      `## ${pick(['Related', 'Notes', 'About the author', 'Disclaimer', 'Further reading'])}\n\n${pick(['- [x](/y)', sentence()])}`,
    notice: () => pick(['**Disclaimer** ', '', '> ', '*Note:* ']) + changed(random, NOTICE),
    exception: () =>
      `<!-- ${pick(['geolint-disable', 'geolint-disable-next-line', 'geolint-enable', 'geolint-disabel'])} ${pick(['untagged-countries', 'missing-disclaimer', 'nonsense', ''])} ${pick(['-- x', ''])} -->`,
    tag: () =>
      pick([
        '{{< figure src="x" >}}',
        '{% include x.html %}',
        '{{ x }}',
        '{: .class}',
        '{# x #}',
        '{% raw %}',
        '{{/* x',
      ]),
    rule: () => pick(['---', '***', '+++', '$$', '\\[', ':::']),
  }
  const made = Array.from({ length: 2 + below(7) }, () =>
    pick([blocks.prose, blocks.told, ...Object.values(blocks)])(),
  )
  const title = chance(0.7) ? [`# ${pick(countries)[0]} ${words(4)}`] : []
  return [...title, ...made].join('\n\n')
}

/** The text of the house, which articles are to end with. */
export const NOTICE =
  'This analysis is for information only and is no investment advice. Nothing here binds the publisher, and no liability is accepted.'

function changed({ below, chance, pick }, text) {
  if (chance(0.4)) return text
  const words = text.split(' ')
  for (let left = 1 + below(3); left > 0; left -= 1)
    words.splice(below(words.length), below(3), ...pick([[], ['never'], ['“so”', 'to'], ['*all*'], ['\n']]))
  return words.join(' ')
}
