import { resolve } from 'node:path'
import { blameLines } from '../../files/git/blame.ts'
import { openRepository } from '../../files/git/open-repository.ts'
import type { Repository } from '../../files/git/run-git.ts'
import { repositoryOf } from '../../files/repository.ts'
import type { LintedFile } from '../../project/lint-run.ts'
import { openWorkingProject } from '../../project/open-project.ts'
import { exceptionTable, type ListedException } from '../../report/tables/exception-table.ts'
import { plainJson } from '../../report/text/plain-text.ts'
import { positionAt } from '../../text/text-file.ts'
import { EXIT } from '../exit.ts'
import { projectOptions, type RunFlags } from '../flags.ts'
import { print, printFailures, printNotes } from '../output.ts'
import { progressLine } from '../progress.ts'
import { wantsColour, widthOf } from '../terminal.ts'

export interface ExceptionFlags extends RunFlags {
  readonly format: 'json' | 'table'
}

/** `geolint exceptions [path…]`: lists exceptions, with the reason, the author and the effect of each. */
export async function listExceptions(patterns: readonly string[], flags: ExceptionFlags): Promise<number> {
  const cwd = process.cwd()
  const progress = progressLine('stderr')
  const project = await openWorkingProject(projectOptions(flags))
  const run = await project.lint(patterns, { onProgress: progress.show }).finally(progress.clear)
  const listed: ListedException[] = []
  const excepted = run.articles.filter(({ exceptions }) => exceptions.length > 0)
  const isTracked = excepted.length > 0 && repositoryOf(cwd) !== undefined
  // Without an answer from git, authors and dates are left out.
  const repository = isTracked ? await openRepository(cwd).catch(() => undefined) : undefined
  for (const article of excepted) listed.push(...(await exceptionsOf(article, cwd, repository)))
  const colour = wantsColour(undefined, 'stdout')
  await print(
    flags.format === 'json'
      ? `${plainJson(listed)}\n`
      : exceptionTable(listed, { articles: run.articles.length, colour, width: widthOf('stdout') }),
    { colour },
  )
  await printNotes(run.notes)
  await printFailures(run.failures)
  return run.failures.length > 0 ? EXIT.failure : EXIT.clean
}

async function exceptionsOf(
  { exceptions, file }: LintedFile,
  cwd: string,
  repository: Repository | undefined,
): Promise<readonly ListedException[]> {
  const inOrder = exceptions.toSorted((a, b) => a.span.start - b.span.start)
  const places = inOrder.map(({ span }) => positionAt(file, span.start))
  const lines = places.map(({ line }) => line)
  const origins = repository && (await blameLines(repository, resolve(cwd, file.path), lines))
  return inOrder.map(({ excepted, problem, reason, ruleId, until }, at): ListedException => {
    const { line = 1, column = 1 } = places[at] ?? {}
    return {
      path: file.path,
      line,
      column,
      rule: ruleId ?? null,
      reason: reason ?? null,
      until: until ?? null,
      excepted,
      problem: problem ?? null,
      ...origins?.get(line),
    }
  })
}
