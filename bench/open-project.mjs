// Prints the cost of linting one changed text again in an open project, and of only reading that text.
//
//   node bench/open-project.mjs <folder of articles> [count]
//
// Writes an archive of 1500 articles, or of the given count, in a git repository, and lints it once from the command
// line. It then opens a project and lints one article over and over, each time with a different word at its end, or
// with a different pull-quote, which is compared with those of the archive.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProject } from '../dist/index.js'
import { importSources } from '../scripts/import-sources.mjs'
import { markdownFiles, writeArchive } from './articles.mjs'

const { openArticle, textFile } = await importSources(
  'src/languages/open-article.ts',
  'src/text/text-file.ts',
)
const [folder, count = '1500'] = process.argv.slice(2)
if (!folder) throw new Error('Usage: node bench/open-project.mjs <folder of articles> [count]')

const ROUNDS = 40
const cwd = mkdtempSync(join(tmpdir(), 'geolint-open-'))
try {
  mkdirSync(join(cwd, 'node_modules'))
  execFileSync('git', ['init', '--quiet', cwd])
  writeArchive(markdownFiles(folder), Number(count), cwd)
  const path = '0/7.md'
  const text = readFileSync(join(cwd, path), 'utf8')
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, '../bin/geolint.js')], { cwd })
  if (status !== 1) throw new Error(`geolint exited with ${status}, so it has no archive to compare with`)
  const project = await openProject({ cwd })
  const edited = (index) => `${text}\nThe port waits for word ${index}.\n`
  const quoted = (index) =>
    `${edited(index)}\n> “Nobody has seen the ${index} boats that were promised.”\n{: .pullquote}\n`
  console.log(`${count} articles; CPU in ms${' '.repeat(21)}first    second   median of ${ROUNDS}`)
  print('reading the text', await rounds((index) => openArticle(textFile(path, edited(index)))))
  print('linting it, nothing to compare', await rounds((index) => lint(edited(index))))
  print('linting it, something to compare', await rounds((index) => lint(quoted(index))))
  await project.close()

  async function lint(edition) {
    const { notes } = await project.lint({ path, text: edition })
    if (notes.length > 0) throw new Error(notes.join(' '))
  }
} finally {
  rmSync(cwd, { recursive: true })
}

async function rounds(run) {
  const times = []
  for (let index = 0; index < ROUNDS; index += 1) {
    const before = process.cpuUsage()
    await run(index)
    const { system, user } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return times
}

function print(name, times) {
  const median = times.toSorted((a, b) => a - b)[ROUNDS / 2]
  console.log(name.padEnd(38) + [times[0], times[1], median].map((ms) => ms.toFixed(1).padStart(10)).join(''))
}
