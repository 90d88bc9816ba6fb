// Prints how the time for reading quotations and their speakers grows with the length of hostile text.
//   node bench/quotations.mjs [characters]
import { importSources } from '../scripts/import-sources.mjs'

const size = Number(process.argv[2] ?? 500_000)

const { findAntecedents, mentionReader, readQuotedParagraphs } = await importSources(
  'src/languages/english/mentions/antecedents.ts',
  'src/languages/english/mentions/mention-reader.ts',
  'src/languages/english/quotations/read-quotations.ts',
)

const repeated = (part) => (length) => [part.repeat(Math.ceil(length / part.length))]
const INPUTS = {
  'straight marks': repeated('"'),
  'opening marks': repeated('“'),
  'closing marks': repeated('”'),
  apostrophes: repeated("'"),
  'single opening marks': repeated('‘'),
  'alternating marks': repeated('“”'),
  'kinds of marks in turn': repeated('"\'“‘«„'),
  'marks between spaces': repeated(' " '),
  'no closing mark': repeated('“no '),
  'no closing single mark': repeated(" 'no"),
  'no closing mark, paragraphs': (length) => Array.from({ length: length / 4 }, () => '“no '),
  'single marks, paragraphs': (length) => Array.from({ length: length / 4 }, () => '‘no '),
  'short quotations': repeated('“a” '),
  'short quotations, sentences': repeated('He said “a”. '),
  'short quotations, paragraphs': (length) => Array.from({ length: length / 14 }, () => '“A,” he said. '),
  'an endless clause': repeated('he said that “a” and '),
  'pronouns in one paragraph': repeated('“Nobody pays for it,” he said. '),
  'surnames in one paragraph': repeated('“Nobody pays for it,” Quispe said. '),
  'appositions in one sentence': repeated('Ana Quispe, a diplomat, said “a” and '),
  'introduced and closed by two speakers': repeated('An analyst explained, “It rains,” says the envoy, '),
  'times before a possessive': (length) => [`${'Monday '.repeat(length / 7)}day's “a”`],
  heights: repeated(`5' 10" `),
  markup: repeated('a="b" '),
}

const noCountry = () => undefined

/** Milliseconds of CPU time, the best of three rounds. */
function cpuMs(run) {
  const rounds = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...rounds)
}

const rows = Object.entries(INPUTS).map(([input, make]) => {
  const [ms, msTwice] = [size, 2 * size].map((length) => {
    const paragraphs = make(length)
    return cpuMs(() => {
      const read = readQuotedParagraphs(paragraphs)
      findAntecedents(read.quotations, read.texts, mentionReader(read, noCountry), noCountry)
    })
  })
  return {
    input,
    characters: size,
    ms: Math.round(ms),
    'ms at twice the size': Math.round(msTwice),
    ratio: +(msTwice / ms).toFixed(1),
  }
})
console.table(rows)
