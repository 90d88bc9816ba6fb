// Lints and fixes generated articles, and checks what must be true of each, whatever it is. After a build:
//   node bench/fuzz.mjs [--seed <words>] [--count <inputs>] [--minutes <time>] [--processes <count>] [--only <number>]
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { importSources } from '../scripts/import-sources.mjs'
import { markdownFiles } from './articles.mjs'
import { checkBatch } from './fuzz/batches.mjs'
import { input } from './fuzz/inputs.mjs'
import { oracles, SOURCES } from './fuzz/oracles.mjs'

const BATCH = 250
/** Failures of one oracle beyond this are only counted. */
const SHOWN = 10

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'geolint' },
    count: { type: 'string', default: '100000' },
    minutes: { type: 'string', default: 'Infinity' },
    processes: { type: 'string', default: '2' },
    only: { type: 'string' },
  },
})
const { seed } = values
const fixtures = markdownFiles(fileURLToPath(new URL('../fixtures', import.meta.url))).map((path) =>
  readFileSync(path, 'utf8'),
)

if (values.only !== undefined) await repeat(Number(values.only))
else if (process.send) await work()
else await lead()

async function repeat(number) {
  const one = input(seed, number, fixtures)
  console.log(one.text)
  console.log(one.kinds, one.parser, JSON.stringify(one.house))
  const { wrong } = await oracles(await importSources(...SOURCES))(one)
  console.dir(wrong, { depth: null })
  process.exitCode = wrong.length === 0 ? 0 : 1
}

/** Hands out batches to processes until all inputs are checked or the time is up. */
async function lead() {
  const counts = { inputs: 0, 'with findings': 0, 'fixes offered': 0, 'fixes made': 0 }
  const oracleCounts = {}
  const kinds = {}
  const started = Date.now()
  let next = 0
  const workers = Array.from({ length: Number(values.processes) }, () => {
    const worker = fork(fileURLToPath(import.meta.url), process.argv.slice(2))
    const hand = () => {
      const isLate = Date.now() - started > Number(values.minutes) * 60_000
      if (next >= Number(values.count) || isLate) return worker.send({ done: true })
      worker.send({ from: next, to: Math.min(next + BATCH, Number(values.count)) })
      next += BATCH
      return true
    }
    worker.on('message', (result) => {
      if (result.inputs) add(result)
      hand()
    })
    return new Promise((resolve) => worker.on('exit', resolve))
  })
  const codes = await Promise.all(workers)
  const minutes = ((Date.now() - started) / 60_000).toFixed(1)
  console.table(kinds)
  console.table(oracleCounts)
  console.table({ ...counts, minutes })
  process.exitCode = codes.every((code) => code === 0) && Object.keys(oracleCounts).length === 0 ? 0 : 1

  function add(result) {
    for (const { findings, fixes, kinds: of, number, wrong } of result.inputs) {
      counts.inputs += 1
      counts['with findings'] += findings > 0 ? 1 : 0
      counts['fixes offered'] += fixes.offered
      counts['fixes made'] += fixes.made
      for (const kind of of) (kinds[kind] ??= { inputs: 0, wrong: 0 }).inputs += 1
      for (const kind of wrong.length > 0 ? of : []) kinds[kind].wrong += 1
      for (const { oracle, detail } of wrong) show(oracle, `--only ${number}`, detail)
    }
    for (const { oracle, detail } of result.batch) show(oracle, `batch from ${result.from}`, detail)
  }

  function show(oracle, place, detail) {
    oracleCounts[oracle] = (oracleCounts[oracle] ?? 0) + 1
    if (oracleCounts[oracle] <= SHOWN) console.log(`${oracle} (${place}): ${detail.slice(0, 700)}`)
  }
}

async function work() {
  const check = oracles(await importSources(...SOURCES))
  process.on('message', async ({ done, from, to }) => {
    if (done) process.exit(0)
    const batch = Array.from({ length: to - from }, (_, index) => input(seed, from + index, fixtures))
    const inputs = []
    for (const one of batch) {
      const { findings, fixes, wrong } = await check(one)
      inputs.push({ number: one.number, kinds: one.kinds, findings, fixes, wrong })
    }
    process.send({ from, inputs, batch: await checkBatch(batch) })
  })
  process.send({})
}
