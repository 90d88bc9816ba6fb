import { type ConfigProblem, isValid, type Keys, pathText, validate } from '../../config/validate.ts'
import { readFileSync } from '../../files/built-ins.ts'
import type { Schema } from '../../rule/option.ts'
import { UserError } from '../../text/user-error.ts'
import { isCode } from './import-module.ts'

/** A configuration as messages name it. */
export interface NamedConfig {
  /** Absolute; undefined for what the command line sets. */
  readonly file?: string
  readonly shown: string
}

/** `.geolintrc.yaml:12:3: rules.no-such-rule: there is no such rule`, with the line if the file is data. */
export async function configProblem(config: NamedConfig, { keys, message }: ConfigProblem): Promise<string> {
  const position = await positionOf(config.file, keys)
  // A line says more than the fragment of `package.json#geolint`.
  const place = position === '' ? config.shown : config.shown.replace(/#geolint$/, '') + position
  return keys.length === 0 ? `${place}: ${message}` : `${place}: ${pathText(keys)}: ${message}`
}

/** Throws a UserError about what is written under some keys. */
export async function failAt(config: NamedConfig, keys: Keys, message: string): Promise<never> {
  throw new UserError(await configProblem(config, { keys, message }))
}

/** The value, typed by the schema. Throws a UserError with a line for each problem. */
export async function validated<Written>(
  schema: Schema<unknown, Written>,
  value: unknown,
  config: NamedConfig,
): Promise<Written> {
  if (isValid(schema, value)) return value
  const lines: string[] = []
  for (const problem of validate(schema, value)) lines.push(await configProblem(config, problem))
  throw new UserError(...lines)
}

/** `:12:3`, where the innermost key that is written begins; empty for code, where it cannot be known. */
async function positionOf(file: string | undefined, keys: Keys): Promise<string> {
  if (file === undefined || isCode(file) || keys.length === 0) return ''
  const inFile = file.endsWith('package.json') ? ['geolint', ...keys] : keys
  const { keyPosition } = await import('../../config/key-position.ts')
  const position = keyPosition(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), inFile)
  return position ? `:${position.line}:${position.column}` : ''
}
