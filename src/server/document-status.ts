import { dirname } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { ignoreRulesBelow } from '../files/ignore-rules.ts'
import { displayPath } from '../files/paths.ts'
import type { WorkingProject } from '../project/open-project.ts'
import { folderProblems } from './folder-problems.ts'
import { problemStatus } from './lsp/problem-status.ts'
import { checkedStatus, NOT_AN_ARTICLE, quietStatus, type Status } from './lsp/status.ts'
import type { FolderState } from './served-folder.ts'

/** The status of a document; `path` is the one that it has or would have if it were saved, absolute. */
export async function documentStatus(
  uri: string,
  path: string,
  served: FolderState,
  isLinted: boolean,
): Promise<Status> {
  const { config, folder, project } = served
  const problems = folderProblems(served)
  const common = { uri, version, ...(config !== undefined && { configuration: config }) }
  if (problems.length > 0) return { ...common, ...restartOf(served), ...problemStatus(problems) }
  if (!project)
    return {
      ...common,
      ...quietStatus(`${folder} has no configuration`, "run 'geolint init' there to write one"),
    }
  if (!isLinted) return { ...common, ...quietStatus(await reasonNotLinted(path, project)) }
  const rules = project.config.settings(path).rules.length
  return { ...common, ...checkedStatus({ rules, version }, config && displayPath(folder, config)) }
}

const { version } = packageJson

function restartOf({ changedCode }: FolderState): Pick<Status, 'needsRestart'> {
  return changedCode.length > 0 ? { needsRestart: true } : {}
}

/** Why the file at an absolute path is not linted, beginning with its name. */
export async function reasonNotLinted(path: string, { config: { loaded } }: WorkingProject): Promise<string> {
  const ignored = await ignoreRulesBelow(loaded.cwd, loaded.ignore)(dirname(path))(path, 'file')
  const name = displayPath(loaded.cwd, path)
  return ignored === undefined ? `${name} ${NOT_AN_ARTICLE}` : `${name} is ignored by ${ignored}`
}
