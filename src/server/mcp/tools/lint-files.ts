import { dirname, resolve } from 'node:path'
import * as z from 'zod/v4'
import { houseFiles } from '../../../project/config/loaded-config.ts'
import type { WorkingProject } from '../../../project/open-project.ts'
import { folderOfArticle } from '../../../project/folder-of-article.ts'
import { runReport } from '../../../project/make-report.ts'
import { jsonResults } from '../../../report/formats/json.ts'
import { groupBy } from '../../../text/groups.ts'
import { numbered } from '../../../text/numbered.ts'
import { UserError } from '../../../text/user-error.ts'
import { articleAt, articleFiles, isEvidence, isFolder } from '../roots/article-files.ts'
import { type FindingData, findingsData, findingSchema } from '../finding-data.ts'
import { countText, findingLines } from '../finding-text.ts'
import {
  type ConfigurationData,
  configurationData,
  configurationSchema,
  notesOn,
  projectOf,
} from '../folder-state.ts'
import { reasonNotLinted } from '../../document-status.ts'
import { limitList, MOST } from '../limits.ts'
import { CHANGES_NOTHING, READS_NAMED } from '../promises.ts'
import { placeInRoots, type Roots } from '../roots/roots.ts'
import type { Call, Tool } from '../tool.ts'
import { findingLimit } from '../inputs.ts'

const input = z.object({
  paths: z
    .array(z.string())
    .min(1)
    .max(MOST.files)
    .describe('Articles and folders of articles: absolute, or relative to the only root.'),
  limit: findingLimit,
})

const output = z.looseObject({
  linted: z.int().describe('How many articles were linted.'),
  filesLeftOut: z.int().describe(`How many were not, because only ${MOST.files} are linted at once.`),
  errors: z.int(),
  warnings: z.int(),
  withheld: z.int().describe('Findings that an exception or the baseline covers; they are not listed.'),
  files: z
    .array(z.looseObject({ path: z.string(), findings: z.array(findingSchema) }))
    .describe('The articles with findings.'),
  leftOut: z.int().describe('Findings that are not listed, because of the limit or their size.'),
  failures: z
    .array(z.looseObject({ path: z.string(), message: z.string() }))
    .describe('What could not be linted.'),
  configurations: z.array(configurationSchema).describe('One for each folder that has its own.'),
  notes: z.array(z.string()).describe('Remarks on the run.'),
})

export const lintFilesTool: Tool<typeof input, typeof output> = {
  name: 'lint-files',
  title: 'Lint articles on disk',
  description: `Finds what an editor would object to in articles on disk, as 'geolint --format json' does, each with the configuration of its folder. ${CHANGES_NOTHING} ${READS_NAMED} At most ${MOST.files} articles are linted at once; the others are counted.`,
  input,
  output,
  reads: () => true,
  async run({ limit, paths }, call) {
    const found = await find(paths, call)
    const files = found.files.slice(0, MOST.files)
    const groups = await lintByFolder(files, call)
    const findings = groups.flatMap((group) => group.findings)
    const { leftOut, shown } = limitList(findings, limit)
    const failures = [...found.failures, ...groups.flatMap((group) => group.failures)]
    const listed = limitList(failures, MOST.entries.most)
    const notes = [...new Set([...found.notes, ...groups.flatMap((group) => group.notes)])]
    const errors = findings.filter(({ finding }) => finding.severity === 'error').length
    const linted = groups.reduce((sum, group) => sum + group.linted, 0)
    const counts = { errors, warnings: findings.length - errors }
    const withheld = groups.reduce((sum, group) => sum + group.withheld, 0)
    const byFile = [...groupBy(shown, ({ path }) => path)].map(([path, all]) => ({
      path,
      findings: all.map(({ finding }) => finding),
    }))
    const filesLeftOut = found.files.length - files.length
    return {
      data: {
        linted,
        filesLeftOut,
        ...counts,
        withheld,
        files: byFile,
        leftOut,
        failures: listed.shown.map(({ message, path }) => ({ path, message })),
        configurations: groups.flatMap((group) => group.configuration ?? []),
        notes: [...limitList(notes, MOST.entries.usual).shown],
      },
      text: [
        ...listed.shown.map(({ message, path }) => `${path}: ${message}`),
        ...(listed.leftOut > 0 ? [`${numbered(listed.leftOut, 'failure')} left out`] : []),
        linted === 0 ? 'no article was linted' : `${countText(counts)} in ${numbered(linted, 'article')}`,
        ...byFile.flatMap((file) => [file.path, ...findingLines(file.findings)]),
        ...(leftOut > 0 ? [`${numbered(leftOut, 'finding')} left out`] : []),
        ...(filesLeftOut > 0 ? [`${numbered(filesLeftOut, 'article')} left out`] : []),
        ...limitList(notes, MOST.entries.usual).shown.map((note) => `note: ${note}`),
      ].join('\n'),
    }
  },
}

