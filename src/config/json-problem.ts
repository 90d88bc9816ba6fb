import { parse, type ParseError } from 'jsonc-parser'
import { jsonReason } from '../article/front-matter/json-reasons.ts'

/** The first problem in a JSON text, to follow the file's name: `:2:5: a comma is missing`. */
export function jsonProblem(text: string): string {
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [first] = errors
  if (!first) return ': is not valid JSON'
  const before = text.slice(0, first.offset).split('\n')
  return `:${before.length}:${(before.at(-1) ?? '').length + 1}: ${jsonReason(first.error)}`
}
