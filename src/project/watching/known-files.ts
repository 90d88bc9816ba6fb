import { basename, extname, resolve } from 'node:path'
import { isEvidenceName } from '../../evidence/evidence-name.ts'
import { IGNORE_FILES } from '../../files/ignore-rules.ts'
import { isWithin } from '../../files/paths.ts'
import { isArticleName } from '../../files/walk-folder.ts'
import { codeOf } from '../cache/code-version.ts'
import { isCode } from '../../config/reading/config-names.ts'
import { evidenceFolders, houseFiles } from '../config/loaded-config.ts'
import type { WorkingProject } from '../open-project.ts'
import type { ProjectOptions } from '../requests.ts'
import { SETTING_NAMES } from './watched-places.ts'

/** What a project reads besides articles; all paths are absolute. */
export interface KnownFiles {
  /** The files that it was opened with. */
  readonly settings: ReadonlySet<string>
  /** Code that has been loaded, and what it imports by path. */
  readonly code: ReadonlySet<string>
  /** Files and folders of evidence. */
  readonly evidence: readonly string[]
  /** Whether an article names evidence that is not there. */
  readonly lacksEvidence: boolean
}

/** Those of a project that has just been opened. */
export function filesOfProject(
  { config }: WorkingProject,
  { baseline, evidence = [] }: ProjectOptions,
  code: readonly string[],
): KnownFiles {
  const { loaded } = config
  const { cwd, files, modules } = loaded
  const named = typeof baseline === 'string' ? [resolve(cwd, baseline)] : []
  return {
    settings: new Set([...files, ...modules, ...houseFiles(loaded), ...named]),
    code: new Set(codeOf([...modules, ...code]).keys()),
    evidence: [...evidenceFolders(loaded), ...evidence.map((path) => resolve(cwd, path))],
    lacksEvidence: false,
  }
}

/** With the evidence that the last run has looked at. */
export function withEvidence(known: KnownFiles, project: WorkingProject): KnownFiles {
  const { files, isIncomplete } = project.evidence()
  return { ...known, evidence: [...new Set([...known.evidence, ...files])], lacksEvidence: isIncomplete }
}

/** Whether a change of a file may change what a run says; `isNew` if it has come or gone. */
export function isRelevant(path: string, isNew: boolean, known: KnownFiles): boolean {
  const name = basename(path)
  if (isArticleName(name) || IGNORE_FILES.includes(name)) return true
  if (isSetting(path, known) || known.code.has(path)) return true
  if (known.evidence.some((place) => path === place || isWithin(path, place))) return true
  return known.lacksEvidence && isNew && isEvidenceName(name)
}

/** Whether a file decides how articles are linted. */
export function isSetting(path: string, { settings }: KnownFiles): boolean {
  return settings.has(path) || SETTING_NAMES.includes(basename(path))
}

/** Whether a file may be a configuration or a plug-in, going by its name alone. */
export function mayBeSetting(path: string): boolean {
  return isCode(path) || ['', '.json', '.yaml', '.yml'].includes(extname(path))
}
