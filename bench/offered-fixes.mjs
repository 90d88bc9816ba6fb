// Counts the safe fixes that are offered in a folder of articles, those that `--fix` makes and keeps, and those that are
// offered still after it: nothing may be left, and all that was offered must be made. It writes nothing.
//   node bench/offered-fixes.mjs <folder of articles>
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { importSources } from '../scripts/import-sources.mjs'
import { HOUSES } from './fuzz/inputs.mjs'

const { openWorkingProject } = await importSources('src/project/open-project.ts')
const folder = resolve(process.argv[2] ?? '.')
const cwd = mkdtempSync(join(tmpdir(), 'geolint-offered-'))
const rows = []
const places = []
for (const [index, house] of HOUSES.slice(0, 3).entries()) {
  const config = join(cwd, `${index}.json`)
  writeFileSync(config, JSON.stringify({ house }))
  const project = await openWorkingProject({
    baseline: false,
    cache: false,
    concurrency: 1,
    config,
    cwd: folder,
    isBrief: false,
  })
  const before = await project.lint(['.'], { gather: false })
  const after = await project.lint(['.'], { fix: true, gather: false })
  await project.close()
  const row = { house: index, articles: after.articles.length, offered: 0, made: 0, left: 0, others: 0 }
  for (const [at, { file, findings, fixes }] of after.articles.entries()) {
    const [offered, left] = [before.articles[at].findings, findings].map((list) =>
      list.filter(({ fix }) => fix?.safety === 'safe'),
    )
    row.offered += offered.length
    row.made += fixes.length
    row.left += left.length
    row.others += offered.length === fixes.length && left.length === 0 ? 0 : 1
    for (const { message } of left) places.push(`left in ${file.path} (house ${index}): ${message}`)
    if (offered.length !== fixes.length && left.length === 0)
      places.push(`${file.path} (house ${index}): ${offered.length} offered, ${fixes.length} made`)
  }
  rows.push(row)
}
rmSync(cwd, { recursive: true })
console.table(rows)
console.log(places.slice(0, 40).join('\n'))
process.exitCode = places.length === 0 ? 0 : 1
