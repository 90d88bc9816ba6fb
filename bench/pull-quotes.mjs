// Prints the cost of comparing pull-quotes, in milliseconds of CPU, for archives of 5,000, 10,000 and 20,000 articles
// with pull-quotes, and for single articles of doubling size that are hard to compare. Only the two rules about
// pull-quotes run. After a build:
//   node bench/pull-quotes.mjs
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { importSources } from '../scripts/import-sources.mjs'
import { seeded } from './planting.mjs'

const geolint = resolve(import.meta.dirname, '../bin/geolint.js')
const { heads } = await importSources('rules/heads.ts')
const all = heads.map(({ id }) => id)
const others = all.filter((id) => !/-pull-quotes?$/.test(id))
const scratch = mkdtempSync(join(tmpdir(), 'geolint-pull-quotes-'))
const random = seeded('pull-quotes')
const WORDS = Array.from({ length: 3000 }, (_, index) => `w${index.toString(36)}`)

/** Random words; those early in the list are far more frequent. */
function sentence(length) {
  const words = Array.from({ length }, () => WORDS[Math.floor(WORDS.length * random() ** 3)])
  return `${words[0].toUpperCase()} ${words.slice(1).join(' ')}.`
}

const pullQuote = (words) => `{{< pullquote >}}\n${words}\n{{< /pullquote >}}`

/** Twelve paragraphs, and two pull-quotes of a sentence each, one of them with a changed word. */
function article() {
  const paragraphs = Array.from({ length: 12 }, () => [sentence(14), sentence(18), sentence(12)])
  const [first, second] = [paragraphs[1][1], paragraphs[9][0].replace(/ \S+/, ' other')]
  const texts = paragraphs.map((sentences) => sentences.join(' '))
  return [
    '# Title',
    ...texts.slice(0, 6),
    pullQuote(first),
    ...texts.slice(6, 7),
    pullQuote(second),
    ...texts.slice(7),
  ].join('\n\n')
}

const PHRASES = [
  'At the end of the day',
  'in the middle of the night',
  'it is one of the most',
  'as a matter of fact',
]

/** Articles that grow with `size`, in the number of pull-quotes or of words. */
const HARD = {
  'pull-quotes of one article': (size) => {
    const sentences = Array.from({ length: size }, () => sentence(20))
    return [
      sentences.join(' '),
      sentences.map((words) => pullQuote(words.replace(/ \S+(?= \S+ \S+\.)/, ' other'))).join('\n\n'),
    ].join('\n\n')
  },
  'pull-quotes of common phrases': (size) => {
    const phrases = () => Array.from({ length: 4 }, () => PHRASES[Math.floor(4 * random())]).join(' ')
    return Array.from({ length: size }, () => `${phrases()}.\n\n${pullQuote(phrases())}`).join('\n\n')
  },
  'parts of one long pull-quote': (size) => {
    const sentences = Array.from({ length: size }, () => sentence(20))
    return [sentences.join(' '), ...sentences, sentences.join(' ')].map(pullQuote).join('\n\n')
  },
  'one word repeated': (size) =>
    `${'again '.repeat(size * 80)}\n\n${pullQuote('again '.repeat(size * 8))}\n\n${pullQuote(`${'again '.repeat(50)}not`)}`,
  'marks and brackets': (size) =>
    `${'“a [b “c '.repeat(size * 10)}\n\n${pullQuote('“a [b “c '.repeat(size * 10))}\n\n${pullQuote('“a (b d “c '.repeat(size * 10))}`,
  elisions: (size) =>
    `${sentence(size * 10)}\n\n${pullQuote('w1 … w2 w3 [...] w4 w5 w6 w7 . . . '.repeat(size * 2))}`,
}

/** CPU milliseconds of a run of geolint, as measured by the operating system. */
function measure(path, off = others) {
  const command = [
    process.execPath,
    geolint,
    '--no-config',
    '--no-cache',
    '--no-baseline',
    ...off.flatMap((id) => ['--rule', `${id}: off`]),
    '--format',
    'json',
    path,
  ]
  const { stderr } = spawnSync(
    'bash',
    ['-c', `time ${command.map((part) => `'${part}'`).join(' ')} > findings.json`],
    { cwd: scratch, encoding: 'utf8', env: { ...process.env, TIMEFORMAT: '%U %S' } },
  )
  const times = stderr.trim().split('\n').at(-1).split(' ').map(Number)
  return Math.round((times[0] + times[1]) * 1000)
}

const rows = {}
for (const size of [5000, 10_000, 20_000]) {
  const folder = join(scratch, `archive-${size}`)
  mkdirSync(folder)
  const repeated = pullQuote(sentence(16))
  for (let index = 0; index < size; index += 1) {
    writeFileSync(join(folder, `${index}.md`), index % 50 === 0 ? `${article()}\n\n${repeated}\n` : article())
  }
  rows[`an archive of ${size} articles`] = { ms: measure(folder), 'without the rules': measure(folder, all) }
  rmSync(folder, { recursive: true })
}
for (const [name, make] of Object.entries(HARD)) {
  const [ms, twice, fourTimes] = [500, 1000, 2000].map((size) => {
    const file = join(scratch, 'article.md')
    writeFileSync(file, `Some text.\n\n${make(size)}\n`)
    return measure(file)
  })
  rows[`${name}, 500, 1,000, 2,000`] = { ms, twice, 'four times': fourTimes }
}
console.table(rows)
rmSync(scratch, { recursive: true })
