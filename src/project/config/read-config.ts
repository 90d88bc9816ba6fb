import { extname } from 'node:path'
import { cosmiconfig } from 'cosmiconfig'
import { errorCode, fileProblem } from '../../files/file-problem.ts'
import { displayPath } from '../../files/paths.ts'
import { UserError } from '../../text/user-error.ts'
import { SEARCH_PLACES } from './config-places.ts'
import { importModule } from './import-module.ts'

export interface ConfigFile {
  /** Absolute. */
  readonly file: string
  /** As it was written, not yet validated. */
  readonly content: unknown
}

export interface ConfigReader {
  /** The configuration of the project that `folder` is in. */
  readonly search: (folder: string) => Promise<ConfigFile | undefined>
  readonly read: (file: string) => Promise<ConfigFile>
}

/** Reads configurations with our own loaders, which load their parser when needed and report where an error is. */
export function configReader(cwd: string): ConfigReader {
  const shown = (file: string) => displayPath(cwd, file)
  const yaml = (file: string, content: string) => parseYamlConfig(withoutMark(content), shown(file))
  const module = (file: string) => importModule(file, shown(file))
  const json = (file: string, content: string) => parseJsonConfig(withoutMark(content), shown(file))
  const loaders = {
    '.json': json,
    '.yaml': yaml,
    '.yml': yaml,
    '.js': module,
    '.cjs': module,
    '.mjs': module,
    '.ts': module,
    '.cts': module,
    '.mts': module,
    noExt: yaml,
  }
  const explorer = cosmiconfig('geolint', { searchPlaces: SEARCH_PLACES, searchStrategy: 'project', loaders })
  return {
    async search(folder) {
      const found = await explorer.search(folder)
      return found ? { file: found.filepath, content: found.config } : undefined
    },
    async read(file) {
      if (!((extname(file) || 'noExt') in loaders)) throw new UserError(`${shown(file)}: ${WRONG_ENDING}`)
      const found = await explorer.load(file).catch((error: unknown) => {
        if (error instanceof UserError || errorCode(error) === '') throw error
        throw new UserError(`${shown(file)}: ${fileProblem(error, file)}`)
      })
      return { file, content: found?.isEmpty ? {} : (found?.config ?? {}) }
    },
  }
}

const WRONG_ENDING =
  'is not a configuration; its name must end in .json, .yaml, .yml, .js, .cjs, .mjs, .ts, .cts or .mts'

/** JSON allows no byte-order mark, but some programs write one. */
function withoutMark(content: string): string {
  return content.replace(/^\uFEFF/, '')
}

async function parseYamlConfig(content: string, shown: string): Promise<unknown> {
  const { parseYaml } = await import('../../config/parse-yaml.ts')
  const result = parseYaml(content)
  if ('problem' in result) throw new UserError(`${shown}${result.problem}`)
  return result.value
}

async function parseJsonConfig(content: string, shown: string): Promise<unknown> {
  try {
    return JSON.parse(content)
  } catch {
    const { jsonProblem } = await import('../../config/json-problem.ts')
    throw new UserError(`${shown}${jsonProblem(content)}`)
  }
}
