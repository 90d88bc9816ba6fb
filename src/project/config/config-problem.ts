import { basename } from 'node:path'
import { type ConfigProblem, isValid, type Keys, pathText, validate } from '../../config/validate.ts'
import { readTextFile } from '../../files/read-text-file.ts'
import type { Schema } from '../../rule/option.ts'
import type { Position } from '../../text/text-file.ts'
import { UserError } from '../../text/user-error.ts'
import { isCode } from './import-module.ts'

/** A configuration as messages name it. */
export interface NamedConfig {
  /** Absolute; undefined for what the command line sets. */
  readonly file?: string
  readonly shown: string
}

/** `.geolintrc.yaml:12:3: rules.no-such-rule: there is no such rule`, with the line if the file is data. */
export async function configProblem(config: NamedConfig, problem: ConfigProblem): Promise<string> {
  const [line = ''] = await problemLines(config, [problem])
  return line
}

/** Throws a UserError about what is written under some keys. */
export async function failAt(config: NamedConfig, keys: Keys, message: string): Promise<never> {
  throw new UserError(await configProblem(config, { keys, message }))
}

/** The value as the type that the schema describes; throws a UserError with a line for each problem. */
export async function validated<Written>(
  schema: Schema<unknown, Written>,
  value: unknown,
  config: NamedConfig,
): Promise<Written> {
  if (isValid(schema, value)) return value
  throw new UserError(...(await problemLines(config, validate(schema, value))))
}

async function problemLines(
  { file, shown }: NamedConfig,
  problems: readonly ConfigProblem[],
): Promise<readonly string[]> {
  const positionOf = await positionsIn(file)
  return problems.map(({ keys, message }) => {
    const position = keys.length === 0 ? undefined : positionOf(keys)
    // The fragment of `package.json#geolint` says less than a line does.
    const place = position ? `${shown.replace(/#geolint$/, '')}:${position.line}:${position.column}` : shown
    return keys.length === 0 ? `${place}: ${message}` : `${place}: ${pathText(keys)}: ${message}`
  })
}

/** Finds where keys of a file are written; code and the command line have no such places. */
async function positionsIn(file: string | undefined): Promise<(keys: Keys) => Position | undefined> {
  if (file === undefined || isCode(file)) return () => undefined
  const { keyPositions } = await import('../../config/key-position.ts')
  const positionOf = keyPositions(readTextFile(file))
  return basename(file) === 'package.json' ? (keys) => positionOf(['geolint', ...keys]) : positionOf
}
