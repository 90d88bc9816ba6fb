import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser'

/** The first problem in a JSON text, to follow the file's name: `:2:5: a comma is missing`. */
export function jsonProblem(text: string): string {
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [first] = errors
  if (!first) return ': is not valid JSON'
  const before = text.slice(0, first.offset).split('\n')
  const reason = REASONS[printParseErrorCode(first.error)] ?? 'is not valid JSON'
  return `:${before.length}:${(before.at(-1) ?? '').length + 1}: ${reason}`
}

/** By error name of jsonc-parser 3, worded as in `article/front-matter/json.ts`. */
const REASONS: Readonly<Record<string, string>> = {
  CloseBraceExpected: 'a brace is never closed',
  CloseBracketExpected: 'a bracket is never closed',
  ColonExpected: 'a key has no colon after it',
  CommaExpected: 'a comma is missing',
  EndOfFileExpected: 'something follows the closing brace',
  InvalidCharacter: 'a character is not allowed inside quotation marks',
  InvalidCommentToken: 'JSON does not allow comments; YAML does',
  InvalidEscapeCharacter: 'a backslash begins an unknown escape',
  InvalidNumberFormat: 'a number is not valid in JSON',
  InvalidSymbol: 'a value has no quotation marks',
  InvalidUnicode: 'a backslash begins an unknown escape',
  PropertyNameExpected: 'a key in quotation marks is expected',
  UnexpectedEndOfComment: 'a comment is never closed',
  UnexpectedEndOfNumber: 'a number is not valid in JSON',
  UnexpectedEndOfString: 'a quotation mark is never closed',
  ValueExpected: 'a value is missing',
}
