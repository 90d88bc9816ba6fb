import { basename } from 'node:path'
import { isCode } from '../../config/reading/config-names.ts'
import { type ConfigProblem, isValid, type Keys, validate } from '../../config/validate.ts'
import { readTextFile } from '../../files/read-text-file.ts'
import type { Schema } from '../../rule/option.ts'
import { UserError } from '../../text/user-error.ts'

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
  const { positionsInConfig, problemLine } = await import('../../config/reading/problem-line.ts')
  // Code and the command line have no such places.
  const positionOf =
    file === undefined || isCode(file)
      ? () => undefined
      : positionsInConfig(basename(file), readTextFile(file))
  return problems.map((problem) => problemLine(shown, problem, positionOf))
}
