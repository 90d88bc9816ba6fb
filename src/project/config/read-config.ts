import { basename, extname } from 'node:path'
import { Explorer } from 'cosmiconfig/dist/Explorer.js'
import { errorCode, fileProblem } from '../../files/file-problem.ts'
import { displayPath } from '../../files/paths.ts'
import { readTextFile, requireTextFile } from '../../files/read-text-file.ts'
import { isRecord } from '../../rule/option.ts'
import { UserError } from '../../text/user-error.ts'
import { importModule } from './import-module.ts'

export interface ConfigFile {
  /** Absolute. */
  readonly file: string
  /** As it was written, not yet validated. */
  readonly content: unknown
}

export interface ConfigReader {
  /** Rejects with a UserError if the file cannot be read as a configuration. */
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
  const explorer = new Explorer({
    moduleName: 'geolint',
    loaders: Object.fromEntries(Object.entries(loaders).map(([ending, load]) => [ending, wrapped(load)])),
    searchPlaces: [],
    transform: (result) => result,
  })
  return {
    async read(file) {
      try {
        return { file, content: await contentOf(file) }
      } catch (error) {
        if (error instanceof UserError || errorCode(error) === '') throw error
        throw new UserError(`${shown(file)}: ${fileProblem(error, file)}`)
      }
    },
  }

  async function contentOf(file: string): Promise<unknown> {
    requireTextFile(file)
    if (basename(file) === 'package.json') return manifestConfig(file, shown(file))
    if (!((extname(file) || 'noExt') in loaders)) throw new UserError(`${shown(file)}: ${WRONG_ENDING}`)
    const found = await explorer.load(file)
    return isRecord(found?.config) ? (found.config['content'] ?? {}) : {}
  }
}

type LoadContent = (file: string, content: string) => Promise<unknown>

/** Cosmiconfig reads what a key `$import` names, whatever and wherever it is, so no key is left to it. */
function wrapped(load: LoadContent): LoadContent {
  return async (file, content) => ({ content: await load(file, content) })
}

const WRONG_ENDING =
  'is not a configuration; its name must have no ending, or end in .json, .yaml, .yml, .js, .cjs, .mjs, .ts, .cts or .mts'

/** What a manifest has under `geolint`. */
async function manifestConfig(file: string, shown: string): Promise<unknown> {
  const manifest = await parseJsonConfig(readTextFile(file), shown)
  return isRecord(manifest) ? (manifest['geolint'] ?? {}) : {}
}

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
