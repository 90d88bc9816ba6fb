// Prints what geolint costs, as ratios of CPU time between two commands that run in turn.
//   node test/bench/bench.mjs [folder of articles]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const geolint = join(root, 'bin/geolint.js')
const folder = process.argv[2] ? resolve(process.argv[2]) : undefined
const scratch = mkdtempSync(join(tmpdir(), 'geolint-bench-'))

/** Loaded into each measured process: writes its CPU time and peak memory when it ends. */
const METER = `process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  require('node:fs').writeFileSync(process.env.METER_FILE, JSON.stringify([user + system, process.resourceUsage().maxRSS]))
})`

const meter = join(scratch, 'meter.cjs')
writeFileSync(meter, METER)

/** CPU milliseconds and peak memory in MB of one run of node with these arguments. */
function measure(args) {
  const file = join(scratch, 'figures.json')
  const env = { ...process.env, METER_FILE: file, NODE_EXTRA_CA_CERTS: '' }
  const { stderr } = spawnSync(process.execPath, ['--require', meter, ...args], {
    env,
    cwd: scratch,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const [cpu, memory] = JSON.parse(readFileSync(file, 'utf8'))
    return { cpu: cpu / 1000, memory: memory / 1024 }
  } catch {
    throw new Error(`node ${args.join(' ')} did not end: ${String(stderr)}`)
  }
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function compare(name, args, base, rounds) {
  const pairs = Array.from({ length: rounds }, () => ({ a: measure(args), b: measure(base) }))
  return {
    what: name,
    'CPU ms': Math.round(median(pairs.map(({ a }) => a.cpu))),
    'base ms': Math.round(median(pairs.map(({ b }) => b.cpu))),
    ratio: Number(median(pairs.map(({ a, b }) => a.cpu / b.cpu)).toFixed(2)),
    'peak MB': Math.round(median(pairs.map(({ a }) => a.memory))),
  }
}

function markdownFiles(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The parser alone, with the extensions that geolint uses, over the same files. */
const PARSER = `
import { readFileSync } from 'node:fs'
import { unified } from 'unified'
import remarkParse from 'remark-parse'
import remarkFrontmatter from 'remark-frontmatter'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { directive } from 'micromark-extension-directive'
import { directiveFromMarkdown } from 'mdast-util-directive'
function extensions() {
  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(gfmTable(), gfmFootnote(), { flow: directive().flow })
  ;(data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), directiveFromMarkdown())
}
const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml', { type: 'json', fence: { open: '{', close: '}' } }]).use(extensions).freeze()
for (const file of JSON.parse(readFileSync(process.argv[2], 'utf8'))) processor.parse(readFileSync(file, 'utf8'))
`

try {
  const article = join(scratch, 'article.md')
  writeFileSync(article, readFileSync(join(root, 'fixtures/articles/pasted-plain.md')))
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model} (${cpus().length} cores), ${new Date().toISOString().slice(0, 10)}`,
  )
  const rows = [
    compare('geolint --version : node -e 0', [geolint, '--version'], ['-e', '0'], 15),
    compare('one 5 KB article : node -e 0', [geolint, article], ['-e', '0'], 15),
  ]
  if (folder) {
    const list = join(scratch, 'files.json')
    const parser = join(root, 'test/bench/.parser.mjs')
    writeFileSync(list, JSON.stringify(markdownFiles(folder)))
    writeFileSync(parser, PARSER)
    rows.push(
      compare(
        `${markdownFiles(folder).length} articles : parser alone`,
        [geolint, folder],
        [parser, list],
        3,
      ),
    )
    rmSync(parser)
  }
  console.table(rows)
} finally {
  rmSync(scratch, { recursive: true })
}
