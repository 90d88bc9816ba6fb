// Plants one fault in each of several copies of real articles, and prints how many are found, and what else is found
// in a copy but not in the same article without the fault. The faults are the same every time. After a build:
//   node bench/planted-faults.mjs <folder of articles> [--errors <count>] [--kind <words of a kind>]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { importSources } from '../scripts/import-sources.mjs'
import { KINDS, plainQuotations, plant } from './planting.mjs'

const { lint } = await import('../dist/index.js')
const { openArticle, quotations, textFile } = await importSources(
  'src/facts/sources/quotations.ts',
  'src/languages/open-article.ts',
  'src/text/text-file.ts',
)
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' }, kind: { type: 'string', default: '' } },
})
const [folder = '.'] = positionals
const cwd = mkdtempSync(join(tmpdir(), 'geolint-planted-'))
const rows = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    { planted: 0, repositories: new Set(), found: 0, bases: [], elsewhere: [], missed: [] },
  ]),
)

for (const path of markdownFiles(folder)) {
  const article = await openArticle(
    textFile(path, readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '')),
  )
  const quoted = quotations(article)
  if (quoted.length < 2 || article.pullQuotes.length > 0) continue
  const before = await findingsIn(path, article.file.text)
  const plain = plainQuotations(article, quoted)
  for (const kind of KINDS.filter((one) => one.includes(values.kind))) {
    const planted = plant(kind, article, plain)
    if (planted) await judge(path, rows[kind], planted, before)
  }
}
rmSync(cwd, { recursive: true })
console.table(
  Object.fromEntries(
    Object.entries(rows).map(([kind, { planted, repositories, found, bases, elsewhere }]) => [
      kind,
      {
        planted,
        repositories: repositories.size,
        found,
        percent: Number(((100 * found) / Math.max(1, planted)).toFixed(1)),
        'false elsewhere': elsewhere.length,
        'false in clean base': bases.length,
      },
    ]),
  ),
)
for (const [kind, { bases, elsewhere, missed }] of Object.entries(rows)) {
  for (const [name, lines] of Object.entries({ missed, elsewhere, 'clean base': bases })) {
    for (const line of lines.slice(0, Number(values.errors))) console.log(`\n${kind}, ${name}:`, line)
  }
}

async function judge(path, row, { rule, base, fault }, before) {
  const clean = await findingsIn(path, base.text)
  const all = await findingsIn(path, fault.text)
  const places = fault.marked
  const fresh = added(all, clean)
  const isPlanted = (one) =>
    one.ruleId === rule && places.some((place) => one.span.start < place.end && place.start < one.span.end)
  row.planted += 1
  row.repositories.add(path.split('/')[0])
  if (fresh.some(isPlanted)) row.found += 1
  else
    row.missed.push(
      `${path}\n${places.map(({ start, end }) => fault.text.slice(start, end).trim()).join('\n---\n')}`,
    )
  const show = (text, one) =>
    `${path} ${one.ruleId}: ${one.message}\n  ${text.slice(one.span.start, one.span.end).slice(0, 300)}\n  in: ${places.map(({ start, end }) => fault.text.slice(start, end).trim()).join('\n---\n')}`
  row.elsewhere.push(...fresh.filter((one) => !isPlanted(one)).map((one) => show(fault.text, one)))
  row.bases.push(...added(clean, before).map((one) => show(base.text, one)))
}

/** The findings that another text does not have; differences in numbers and places are ignored. */
function added(findings, known) {
  const counts = new Map()
  const key = ({ ruleId, message }) => `${ruleId} ${message.replace(/\d+/g, '')}`
  for (const one of known) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  return findings.filter((one) => {
    const left = counts.get(key(one)) ?? 0
    counts.set(key(one), left - 1)
    return left <= 0
  })
}

async function findingsIn(path, text) {
  const run = await lint({ path, text }, { cwd, config: false, baseline: false, cache: false })
  if (run.failures.length > 0) throw new Error(`${path}: ${run.failures[0].message}`)
  return run.articles[0].findings
}

function markdownFiles(from) {
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/.test(entry.name))
    .map((entry) => relative(from, join(entry.parentPath, entry.name)))
    .toSorted()
}
