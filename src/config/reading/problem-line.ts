import type { Position } from '../../text/text-file.ts'
import { keyPositions } from '../key-position.ts'
import { type ConfigProblem, type Keys, pathText } from '../validate.ts'

/** `.geolintrc.yaml:12:3: rules.no-such-rule: there is no such rule`; `shown` is the configuration as messages name it. */
export function problemLine(
  shown: string,
  { keys, message }: ConfigProblem,
  positionOf: (keys: Keys) => Position | undefined,
): string {
  const position = keys.length === 0 ? undefined : positionOf(keys)
  // The fragment of `package.json#geolint` says less than a line does.
  const place = position ? `${shown.replace(/#geolint$/, '')}:${position.line}:${position.column}` : shown
  return keys.length === 0 ? `${place}: ${message}` : `${place}: ${pathText(keys)}: ${message}`
}

/** Finds where keys are written in the text of a configuration, given the name of its file. */
export function positionsInConfig(name: string, text: string): (keys: Keys) => Position | undefined {
  const positionOf = keyPositions(text)
  return name === 'package.json' ? (keys) => positionOf(['geolint', ...keys]) : positionOf
}
