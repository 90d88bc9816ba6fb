// Lists every article that the parsers read differently, and prints the cost of each parser, alone and as part of a run
// without a cache. After a build:
//   node bench/parsers.mjs <folder of articles>
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { importSources } from '../scripts/import-sources.mjs'

const {
  DEFAULT_HOUSE_STYLE,
  defaultsOf,
  inspectArticle,
  lintArticle,
  maskTemplateTags,
  openArticle,
  openParser,
  PARSERS,
  rules,
  testMoment,
  textFile,
} = await importSources(
  'rules/index.ts',
  'src/article/house-style.ts',
  'src/engine/lint-article.ts',
  'src/facts/inspection.ts',
  'src/languages/open-article.ts',
  'src/markdown/parse.ts',
  'src/markdown/parser-name.ts',
  'src/markdown/template-tags.ts',
  'src/rule/option.ts',
  'src/testing/test-moment.ts',
  'src/text/text-file.ts',
)
const ROUNDS = 5
const folder = resolve(process.argv[2] ?? '.')
const files = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.md'))
  .map((name) => textFile(name, readFileSync(join(folder, name), 'utf8')))
const texts = files.map(({ text }) => maskTemplateTags(text).text)
const settings = {
  house: DEFAULT_HOUSE_STYLE,
  rules: rules.map((rule) => ({ rule, severity: 'error', options: defaultsOf(rule.options) })),
}

const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** The tree, record and findings of an article as one parser reads it, each as JSON. */
async function readings(file, parser) {
  const linted = await lintArticle(file, { ...settings, parser }, byId, { moment: testMoment() })
  const { collected, exceptions, failures, findings } = linted
  const record = inspectArticle(await openArticle(file, settings.house, parser))
  const tree = JSON.stringify(
    (await openParser(parser)).parse(maskTemplateTags(file.text).text),
    placesAndWords,
  )
  const found = JSON.stringify([findings, failures, [...collected], exceptions])
  return { tree, record: JSON.stringify(record), findings: found }
}

const KEPT = ['type', 'value', 'name', 'depth', 'attributes', 'url', 'identifier']

/** The parts of a tree that articles are read from, in an order that does not depend on the node's own. */
function placesAndWords(_, value) {
  if (typeof value?.type !== 'string') return value
  const { children, position } = value
  return [...KEPT.map((key) => value[key]), position?.start.offset, position?.end.offset, ...(children ?? [])]
}

const differing = { tree: 0, record: 0, findings: 0 }
for (const file of files) {
  const [reference, ...others] = await Promise.all(PARSERS.map((parser) => readings(file, parser)))
  for (const other of others) {
    const unlike = Object.keys(differing).filter((what) => other[what] !== reference[what])
    for (const what of unlike) differing[what] += 1
    if (unlike.length > 0) console.log(`${file.path}: ${unlike.join(', ')}`)
  }
}
console.log(`of ${files.length} articles, this many differ:`, differing)

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** Prints the medians of alternating runs, in milliseconds of CPU and wall time. */
function compareCosts(what, cost) {
  const rounds = Array.from({ length: ROUNDS }, () => PARSERS.map(cost))
  for (const unit of ['cpu', 'wall']) {
    const costs = PARSERS.map(
      (name, at) => `${name} ${Math.round(median(rounds.map((one) => one[at][unit])))} ms`,
    )
    console.log(`${what}, ${unit}: ${costs.join(', ')}`)
  }
}

const parsers = Object.fromEntries(
  await Promise.all(PARSERS.map(async (name) => [name, await openParser(name)])),
)
compareCosts('parsing alone', (name) => {
  const [before, start] = [process.cpuUsage(), performance.now()]
  for (const text of texts) parsers[name].parse(text)
  const { system, user } = process.cpuUsage(before)
  return { cpu: (system + user) / 1000, wall: performance.now() - start }
})

const scratch = mkdtempSync(join(tmpdir(), 'geolint-bench-'))
const geolint = resolve(import.meta.dirname, '../bin/geolint.js')
compareCosts('a whole run', (name) => {
  const config = join(scratch, `${name}.yaml`)
  writeFileSync(config, `parser: ${name}\n`)
  const command = [process.execPath, geolint, '--no-cache', '--format', 'json', '--config', config, folder]
  const env = { ...process.env, TIMEFORMAT: '%U %S %R', NODE_EXTRA_CA_CERTS: '' }
  const script = 'time "$@" > /dev/null 2> /dev/null'
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', ...command], { env, encoding: 'utf8' })
  if (status !== 0 && status !== 1) throw new Error(`geolint with ${name} could not lint`)
  const [user, system, wall] = stderr.trim().split(' ').map(Number)
  return { cpu: (user + system) * 1000, wall: wall * 1000 }
})
rmSync(scratch, { recursive: true })
