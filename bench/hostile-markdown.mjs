// Prints how long a parser takes for hostile markdown just below the limit of `too-complex`, and for half of it.
//   node bench/hostile-markdown.mjs [remark|satteri [input…]]
import { importSources } from '../scripts/import-sources.mjs'

const { findTangle, openParser } = await importSources('src/markdown/complexity.ts', 'src/markdown/parse.ts')
const [name = 'remark', ...chosen] = process.argv.slice(2)
const { parse, parseBlocks } = await openParser(name)

/** The length in characters if nothing is refused. */
const LARGEST = 1_000_000

const repeated = (part) => (length) => part.repeat(Math.ceil(length / part.length))
const nested = (open, close) => (length) => {
  const depth = Math.ceil(length / (open.length + close.length))
  return `${open.repeat(depth)}a${close.repeat(depth)}`
}
const INPUTS = {
  '*a**b ': repeated('*a**b '),
  '*a_ ': repeated('*a_ '),
  '_a*': repeated('_a*'),
  '*a ': repeated('*a '),
  '**Chile': repeated('**Chile'),
  'nested emphases': nested('*a ', 'a* '),
  'a <!-- ': repeated('a <!-- '),
  'a <?': repeated('a <?'),
  '<a ': repeated('<a '),
  '[a](': repeated('[a]('),
  '[a][': repeated('[a]['),
  '[a](b (': repeated('[a](b ('),
  ']': repeated(']'),
  'nested [ ]': nested('[', ']'),
  'nested ![ ](b)': nested('![', '](b)'),
  'runs of ` of all lengths': (length) =>
    Array.from({ length: Math.sqrt(2 * length) }, (_, index) => '`'.repeat(index)).join(' '),
  '[a](b) ': repeated('[a](b) '),
  'paragraphs of *a_ ': repeated(`${'*a_ '.repeat(60)}\n\n`),
  '&amp': repeated('&amp'),
  '\\*': repeated('\\*'),
  'nested >': repeated('>'),
  'nested - ': repeated('- '),
  '100 > a': repeated(`${'>'.repeat(100)} a\n\n`),
  '9 > a': repeated(`${'>'.repeat(9)} a\n\n`),
  '> a, b': repeated('> a\nb\n'),
  '> a': repeated('> a\n\n'),
  '- a': repeated('- a\n'),
  'a, ===': repeated('a\n===\n'),
  ':::a': repeated(':::a\n'),
  cells: (length) => `${'|a'.repeat(length / 4)}\n${'|-'.repeat(length / 4)}\n`,
  rows: (length) => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(length / 6)}`,
  definitions: (length) => Array.from({ length: length / 12 }, (_, index) => `[a${index}]: b`).join('\n'),
  '<div>': repeated('<div>\n\n'),
  'a ': repeated('a '),
  'a, lines': repeated('a\n'),
}

/** The greatest length that is not refused, accurate to an eighth. */
function largestAllowed(make) {
  if (!findTangle(make(LARGEST), parseBlocks)) return LARGEST
  let length = 100
  while (!findTangle(make(length * 1.125), parseBlocks)) length *= 1.125
  return Math.floor(length)
}

/** Milliseconds of CPU time. */
function cpuMs(run) {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return Math.round((user + system) / 1000)
}

for (const [input, make] of Object.entries(INPUTS)) {
  if (chosen.length > 0 && !chosen.includes(input)) continue
  const length = largestAllowed(make)
  cpuMs(() => parse(make(Math.min(length, 5000))))
  const half = cpuMs(() => parse(make(length / 2)))
  const whole = cpuMs(() => parse(make(length)))
  const look = cpuMs(() => findTangle(make(LARGEST), parseBlocks))
  console.log(
    `${input.padEnd(26)} ${String(length).padStart(8)} characters: ${half} ms → ${whole} ms; scan of 1 MB: ${look} ms`,
  )
}
