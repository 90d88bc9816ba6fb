import type { BaselineEntry } from '../../engine/baseline.ts'
import { findingChanges, type FoundIn, identified } from '../../engine/finding-changes.ts'
import { isArticleName } from '../../files/walk-folder.ts'
import type { LintRun } from '../../project/lint-run.ts'
import type { WorkingProject } from '../../project/open-project.ts'
import type { WatchEvent } from '../../project/watching/watch-project.ts'
import { problemPage } from '../../report/formats/html/live/problem-page.ts'
import { UserError } from '../../text/user-error.ts'
import type { LintFlags } from '../commands/lint.ts'
import { clearScreen, printError, printNotes } from '../output.ts'
import { filesRead } from '../reporting/files-read.ts'
import type { Format } from '../reporting/formats.ts'
import { isPrettyPrint, reportRun } from '../reporting/report-run.ts'
import { requireOwnFiles } from '../reporting/write-reports.ts'
import { widthOf } from '../terminal.ts'
import { closingLines, openingLine, waitingLine } from './closing-line.ts'

/** What is known of the last run that was shown. */
interface Shown {
  readonly paths: ReadonlySet<string>
  readonly findings: readonly BaselineEntry[]
  readonly failures: ReadonlySet<string>
}

export interface ScreenOptions {
  readonly formats: readonly Format[]
  readonly patterns: readonly string[]
  readonly flags: LintFlags
  /** The address of the page in browsers, if there is one. */
  readonly address: string | undefined
  /** Whether a problem is waited for from the beginning, because this process goes on for another. */
  readonly isOpen: boolean
}

/** What a watch shows: the last run, or what keeps the project from being linted, and closing lines. */
export class Screen {
  private shown: Shown | undefined
  /** The project whose reports may be written where they go. */
  private checkedProject: WorkingProject | undefined
  private isOpen: boolean
  private readonly options: ScreenOptions

  constructor(options: ScreenOptions) {
    this.options = options
    this.isOpen = options.isOpen
  }

  /** Rejects with a UserError for a problem at the beginning: it may be a flag that is wrong, which no edit puts right. */
  async show(event: Exclude<WatchEvent, { readonly kind: 'code' }>): Promise<void> {
    const { address, formats } = this.options
    try {
      if (event.kind === 'problem') throw event.problem
      await this.requireOwnFiles(event.project)
      await this.showRun(event.run, event.changed)
      this.isOpen = true
    } catch (error) {
      if (!(error instanceof UserError) || !this.isOpen) throw error
      if (formats.some(isPrettyPrint)) await clearScreen('stdout')
      await printNotes(error.lines)
      for (const { target } of formats) if (target.kind === 'browser') target.show(problemPage(error.lines))
      await printClosing([waitingLine(timeNow())], address)
    }
  }

  private async showRun(run: LintRun, changed: readonly string[]): Promise<void> {
    const { address, flags, formats } = this.options
    const found = foundIn(run, flags.quiet ?? false)
    const before = this.shown
    const changes = before && findingChanges(before.findings, found)
    const failures = new Set(run.failures.map(({ message, path }) => `${path}: ${message}`))
    const newFailures = [...failures].filter((failure) => !before?.failures.has(failure)).length
    const paths = new Set(run.articles.map(({ file }) => file.path))
    this.shown = { paths, findings: identified(found), failures }
    const isElsewhere = (path: string) => isArticleName(path) && !paths.has(path) && !before?.paths.has(path)
    const here = changed.filter((path) => !isElsewhere(path))
    const isSame = changes?.fresh.length === 0 && changes.gone === 0 && newFailures === 0
    if (isSame && here.length === 0) return
    if (formats.some(isPrettyPrint)) await clearScreen('stdout')
    await printNotes(run.notes)
    const plan = { cwd: process.cwd(), formats, last: new Set(changed) }
    const { problems } = await reportRun(run, plan, flags)
    await printNotes(problems)
    const closing = changes
      ? closingLines(
          timeNow(),
          { ...changes, changed: here.length > 0 ? here : changed, newFailures },
          widthOf('stderr'),
        )
      : [openingLine(timeNow(), paths.size)]
    await printClosing(closing, address)
  }

  private async requireOwnFiles(project: WorkingProject): Promise<void> {
    if (this.checkedProject === project) return
    const { flags, formats, patterns } = this.options
    const { baseline, evidence, force = false } = flags
    const read = filesRead(project.config.loaded, [...patterns, baseline], evidence)
    await requireOwnFiles(formats, { cwd: process.cwd(), read, force })
    this.checkedProject = project
  }
}

/** Before any were gathered, which only says the same in other words. */
function foundIn({ articles, ungathered }: LintRun, isQuiet: boolean): readonly FoundIn[] {
  return articles.map(({ file }, at) => {
    const findings = ungathered[at] ?? []
    return { file, findings: isQuiet ? findings.filter(({ severity }) => severity === 'error') : findings }
  })
}

async function printClosing(lines: readonly string[], address: string | undefined): Promise<void> {
  const page = address === undefined ? [] : [`The page: ${address}`]
  await printError(`\n${[...page, ...lines].join('\n')}\n`)
}

/** As `14:02:31`. */
function timeNow(): string {
  return new Date().toTimeString().slice(0, 8)
}
