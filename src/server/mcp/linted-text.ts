import { relative } from 'node:path'
import { slashed } from '../../files/paths.ts'
import { runReport } from '../../project/make-report.ts'
import { jsonResults } from '../../report/formats/json.ts'
import type { RunReport } from '../../report/report.ts'
import { type TextFile, textFile } from '../../text/text-file.ts'
import { type FindingData, findingsData } from './finding-data.ts'
import { type ConfigurationData, configurationData, notesOn, projectOf } from './folder-state.ts'
import { reasonNotLinted } from '../document-status.ts'
import { requireEvidenceInRoots } from './roots/evidence-in-roots.ts'
import { articleOf } from './given-text.ts'
import { NO_PATH } from './lone-texts.ts'
import { placeInRoots } from './roots/roots.ts'
import type { Call } from './tool.ts'

/** What is found in a text that a client hands over. */
export interface LintedText {
  readonly findings: readonly FindingData[]
  readonly errors: number
  readonly warnings: number
  readonly fixable: number
  /** Covered by an exception or the baseline. */
  readonly withheld: number
  readonly failures: readonly string[]
  readonly notes: readonly string[]
  /** Why the text is not linted, if it is not. */
  readonly notLinted: string | undefined
  /** Absolute; undefined if the text has none. */
  readonly path: string | undefined
  readonly configuration: ConfigurationData | undefined
}

/** Lints a text as the command line would lint a file at its path; without a path, by the recommended rules. */
export async function lintText(
  { path, text }: { readonly path?: string | undefined; readonly text: string },
  { roots, session, signal }: Call,
): Promise<LintedText> {
  const article = articleOf(text)
  if (path === undefined) {
    const report = await session.lone.lint(article)
    const nowhere = {
      folder: undefined,
      path: undefined,
      notes: [],
      notLinted: undefined,
      configuration: undefined,
    }
    return linted(report, textFile(NO_PATH, article), nowhere)
  }
  const place = placeInRoots(path, roots)
  return session.folders.use(place, roots, async (served) => {
    const project = projectOf(served)
    await requireEvidenceInRoots(article, place, served.folder, roots)
    const run = await project.lint([{ path: place, text: article }], { signal })
    const isLinted = run.articles.length + run.failures.length > 0
    const shown = slashed(relative(served.folder, place))
    return linted(runReport(run), textFile(shown, article), {
      folder: served.folder,
      path: place,
      notes: notesOn(served, run.notes),
      notLinted: isLinted ? undefined : await reasonNotLinted(place, project),
      configuration: configurationData(served),
    })
  })
}

type Place = Pick<LintedText, 'configuration' | 'notes' | 'notLinted' | 'path'> & {
  readonly folder: string | undefined
}

function linted(report: RunReport, file: TextFile, { folder, ...place }: Place): LintedText {
  const [result] = jsonResults(report)
  return {
    ...place,
    findings: result ? findingsData(result, file, folder) : [],
    errors: result?.messages.filter(({ ruleId, severity }) => ruleId !== null && severity === 2).length ?? 0,
    warnings: result?.warningCount ?? 0,
    fixable: (result?.fixableErrorCount ?? 0) + (result?.fixableWarningCount ?? 0),
    withheld: result?.suppressedMessages.length ?? 0,
    failures: report.failures.map(({ message }) => message),
  }
}