interface Failed {
  readonly path: string
  readonly message: string
}

interface Found {
  /** Absolute, each once. */
  readonly files: readonly string[]
  readonly failures: readonly Failed[]
  readonly notes: readonly string[]
}

async function find(paths: readonly string[], { roots, session, signal }: Call): Promise<Found> {
  const files = new Set<string>()
  const failures: Failed[] = []
  const notes: string[] = []
  for (const path of paths) {
    signal.throwIfAborted()
    const place = placeInRoots(path, roots)
    try {
      const found = await session.folders.use(articleAt(place), roots, (served) =>
        namedFiles(projectOf(served), place, roots),
      )
      for (const file of found.files) files.add(file)
      failures.push(...found.failures)
      notes.push(...found.notes)
    } catch (error) {
      failures.push(failed(path, error))
    }
  }
  return { files: [...files], failures, notes }
}

/** The same as `articleFiles`, with a note on a file that is named and not an article. */
async function namedFiles(project: WorkingProject, place: string, roots: Roots): Promise<Found> {
  const found = await articleFiles(project, place, roots)
  const { loaded } = project.config
  const isArticle = !isEvidence(place, loaded) && !houseFiles(loaded).includes(place)
  if (isFolder(place) || found.failures.length > 0 || (isArticle && found.files.length > 0)) return found
  return { ...found, files: [], notes: [...found.notes, await reasonNotLinted(place, project)] }
}

/** What is found in the articles to which one configuration applies. */
interface Group {
  readonly linted: number
  readonly findings: readonly { readonly path: string; readonly finding: FindingData }[]
  readonly withheld: number
  readonly failures: readonly Failed[]
  readonly notes: readonly string[]
  readonly configuration: ConfigurationData | undefined
}

async function lintByFolder(files: readonly string[], call: Call): Promise<readonly Group[]> {
  const groups: Group[] = []
  const places = new Map<string, string[]>()
  for (const file of files) {
    try {
      const { config, folder } = folderOfArticle(dirname(file), call.roots)
      const key = JSON.stringify([folder, config])
      places.set(key, [...(places.get(key) ?? []), file])
    } catch (error) {
      groups.push({ ...NOTHING, failures: [failed(file, error)] })
    }
  }
  for (const group of places.values()) {
    try {
      groups.push(await lintGroup(group, call))
    } catch (error) {
      groups.push({ ...NOTHING, failures: group.map((file) => failed(file, error)) })
    }
  }
  return groups
}

const NOTHING: Group = {
  linted: 0,
  findings: [],
  withheld: 0,
  failures: [],
  notes: [],
  configuration: undefined,
}

function lintGroup(files: readonly string[], { roots, session, signal }: Call): Promise<Group> {
  return session.folders.use(files[0] ?? '', roots, async (served) => {
    const run = await projectOf(served).lint(files, { signal })
    const report = runReport(run)
    const absolute = (path: string) => resolve(served.folder, path)
    const results = [...jsonResults(report)].map((result) => ({
      result,
      file: report.textOf(result.filePath),
    }))
    return {
      linted: run.articles.length,
      findings: results.flatMap(({ file, result }) =>
        file
          ? findingsData(result, file, served.folder).map((finding) => ({
              path: absolute(result.filePath),
              finding,
            }))
          : [],
      ),
      withheld: results.reduce((sum, { result }) => sum + result.suppressedMessages.length, 0),
      failures: run.failures.map(({ message, path }) => ({ path: absolute(path), message })),
      notes: notesOn(served, run.notes),
      configuration: configurationData(served),
    }
  })
}

function failed(path: string, error: unknown): Failed {
  if (!(error instanceof UserError)) throw error
  return { path, message: error.lines.join(' ') }
}
