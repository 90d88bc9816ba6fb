import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser'

/** The first thing that is wrong with a JSON text, to follow the file's name: `:2:5: a comma is missing`. */
export function jsonProblem(text: string): string {
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [first] = errors
  if (!first) return ': is not JSON'
  const before = text.slice(0, first.offset).split('\n')
  const reason = REASONS[printParseErrorCode(first.error)] ?? 'is not JSON'
  return `:${before.length}:${(before.at(-1) ?? '').length + 1}: ${reason}`
}

/** By the names of the errors of jsonc-parser 3. */
const REASONS: Readonly<Record<string, string>> = {
  CloseBraceExpected: 'a brace is never closed',
  CloseBracketExpected: 'a bracket is never closed',
  ColonExpected: 'a colon is missing after a key',
  CommaExpected: 'a comma is missing',
  EndOfFileExpected: 'something follows the end of the JSON',
  InvalidCommentToken: 'JSON has no comments; .yaml has',
  InvalidEscapeCharacter: 'a backslash begins no known escape',
  InvalidNumberFormat: 'a number is misspelt',
  InvalidSymbol: 'a text has no quotation marks',
  PropertyNameExpected: 'a key in double quotation marks is expected',
  UnexpectedEndOfString: 'a quotation mark is never closed',
  ValueExpected: 'a value is expected',
}
