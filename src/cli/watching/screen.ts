import type { BaselineEntry } from '../../engine/baseline.ts'
import { findingChanges, identified } from '../../engine/finding-changes.ts'
import type { LintRun } from '../../project/lint-run.ts'
import type { WorkingProject } from '../../project/open-project.ts'
import type { Sight } from '../../project/watching/watch-project.ts'
import { problemPage } from '../../report/formats/html/live/problem-page.ts'
import { UserError } from '../../text/user-error.ts'
import type { LintFlags } from '../commands/lint.ts'
import { clearScreen, printError, printNotes } from '../output.ts'
import { filesRead } from '../reporting/files-read.ts'
import type { Format } from '../reporting/formats.ts'
import { isPrettyPrint, reportRun } from '../reporting/report-run.ts'
import { requireOwnFiles } from '../reporting/write-reports.ts'
import { closingLine, openingLine, waitingLine } from './closing-line.ts'

/** What a watch shows: the last run, or what keeps the project from being linted, and a closing line. */
export class Screen {
  /** What identifies the findings of the last run that was shown. */
  private before: readonly BaselineEntry[] | undefined
  /** The project whose reports may be written where they go. */
  private cleared: WorkingProject | undefined
  private readonly formats: readonly Format[]
  private readonly patterns: readonly string[]
  private readonly flags: LintFlags
  /** Of the page in browsers, if there is one. */
  private readonly address: string | undefined

  constructor(
    formats: readonly Format[],
    patterns: readonly string[],
    flags: LintFlags,
    address: string | undefined,
  ) {
    this.formats = formats
    this.patterns = patterns
    this.flags = flags
    this.address = address
  }

  async show(sight: Exclude<Sight, { readonly kind: 'code' }>): Promise<void> {
    if (this.formats.some(isPrettyPrint)) await clearScreen('stdout')
    try {
      if (sight.kind === 'problem') throw sight.problem
      await this.requireOwnFiles(sight.project)
      await this.showRun(sight.run, sight.changed)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      await printNotes(error.lines)
      for (const { target } of this.formats)
        if (target.kind === 'browser') target.show(problemPage(error.lines))
      await this.close(waitingLine(timeNow()))
    }
  }

  private async showRun(run: LintRun, changed: readonly string[]): Promise<void> {
    await printNotes(run.notes)
    const { problems } = await reportRun(
      changedLast(run, new Set(changed)),
      { cwd: process.cwd(), formats: this.formats },
      this.flags,
    )
    await printNotes(problems)
    const found = run.articles.map(({ file }, at) => ({ file, findings: this.reported(run, at) }))
    const line = this.before
      ? closingLine(timeNow(), changed, findingChanges(this.before, found))
      : openingLine(timeNow(), run.articles.length)
    this.before = identified(found)
    await this.close(line)
  }

  private async close(line: string): Promise<void> {
    const page = this.address === undefined ? '' : `The page: ${this.address}\n`
    await printError(`\n${page}${line}\n`)
  }

  /** Gathering is left out of account: it says the same in other words. */
  private reported({ ungathered }: LintRun, at: number) {
    const findings = ungathered[at] ?? []
    return this.flags.quiet ? findings.filter(({ severity }) => severity === 'error') : findings
  }

  private async requireOwnFiles(project: WorkingProject): Promise<void> {
    if (this.cleared === project) return
    const { baseline, evidence, force = false } = this.flags
    const read = filesRead(project.config.loaded, [...this.patterns, baseline], evidence)
    await requireOwnFiles(this.formats, { cwd: process.cwd(), read, force })
    this.cleared = project
  }
}

/** What has just been edited is shown last, where the reader looks. */
function changedLast(run: LintRun, changed: ReadonlySet<string>): LintRun {
  const isChanged = ({ file }: LintRun['articles'][number]) => Number(changed.has(file.path))
  return { ...run, articles: run.articles.toSorted((a, b) => isChanged(a) - isChanged(b)) }
}

/** As `14:02:31`. */
function timeNow(): string {
  return new Date().toTimeString().slice(0, 8)
}
