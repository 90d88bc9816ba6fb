import { Chalk } from 'chalk'
import { reportOptions, runReport } from '../../project/make-report.ts'
import { countFindings, type TextOf } from '../../report/report.ts'
import { summary } from '../../report/summary.ts'
import { numbered } from '../../text/numbered.ts'
import { UserError } from '../../text/user-error.ts'
import { exitOf } from '../exit.ts'
import { projectOptions } from '../flags.ts'
import { openProjectHere } from '../open-project.ts'
import { print, printFailures, printNotes } from '../output.ts'
import { progressLine } from '../progress.ts'
import { type Answer, type Dialogue, Review } from '../review-suggestions.ts'
import { terminalOf, wantsColour, widthOf } from '../terminal.ts'
import type { LintFlags } from './lint.ts'

/** `geolint --fix-suggestions [path…]`: asks about each suggestion, and applies those that are accepted. */
export async function fixSuggestions(patterns: readonly string[], flags: LintFlags): Promise<number> {
  if (terminalOf('stdout') === undefined || !process.stdin.isTTY)
    throw new UserError(
      '--fix-suggestions asks about each suggestion, so it needs a terminal; use --fix to apply only the safe fixes',
    )
  const { ask, close } = await openAnswers()
  try {
    return await reviewSuggestions(patterns, flags, ask)
  } finally {
    close()
  }
}

async function reviewSuggestions(
  patterns: readonly string[],
  flags: LintFlags,
  ask: Dialogue['ask'],
): Promise<number> {
  const project = await openProjectHere({ ...projectOptions(flags), isBrief: false })
  const progress = progressLine('stderr')
  /** The texts of the last run, to which the places of its findings belong. */
  let textOf: TextOf = () => undefined
  const lint = async () => {
    const linted = await project
      .lint(patterns, { gather: false, onProgress: progress.show })
      .finally(progress.clear)
    textOf = runReport(linted).textOf
    return linted
  }
  const run = await lint()
  await printNotes(run.notes)
  const colour = wantsColour(flags.color, 'stdout')
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  const review = new Review(lint, {
    ask,
    chalk,
    show: (text) => print(text, { colour }),
    options: reportOptions(process.cwd(), run.rules, { colour, links: false, width: widthOf('stdout') }),
    textOf: (path) => textOf(path),
  })
  for (const article of run.articles) await review.article(article)
  const { applied, failures, offered } = review
  if (offered === 0) await printNotes(['nothing to ask about: no finding has a suggestion'])
  const left = applied === 0 ? run : await lint()
  const all = [...left.failures, ...failures]
  const report = runReport({ ...left, failures: all }, new Set())
  await printFailures(all)
  const closing = [
    ...(applied > 0 ? [chalk.green(`✔ ${numbered(applied, 'suggestion')} applied`)] : []),
    ...summary(countFindings(report), report.hidden, chalk, widthOf('stdout')),
  ]
  await print(`\n${closing.join('\n')}\n`, { colour })
  return exitOf(report, flags.maxWarnings).code
}

const ANSWERS: ReadonlyMap<string, Answer> = new Map([
  ['a', 'all'],
  ['all', 'all'],
  ['n', 'no'],
  ['no', 'no'],
  ['q', 'quit'],
  ['quit', 'quit'],
  ['y', 'yes'],
  ['yes', 'yes'],
])

const HELP = 'y: yes · n: no · a: yes to this, and to every finding with only one suggestion · q: quit\n'

/**
 * Reads one answer per line; the end of the input counts as `quit`. Anything typed before a question is asked is ignored.
 */
async function openAnswers(): Promise<{ readonly ask: Dialogue['ask']; readonly close: () => void }> {
  const { createInterface } = await import('node:readline')
  const lines = createInterface({ input: process.stdin, terminal: false })
  let answer: (line: string | undefined) => void = () => undefined
  let typed = 0
  let isOver = false
  let isExplained = false
  lines.on('line', (line) => {
    typed += 1
    answer(line)
  })
  lines.on('close', () => {
    isOver = true
    answer(undefined)
  })
  return {
    async ask(question) {
      await forgetTyped()
      if (!isExplained) await print(HELP)
      isExplained = true
      for (;;) {
        await print(question)
        const line = isOver ? undefined : await new Promise<string | undefined>((given) => (answer = given))
        answer = () => undefined
        if (line === undefined) return 'quit'
        const known = ANSWERS.get(line.trim().toLowerCase())
        if (known) return known
        await print(HELP)
      }
    },
    close: () => lines.close(),
  }

  /** Waits until the terminal has handed over all the lines that it was holding. */
  async function forgetTyped(): Promise<void> {
    for (let before = -1; before !== typed;) {
      before = typed
      await new Promise((resolve) => setTimeout(resolve, QUIET))
    }
  }
}

/** In milliseconds: a terminal hands over the lines that it is holding one right after another. */
const QUIET = 20
