// Prints what geolint costs, as ratios of CPU time between two commands that run in turn.
//   node test/bench/bench.mjs [folder of articles]
import { execFileSync, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const geolint = join(root, 'bin/geolint.js')
const folder = process.argv[2] ? resolve(process.argv[2]) : undefined
const scratch = mkdtempSync(join(tmpdir(), 'geolint-bench-'))

/** CPU milliseconds, as the operating system counts them, and peak memory in MB of one run of node. */
function measure(args, cwd = scratch) {
  const command = [process.execPath, '--require', memoryMeter, ...args]
    .map((arg) => `'${arg.replaceAll("'", "'\\''")}'`)
    .join(' ')
  const env = { ...process.env, MEMORY_FILE: memoryFile, TIMEFORMAT: '%U %S', NODE_EXTRA_CA_CERTS: '' }
  const { stderr } = spawnSync('bash', ['-c', `time ${command} > /dev/null 2> '${errorFile}'`], {
    env,
    cwd,
    encoding: 'utf8',
  })
  const [user, system] = stderr.trim().split(' ').map(Number)
  if (!Number.isFinite(user + system))
    throw new Error(`node ${args.join(' ')} did not end: ${readFileSync(errorFile, 'utf8')}`)
  return { cpu: (user + system) * 1000, memory: Number(readFileSync(memoryFile, 'utf8')) / 1024 }
}

const memoryFile = join(scratch, 'memory.txt')
const errorFile = join(scratch, 'errors.txt')
const memoryMeter = join(scratch, 'memory.cjs')
writeFileSync(
  memoryMeter,
  `process.on('exit', () => require('node:fs').writeFileSync(process.env.MEMORY_FILE, String(process.resourceUsage().maxRSS)))`,
)

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function compare(name, args, base, rounds, cwd) {
  const pairs = Array.from({ length: rounds }, () => ({ a: measure(args, cwd), b: measure(base, cwd) }))
  return {
    what: name,
    'CPU ms': Math.round(median(pairs.map(({ a }) => a.cpu))),
    'base ms': Math.round(median(pairs.map(({ b }) => b.cpu))),
    ratio: Number(median(pairs.map(({ a, b }) => a.cpu / b.cpu)).toFixed(3)),
    'peak MB': Math.round(median(pairs.map(({ a }) => a.memory))),
  }
}

function markdownFiles(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** A copy of the articles in a git repository. */
function repositoryOf(articles) {
  const repository = join(scratch, 'repository')
  cpSync(articles, repository, { recursive: true })
  execFileSync('chmod', ['-R', 'u+w', repository])
  const git = (...args) => execFileSync('git', args, { cwd: repository, stdio: 'ignore' })
  git('init')
  git('add', '--all')
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.org', 'commit', '--message', 'All')
  return repository
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
    const repository = repositoryOf(folder)
    const store = ['--cache-location', join(scratch, 'cache')]
    const cold = [geolint, '--no-cache']
    measure([geolint, ...store], repository)
    rows.push(compare('the same from the cache : without it', [geolint, ...store], cold, 3, repository))
    for (const file of markdownFiles(repository).slice(0, 10)) appendFileSync(file, '\nOne more line.\n')
    const since = [geolint, ...store, '--since', 'HEAD']
    rows.push(compare('ten of them changed, --since : all, without it', since, cold, 3, repository))
  }
  console.table(rows)
} finally {
  rmSync(scratch, { recursive: true })
}
