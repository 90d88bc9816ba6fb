// Prints the cost of geolint as ratios of CPU and wall time to those of node, of the markdown parser, and of other
// linters, which it installs into the user's cache. The two programs of each pair run in turn. After a build:
//   node bench/bench.mjs [folder of articles] [--only <section or peer>]… [--archive <count>]
// Without a folder it measures one article. --archive also lints an archive of that many made-up articles.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { markdownFiles } from './articles.mjs'
import { PEERS, versionOf } from './peers.mjs'
import { benchProject } from './project.mjs'
import { SECTIONS } from './sections.mjs'

const start = performance.now()
const { folder, archive, sections, peers } = readArguments()
const scratch = mkdtempSync(join(tmpdir(), 'geolint-bench-'))
process.once('exit', () => rmSync(scratch, { recursive: true }))
process.once('SIGINT', () => process.exit(130))

const files = folder === undefined ? [] : markdownFiles(folder)
const project = benchProject(scratch, { folder, files })
printEnvironment()
for (const section of sections) await SECTIONS[section]({ project, peers, archive })
console.log(`\n${((performance.now() - start) / 60_000).toFixed(1)} minutes`)

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { only: { type: 'string', multiple: true, default: [] }, archive: { type: 'string' } },
    })
    return { folder: positionals[0], archive: archiveSize(values.archive), ...chosen(values) }
  } catch (error) {
    console.error(`bench: ${error.message}`)
    process.exit(2)
  }
}

function archiveSize(count) {
  if (count !== undefined && !/^[1-9]\d*$/.test(count))
    throw new Error(`--archive takes a whole number from 1, not '${count}'`)
  return count === undefined ? undefined : Number(count)
}

/** Naming a peer selects the sections about peers, with that peer only. */
function chosen({ only }) {
  const names = PEERS.map(({ name }) => name)
  const unknown = only.find((name) => !names.includes(name) && !(name in SECTIONS))
  if (unknown !== undefined)
    throw new Error(
      `--only does not know '${unknown}'; use ${[...Object.keys(SECTIONS), ...names].join(', ')}`,
    )
  const isNamed = PEERS.some(({ name }) => only.includes(name))
  return {
    sections: Object.keys(SECTIONS).filter(
      (section) => only.length === 0 || only.includes(section) || (section === 'peers' && isNamed),
    ),
    peers: PEERS.filter(({ name }) => !isNamed || only.includes(name)),
  }
}

function printEnvironment() {
  const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6
  const [cpu] = cpus()
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, geolint ${project.version}, Node ${process.version}, ${type()} ${release()}`,
    `${cpu?.model.trim()}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, load ${loadavg()[0].toFixed(1)}`,
    `${files.length} articles, ${megabytes.toFixed(1)} MB`,
    `peers: ${peers.map((peer) => `${peer.name} ${versionOf(peer)}`).join(', ')}`,
  ]
  console.log(lines.join('\n'))
}
