import { dirname, join, relative, resolve } from 'node:path'
import type { RunFinding } from '../../engine/gather.ts'
import { existsSync } from '../../files/built-ins.ts'
import { strictestMode } from '../../files/writing/strictest-mode.ts'
import { displayPath, slashed } from '../../files/paths.ts'
import { writeFile } from '../../files/writing/write-file.ts'
import { writeProblem } from '../../files/writing/write-problem.ts'
import { configFilesIn } from '../../project/config/config-places.ts'
import { configurationText, headLines } from '../../project/first-config/configuration-text.ts'
import { houseHabits, type HouseHabits } from '../../project/first-config/house-habits.ts'
import { type MissingHeadProposal, proposeHouse } from '../../project/first-config/propose-house.ts'
import {
  type FoundByRules,
  proposeSeverities,
  type SeverityProposal,
} from '../../project/first-config/propose-severities.ts'
import type { LintRun } from '../../project/lint-run.ts'
import { openWorkingProject } from '../../project/open-project.ts'
import { protectionOf } from '../protection.ts'
import { plainText } from '../../report/text/plain-text.ts'
import type { Finding } from '../../rule/finding.ts'
import { grouped, numbered } from '../../text/numbered.ts'
import { UserError } from '../../text/user-error.ts'
import { EXIT } from '../exit.ts'
import { print, printFailures } from '../output.ts'
import { progressLine } from '../progress.ts'
import { fitted } from '../terminal.ts'
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
  const protection = await protectionOf(file, { kind: 'configuration', cwd })
  if (protection !== undefined)
    throw new UserError(`cannot write ${file}, ${protection}; delete it, or choose another folder`)
  const habits = await readHabits(cwd)
  const house = proposeHouse(habits)
  const schema = schemaReference(cwd)
  const mode = () => strictestMode(habits.map(({ path }) => join(cwd, path)))
  await write(file, configurationText(house, [], schema), mode)
  const run = await lintWith(cwd)
  const severities = proposeSeverities(habits, foundByRules(run), run.rules)
  await write(file, configurationText(house, severities, schema), mode)
  const written = `Wrote ${plainText(displayPath(process.cwd(), file))} after reading ${numbered(habits.length, 'article')}. Read it, and change what does not fit.\n`
  await print(fitted(written, 'stdout'))
  if (house.missingHead) await print(headToPaste(house.missingHead))
  await printFailures(run.failures)
  if (flags.baseline) return recordBaseline(['.'], { cwd, isBrief: true })
  await print(fitted(nextSteps(left(run, severities)), 'stdout'))
  return run.failures.length > 0 ? EXIT.failure : EXIT.clean
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
  return project.lint('.', { onProgress: progress.show }).finally(progress.clear)
}

async function write(file: string, text: string, mode: () => number): Promise<void> {
  await writeFile(file, [text], { mode }).catch((error: unknown) => {
    throw new UserError(`cannot write ${file}: ${writeProblem(error)}`)
  })
}

/** What the rules find, apart from the countries that the house leaves out of its tags. */
function foundByRules({ runFindings, ungathered }: LintRun): FoundByRules {
  const articles = new Map<string, number>()
  const leftOut = runFindings.filter(isLeftOut).map(({ data = {} }) => ({
    country: String(data['country']),
    reason: `not tagged in ${data['found']} of the ${data['judged']} articles about it`,
  }))
  const countries = new Set(leftOut.map(({ country }) => country))
  const isSettled = ({ data = {}, messageId }: Finding) =>
    messageId === 'leftOut' && countries.has(String(data['country']))
  for (const findings of ungathered) {
    const found = findings.filter((finding) => !isSettled(finding))
    for (const rule of new Set(found.map(({ ruleId }) => ruleId)))
      articles.set(rule, (articles.get(rule) ?? 0) + 1)
  }
  return { articles, leftOut }
}

function isLeftOut({ messageId, ruleId }: RunFinding): boolean {
  return ruleId === 'untagged-countries' && messageId === 'leftOutOfMost'
}

/** What the next run reports: nothing of the rules that are now off, or of the countries now excepted. */
function left({ articles, runFindings }: LintRun, severities: readonly SeverityProposal[]): LeftFindings {
  const off = new Set(severities.flatMap(({ rule, severity }) => (severity === 'off' ? [rule] : [])))
  const isOn = ({ ruleId }: RunFinding) => !off.has(ruleId)
  const counts = articles.map(({ findings }) => findings.filter(isOn).length)
  const ofRun = runFindings.filter((one) => isOn(one) && !isLeftOut(one)).length
  return {
    findings: counts.reduce((sum, count) => sum + count, 0),
    ofRun,
    articlesWithFindings: counts.filter((count) => count > 0).length,
    articles: articles.length,
  }
}

interface LeftFindings {
  /** In articles, and about all of them. */
  readonly findings: number
  readonly ofRun: number
  readonly articlesWithFindings: number
  readonly articles: number
}

/** More findings than this are not settled in one sitting. */
const MANY = 20

/** What geolint finds next, and what to do about it. */
function nextSteps(counts: LeftFindings): string {
  const findings = counts.findings + counts.ofRun
  if (findings === 0) return 'With this configuration, geolint finds nothing.\n'
  const steps = [
    'geolint           shows them',
    ...(findings > MANY
      ? ['geolint baseline  records them, so that only new ones are reported from then on']
      : []),
  ]
  return [
    `With this configuration, geolint reports ${leftText(counts)}:`,
    ...steps.map((step) => `  ${step}`),
    '',
  ].join('\n')
}

/** '65 findings in 55 of 169 articles and 1 about all of them'. */
function leftText({ articles, articlesWithFindings, findings, ofRun }: LeftFindings): string {
  const all = numbered(articles, 'article')
  if (findings === 0) return `${numbered(ofRun, 'finding')} about the ${all} as a whole`
  const where = articles === 1 ? '1 article' : `${grouped(articlesWithFindings)} of ${all}`
  const whole = ofRun > 0 ? ` and ${grouped(ofRun)} about all of them` : ''
  return `${numbered(findings, 'finding')} in ${where}${whole}`
}

/** The front matter that a pasted article lacks. */
function headToPaste(head: MissingHeadProposal): string {
  if (head.countries.length === 0) return ''
  const lines = headLines(head).map((line) => `  ${plainText(line)}`)
  return `To tag the countries of ${plainText(head.path)}, paste this above its first line:\n${lines.join('\n')}\n`
}

/** The schema as editors find it from the folder; undefined if geolint is not installed in the project. */
function schemaReference(cwd: string): string | undefined {
  const schema = 'node_modules/geolint/dist/schema.json'
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, schema))) return slashed(relative(cwd, join(folder, schema)))
    if (dirname(folder) === folder) return undefined
  }
}
