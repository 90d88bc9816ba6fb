import { dirname, join, relative, resolve } from 'node:path'
import { existsSync } from '../../files/built-ins.ts'
import { displayPath, slashed } from '../../files/paths.ts'
import { writeFile } from '../../files/write-file.ts'
import { configFilesIn } from '../../project/config/config-places.ts'
import { configurationText } from '../../project/first-config/configuration-text.ts'
import { houseHabits, type HouseHabits } from '../../project/first-config/house-habits.ts'
import { proposeHouse } from '../../project/first-config/propose-house.ts'
import { proposeSeverities } from '../../project/first-config/propose-severities.ts'
import type { LintRun } from '../../project/lint-run.ts'
import { openWorkingProject } from '../../project/open-project.ts'
import { messageOf } from '../../text/failure.ts'
import { grouped, numbered } from '../../text/numbered.ts'
import { UserError } from '../../text/user-error.ts'
import { EXIT } from '../exit.ts'
import { print, printFailures } from '../output.ts'
import { progressLine } from '../progress.ts'
import { recordBaseline } from './baseline.ts'

export interface InitFlags {
  readonly baseline?: boolean
}

const FILE = '.geolintrc.yaml'

/** `geolint init`: looks through the folder's articles and writes a configuration that fits them. */
export async function init(folder: string, flags: InitFlags): Promise<number> {
  const cwd = resolve(folder)
  const file = join(cwd, FILE)
  const [existing] = configFilesIn(cwd)
  if (existing !== undefined)
    throw new UserError(`${existing} already configures geolint; edit it, or delete it first`)
  const habits = await readHabits(cwd)
  const house = proposeHouse(habits)
  const schema = schemaReference(cwd)
  await write(file, configurationText(house, [], schema))
  const run = await lintWith(cwd)
  const severities = proposeSeverities(habits, articlesByRule(run), run.rules)
  await write(file, configurationText(house, severities, schema))
  await print(
    `Wrote ${displayPath(process.cwd(), file)} after reading ${numbered(habits.length, 'article')}. Read it, and change what does not fit.\n`,
  )
  await printFailures(run.failures)
  if (flags.baseline) return recordBaseline(['.'], { cwd, isBrief: true })
  const off = new Set(severities.flatMap(({ rule, severity }) => (severity === 'off' ? [rule] : [])))
  await print(nextSteps(run, off))
  return EXIT.clean
}

async function readHabits(cwd: string): Promise<readonly HouseHabits[]> {
  const progress = progressLine('stderr')
  const project = await openWorkingProject({ cwd, config: false, isBrief: true })
  const { results } = await project.survey('.', houseHabits, progress.show)
  const habits: HouseHabits[] = []
  try {
    for await (const one of results) habits.push(one)
  } finally {
    progress.clear()
  }
  return habits
}

/** Lints the folder with the configuration that has just been written. */
async function lintWith(cwd: string): Promise<LintRun> {
  const progress = progressLine('stderr')
  const project = await openWorkingProject({ cwd, isBrief: true })
  return project.lint('.', { gather: false, onProgress: progress.show }).finally(progress.clear)
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, [text]).catch((error: unknown) => {
    throw new UserError(`cannot write ${file}: ${messageOf(error)}`)
  })
}

/** In how many articles each rule found something. */
function articlesByRule({ articles }: LintRun): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { findings } of articles)
    for (const rule of new Set(findings.map(({ ruleId }) => ruleId)))
      counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}

/** More findings than this are not settled in one sitting. */
const MANY = 20

/** What geolint finds once these rules are off, and what to do about it. */
function nextSteps({ articles }: LintRun, off: ReadonlySet<string>): string {
  const left = articles.map(({ findings }) => findings.filter(({ ruleId }) => !off.has(ruleId)).length)
  const findings = left.reduce((sum, count) => sum + count, 0)
  if (findings === 0) return 'With this configuration, geolint finds nothing.\n'
  const faulty = left.filter((count) => count > 0).length
  const steps = [
    'geolint           shows them',
    ...(findings > MANY
      ? ['geolint baseline  records them, so that only new ones are reported from then on']
      : []),
  ]
  return [
    `With this configuration, geolint reports ${numbered(findings, 'finding')} in ${grouped(faulty)} of ${numbered(articles.length, 'article')}:`,
    ...steps.map((step) => `  ${step}`),
    '',
  ].join('\n')
}

/** The schema as editors find it from the folder; undefined if geolint is not installed in the project. */
function schemaReference(cwd: string): string | undefined {
  const schema = 'node_modules/geolint/dist/schema.json'
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, schema))) return slashed(relative(cwd, join(folder, schema)))
    if (dirname(folder) === folder) return undefined
  }
}
