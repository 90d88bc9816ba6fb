import { isCode } from '../../../../src/config/reading/config-names.ts'
import { jsonProblem } from '../../../../src/config/json-problem.ts'
import { parseYaml } from '../../../../src/config/parse-yaml.ts'
import { positionsInConfig, problemLine } from '../../../../src/config/reading/problem-line.ts'
import { type ConfigProblem, isValid, validate } from '../../../../src/config/validate.ts'
import { isRecord, type Schema } from '../../../../src/rule/option.ts'
import { UserError } from '../../../../src/text/user-error.ts'
import { nameOf } from './addresses.ts'

/** A configuration with its text, in which problems have places. */
export interface ReadConfig {
  readonly file: string
  /** How messages name it. */
  readonly shown: string
  readonly text: string
}

/** What is written in a configuration. Throws a UserError if it cannot be read without running it, or is malformed. */
export function contentOf({ file, shown, text }: ReadConfig): unknown {
  if (isCode(file))
    throw new UserError(`${shown}: is code, which does not run in a browser; keep it as YAML or JSON`)
  const isManifest = nameOf(file) === 'package.json'
  if (!isManifest && !file.endsWith('.json')) {
    const result = parseYaml(text)
    if ('problem' in result) throw new UserError(`${shown}${result.problem}`)
    return result.value ?? {}
  }
  const content = parseJson(text, shown)
  if (!isManifest) return content
  return isRecord(content) ? (content['geolint'] ?? {}) : {}
}

function parseJson(text: string, shown: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UserError(`${shown}${jsonProblem(text)}`)
  }
}

/** The value as the type that the schema describes; throws a UserError with a line for each problem. */
export function validated<Written>(
  schema: Schema<unknown, Written>,
  value: unknown,
  config: ReadConfig,
): Written {
  if (isValid(schema, value)) return value
  throw new UserError(...problemsIn(config, validate(schema, value)))
}

/** Each problem in one line, with its place. */
export function problemsIn(
  { file, shown, text }: ReadConfig,
  problems: readonly ConfigProblem[],
): readonly string[] {
  const positionOf = positionsInConfig(nameOf(file), text)
  return problems.map((problem) => problemLine(shown, problem, positionOf))
}
