import { dirname, join, relative, resolve } from 'node:path'
import type { BaselineEntry } from '../engine/baseline.ts'
import { boundsProblem, projectBounds } from '../files/bounds.ts'
import { existsSync } from '../files/built-ins.ts'
import { fileProblem } from '../files/file-problem.ts'
import { displayPath, slashed } from '../files/paths.ts'
import { projectRoot } from '../files/project-root.ts'
import { readTextFile } from '../files/read-text-file.ts'
import type { WriteOptions } from '../files/writing/write-file.ts'
import { writeProblem } from '../files/writing/write-problem.ts'
import { isRecord } from '../rule/option.ts'
import { UserError } from '../text/user-error.ts'

/** The file that lists the findings not to report. */
export const BASELINE_NAME = '.geolint-baseline.json'

const VERSION = 1

/**
 * The baseline of a folder: in it or above it, up to the root of the project; undefined if there is none. Throws a
 * UserError for a link out of the project.
 */
export function findBaseline(cwd: string): string | undefined {
  const top = projectRoot(cwd)
  const search = (folder: string): string | undefined => {
    const file = join(folder, BASELINE_NAME)
    if (existsSync(file)) return withinProject(file, cwd)
    return folder === top ? undefined : search(dirname(folder))
  }
  return search(cwd)
}

function withinProject(file: string, cwd: string): string {
  const problem = boundsProblem(file, projectBounds(cwd))
  if (problem !== undefined) throw new UserError(`${displayPath(cwd, file)}: ${problem}`)
  return file
}

/** The entries of a baseline, with paths relative to `cwd`. Throws a UserError if the file cannot be read as one. */
export function readBaseline(file: string, cwd: string): readonly BaselineEntry[] {
  const shown = displayPath(cwd, file)
  const content = parseBaseline(contentOf(file, shown), shown)
  const { version, findings } = content
  if (typeof version === 'number' && version > VERSION)
    throw new UserError(`${shown}: has version ${version}, which this geolint cannot read; update geolint`)
  if (version !== VERSION || !Array.isArray(findings))
    throw new UserError(`${shown}: is not a baseline; ${ANEW}`)
  const folder = dirname(file)
  return findings.map((entry: unknown, at) => {
    if (!isEntry(entry)) throw new UserError(`${shown}: findings[${at}] is not a baseline entry; ${ANEW}`)
    return { ...entry, path: slashed(relative(cwd, resolve(folder, entry.path))) }
  })
}

/** Writes the entries in order, one on a line, so that git can merge the changes of two branches. */
export async function writeBaseline(
  file: string,
  entries: readonly BaselineEntry[],
  { cwd, ...options }: WriteOptions & { readonly cwd: string },
): Promise<void> {
  const lines = entries
    .map(({ path, rule, subject, fingerprint }) => {
      const seen = slashed(relative(dirname(file), resolve(cwd, path)))
      return JSON.stringify({ path: seen, rule, ...(subject === undefined ? {} : { subject }), fingerprint })
    })
    .toSorted((a, b) => (a < b ? -1 : 1))
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`
  const { writeFile } = await import('../files/writing/write-file.ts')
  const text = `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`
  await writeFile(file, [text], options).catch((error: unknown) => {
    throw new UserError(`cannot write ${displayPath(cwd, file)}: ${writeProblem(error)}`)
  })
}

const AND_RUN = "and run 'geolint baseline' to write a new one"
const ANEW = `delete it ${AND_RUN}`

function contentOf(file: string, shown: string): string {
  try {
    return readTextFile(file)
  } catch (error) {
    throw new UserError(`${shown}: ${fileProblem(error, file)}`)
  }
}

function parseBaseline(text: string, shown: string): Readonly<Record<string, unknown>> {
  if (/^<{7} /m.test(text))
    throw new UserError(
      `${shown}: has an unresolved merge conflict; resolve the conflict, or delete the file ${AND_RUN}`,
    )
  try {
    const content: unknown = JSON.parse(text)
    return isRecord(content) ? content : {}
  } catch (error) {
    throw new UserError(
      `${shown}: is not valid JSON (${error instanceof Error ? error.message : ''}); ${ANEW}`,
    )
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  if (!isRecord(value)) return false
  const { path, rule, subject, fingerprint } = value
  const isText = (one: unknown) => typeof one === 'string'
  return isText(path) && isText(rule) && isText(fingerprint) && (subject === undefined || isText(subject))
}
