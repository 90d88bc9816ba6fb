// Prints how fast countries are found and how soon the finder is ready.
//   node bench/find-countries.mjs <folder of articles>
import { readFileSync } from 'node:fs'
import { importSources } from '../scripts/import-sources.mjs'
import { markdownFiles } from './articles.mjs'

const texts = markdownFiles(process.argv[2]).map((path) => readFileSync(path, 'utf8'))
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
const passages = texts.map((text) => text.split('\n\n'))

const { ENGLISH_COUNTRIES, findCountries, formIndex, scanForms } = await importSources(
  'src/geography/find-countries.ts',
  'src/geography/form-index.ts',
  'src/geography/scan.ts',
  'src/languages/english/countries/lexicon.ts',
)

const readyMs = cpuMs(() => findCountries(['Bolivia and the US met.'], ENGLISH_COUNTRIES))
const index = formIndex(ENGLISH_COUNTRIES)
const speeds = {
  scan: fastest(() => passages.forEach((each) => each.forEach((text) => scanForms(text, index)))),
  find: fastest(() => passages.forEach((each) => findCountries(each, ENGLISH_COUNTRIES))),
}
console.log(`${megabytes.toFixed(1)} MB in ${texts.length} articles, ${process.version}`)
console.log(`ready after ${readyMs.toFixed(1)} ms of CPU time`)
for (const [name, speed] of Object.entries(speeds)) console.log(`${name}: ${speed.toFixed(0)} MB/s`)

/** Megabytes per second in the best of ten rounds, after two rounds of warm-up. */
function fastest(run) {
  const rounds = Array.from({ length: 12 }, () => cpuMs(run)).slice(2)
  return megabytes / (Math.min(...rounds) / 1000)
}

function cpuMs(run) {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
