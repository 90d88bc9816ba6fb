import type { LintRun } from '../../project/lint-run.ts'
import type { WorkingProject } from '../../project/open-project.ts'
import type { WatchEvent } from '../../project/watching/watch-project.ts'
import { livePage } from '../../report/formats/html/live/live-page.ts'
import { problemPage } from '../../report/formats/html/live/problem-page.ts'
import type { PageServer } from '../../server/page-server.ts'
import { UserError } from '../../text/user-error.ts'
import type { LintFlags } from '../commands/lint.ts'
import { clearScreen, printError, printNotes } from '../output.ts'
import { filesRead } from '../reporting/files-read.ts'
import type { Format } from '../reporting/formats.ts'
import { isPrettyPrint, reportRun } from '../reporting/report-run.ts'
import { requireOwnFiles } from '../reporting/write-reports.ts'
import { widthOf } from '../terminal.ts'
import { changeLine, closingLines, openingLine, waitingLine } from './closing-line.ts'
import { compareWithShown, type ShownRun } from './shown-run.ts'

export interface ScreenOptions {
  readonly formats: readonly Format[]
  readonly patterns: readonly string[]
  readonly flags: LintFlags
  /** The address of the page in browsers, if there is one. */
  readonly address: string | undefined
  /** Whether the watch goes on from another process, so that even a problem at the beginning does not end it. */
  readonly hasBegun: boolean
}

/** What a watch shows: the last run, or what keeps the project from being linted, and closing lines. */
export class Screen {
  private shown: ShownRun | undefined
  /** Whether a problem is shown instead. */
  private isWaiting = false
  /** The project whose reports may be written where they go. */
  private checkedProject: WorkingProject | undefined
  private hasBegun: boolean
  private readonly options: ScreenOptions

  constructor(options: ScreenOptions) {
    this.options = options
    this.hasBegun = options.hasBegun
  }

  /** Rejects with a UserError for a problem at the beginning, which may be a wrong flag that no edit can put right. */
  async show(event: Exclude<WatchEvent, { readonly kind: 'code' }>): Promise<void> {
    const { formats } = this.options
    try {
      if (event.kind === 'problem') throw event.problem
      await this.requireOwnFiles(event.project)
      await this.showRun(event.run, event.changed)
      this.hasBegun = true
    } catch (error) {
      if (!(error instanceof UserError) || !this.hasBegun) throw error
      this.isWaiting = true
      if (formats.some(isPrettyPrint)) await clearScreen('stdout')
      await printNotes(error.lines)
      for (const { target } of formats) if (target.kind === 'browser') this.warn(target.server, error.lines)
      await this.printClosing([waitingLine(timeNow())])
    }
  }

  private async showRun(run: LintRun, changed: readonly string[]): Promise<void> {
    const { flags, formats } = this.options
    const { changes, isSame, shown } = compareWithShown(run, this.shown, changed, flags.quiet ?? false)
    this.shown = shown
    if (isSame && !this.isWaiting) return
    this.isWaiting = false
    const time = timeNow()
    const note = changes && `${time} ${changeLine(changes)}`
    if (formats.some(isPrettyPrint)) await clearScreen('stdout')
    await printNotes(run.notes)
    const plan = {
      cwd: process.cwd(),
      formats: formats.map((one) => withNote(one, note)),
      last: new Set(changed),
    }
    const { problems } = await reportRun(run, plan, flags)
    await printNotes(problems)
    const opening = [openingLine(time, shown.paths.size)]
    await this.printClosing(changes ? closingLines(time, changes, widthOf('stderr')) : opening)
  }

  /** The page stays where the reader is, if there is one. */
  private warn({ show, warn }: Pick<PageServer, 'show' | 'warn'>, lines: readonly string[]): void {
    if (this.shown) warn(lines)
    else show(problemPage(lines))
  }

  private async requireOwnFiles(project: WorkingProject): Promise<void> {
    if (this.checkedProject === project) return
    const { flags, formats, patterns } = this.options
    const { baseline, evidence, force = false } = flags
    const read = filesRead(project.config.loaded, [...patterns, baseline], evidence)
    await requireOwnFiles(formats, { cwd: process.cwd(), read, force })
    this.checkedProject = project
  }

  private async printClosing(lines: readonly string[]): Promise<void> {
    const { address } = this.options
    const page = address === undefined ? [] : [`The page: ${address}`]
    await printError(`\n${[...page, ...lines].join('\n')}\n`)
  }
}

/** The page that browsers keep open says what has changed. */
function withNote(format: Format, note: string | undefined): Format {
  return format.target.kind === 'browser' ? { ...format, reporter: livePage(note) } : format
}

/** As `14:02:31`. */
function timeNow(): string {
  return new Date().toTimeString().slice(0, 8)
}
