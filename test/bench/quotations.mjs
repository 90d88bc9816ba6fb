// Prints how the time to read quotations grows with hostile text, on Node 22.18 or later, which runs TypeScript.
//   node test/bench/quotations.mjs [characters]
const size = Number(process.argv[2] ?? 500_000)

const { scanQuotationMarks } = await import('../../src/text/quotation-marks.ts')
const { readQuotations } = await import('../../src/languages/english/read-quotations.ts')

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
  'a clause without an end': repeated('he said that “a” and '),
  heights: repeated(`5' 10" `),
  markup: repeated('a="b" '),
}

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
    return cpuMs(() => readQuotations(paragraphs, scanQuotationMarks(paragraphs)))
  })
  return {
    input,
    characters: size,
    ms: Math.round(ms),
    'ms at twice': Math.round(msTwice),
    ratio: +(msTwice / ms).toFixed(1),
  }
})
console.table(rows)
