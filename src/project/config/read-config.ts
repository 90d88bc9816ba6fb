import { basename, extname } from 'node:path'
import { cosmiconfig } from 'cosmiconfig'
import { readFileSync } from '../../files/built-ins.ts'
import { errorCode, fileProblem } from '../../files/file-problem.ts'
import { displayPath } from '../../files/paths.ts'
import { isRecord } from '../../rule/option.ts'
import { messageOf } from '../../text/failure.ts'
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
  return {
    async read(file) {
      if (basename(file) === 'package.json') return { file, content: await manifestConfig(file, shown(file)) }
      if (!((extname(file) || 'noExt') in loaders)) throw new UserError(`${shown(file)}: ${WRONG_ENDING}`)
      const found = await cosmiconfigured(() => cosmiconfig('geolint', { loaders }).load(file), file, shown)
      return { file, content: found?.isEmpty ? {} : (found?.config ?? {}) }
    },
  }
}

const WRONG_ENDING =
  'is not a configuration; its name must have no ending, or end in .json, .yaml, .yml, .js, .cjs, .mjs, .ts, .cts or .mts'

/**
 * What cosmiconfig loads. It also looks in the manifest of the current folder for settings of its own, and may find
 * that it is broken.
 */
async function cosmiconfigured<T>(
  load: () => Promise<T>,
  file: string,
  shown: (file: string) => string,
): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if (error instanceof UserError) throw error
    if (errorCode(error) !== '') throw new UserError(`${shown(file)}: ${fileProblem(error, file)}`)
    const message = messageOf(error)
    const manifest = /^\w+ Error in (.*\.json):\s*$/m.exec(message)?.[1]
    if (manifest === undefined) throw error
    await parseJsonConfig(withoutMark(readFileSync(manifest, 'utf8')), shown(manifest))
    throw new UserError(message.replaceAll('\n', ' '))
  }
}

/** What a manifest has under `geolint`. */
async function manifestConfig(file: string, shown: string): Promise<unknown> {
  try {
    const manifest = await parseJsonConfig(withoutMark(readFileSync(file, 'utf8')), shown)
    return isRecord(manifest) ? (manifest['geolint'] ?? {}) : {}
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`${shown}: ${fileProblem(error, file)}`)
  }
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
