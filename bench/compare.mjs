// Compares two programs, run in turn, in a row of a table.
import { LIMIT, measure } from './measure.mjs'

/** Seconds after which no new pair of runs starts. */
const ENOUGH = 15

const COLUMNS = [
  ['what', 50],
  ['runs', 4],
  ['CPU s', 7],
  ['base', 7],
  ['ratio', 7],
  ['wall s', 9],
  ['base', 7],
  ['ratio', 7],
  ['peak MB', 9],
  ['base', 5],
]

export function printHeader(title) {
  console.log(`\n${title}`)
  printLine(COLUMNS.map(([name]) => name))
}

/**
 * Runs two programs in turn, at most `rounds` times each, and prints the medians of their costs and of the ratios of
 * each pair. A program that `remembers` runs once beforehand to fill its cache.
 */
export async function compare(what, program, base, rounds = 3) {
  const pairs = []
  try {
    for (const each of [program, base]) if (each.remembers) await fillCache(each)
    const start = performance.now()
    while (pairs.length === 0 || (pairs.length < rounds && performance.now() - start < ENOUGH * 1000))
      pairs.push({ own: await measure(program), base: await measure(base) })
  } catch (error) {
    console.log(`${what}: ${error.message}`)
    return
  }
  const middle = (read) => median(pairs.map(read))
  const times = (key) => [
    duration(middle(({ own }) => own[key])),
    duration(middle((pair) => pair.base[key])),
    ratio(middle(({ own, base: other }) => own[key] / other[key])),
  ]
  const memory = (value) => (value === undefined ? '' : value.toFixed(0))
  printLine([
    what,
    String(pairs.length),
    ...times('cpu'),
    ...times('wall'),
    memory(middle(({ own }) => own.memory)),
    memory(middle((pair) => pair.base.memory)),
  ])
}

async function fillCache(program) {
  const { wall } = await measure(program)
  if (wall === Infinity) throw new Error(`the cache was not filled within ${LIMIT} s`)
}

function printLine(cells) {
  const [first, ...others] = cells.map((cell, index) =>
    index === 0 ? cell.padEnd(COLUMNS[0][1]) : cell.padStart(COLUMNS[index][1]),
  )
  console.log([first, ...others].join(' '))
}

function duration(seconds) {
  if (!Number.isFinite(seconds)) return `> ${LIMIT}`
  return seconds.toFixed(seconds < 10 ? 3 : 1)
}

/** Empty if a run was stopped. */
function ratio(value) {
  return value === 0 || !Number.isFinite(value) ? '' : value.toPrecision(3)
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
