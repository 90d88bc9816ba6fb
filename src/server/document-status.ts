import { dirname } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { ignoreRulesBelow } from '../files/ignore-rules.ts'
import { displayPath } from '../files/paths.ts'
import type { WorkingProject } from '../project/open-project.ts'
import { numbered } from '../text/numbered.ts'
import type { UserError } from '../text/user-error.ts'
import type { Status } from './lsp/status.ts'
import type { Served } from './served-folder.ts'

/** What is to be said about checking a document, given the absolute path that it has or would have. */
export async function documentStatus(
  uri: string,
  path: string,
  served: Served,
  isLinted: boolean,
): Promise<Status> {
  const { config, folder, project } = served
  const problems = problemsOf(served)
  const common = { uri, version, ...(config !== undefined && { configuration: config }) }
  if (problems.length > 0)
    return { ...common, ...restartOf(served), state: 'problem', message: `geolint: ${problems.join('; ')}` }
  if (!project)
    return {
      ...common,
      state: 'quiet',
      message: `geolint is quiet: there is no configuration in ${folder}; run 'geolint init' there to write one`,
    }
  if (!isLinted)
    return { ...common, state: 'quiet', message: `geolint is quiet: ${await reasonNotLinted(path, project)}` }
  const rules = project.config.settings(path).rules.length
  const by = config === undefined ? '' : `, by ${displayPath(folder, config)}`
  return {
    ...common,
    state: 'checked',
    rules,
    message: `geolint ${version}: ${numbered(rules, 'rule')}${by}`,
  }
}

const { version } = packageJson

/** What keeps the document from being checked by what is on disk now. */
function problemsOf({ changedCode, problem, project, unwatched }: Served): readonly string[] {
  const [first] = changedCode
  return [
    ...(problem ? [`${oneLine(problem)}${project ? `; ${LAST_GOOD}` : ''}`] : []),
    ...(first === undefined ? [] : [`'${first}' has changed; start the server again to use it`]),
    ...(unwatched ? [`${oneLine(unwatched)}; until then, changes on disk are noticed at the next edit`] : []),
  ]
}

const LAST_GOOD = 'until that is put right, the last configuration that could be read applies'

function restartOf({ changedCode }: Served): Pick<Status, 'needsRestart'> {
  return changedCode.length > 0 ? { needsRestart: true } : {}
}

function oneLine({ lines }: UserError): string {
  return lines.join('; ')
}

async function reasonNotLinted(path: string, { config: { loaded } }: WorkingProject): Promise<string> {
  const ignored = await ignoreRulesBelow(loaded.cwd, loaded.ignore)(dirname(path))(path, 'file')
  const name = displayPath(loaded.cwd, path)
  return ignored === undefined
    ? `${name} is a text of the house or evidence, not an article`
    : `${name} is ignored, by ${ignored}`
}
