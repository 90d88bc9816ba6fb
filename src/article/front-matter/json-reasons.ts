import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser'

/** What the JSON parser's complaint means to a writer. */
export function jsonReason(code: ParseErrorCode): string {
  return REASONS[printParseErrorCode(code)] ?? 'it is not valid JSON'
}

/** By error name of jsonc-parser 3. */
const REASONS: Readonly<Record<string, string>> = {
  CloseBraceExpected: 'a brace is never closed',
  CloseBracketExpected: 'a bracket is never closed',
  ColonExpected: 'a key has no colon after it',
  CommaExpected: 'a comma is missing',
  EndOfFileExpected: 'something follows the closing brace',
  InvalidCharacter: 'a character is not allowed inside quotation marks',
  InvalidCommentToken: 'JSON does not allow comments',
  InvalidEscapeCharacter: 'a backslash begins an unknown escape',
  InvalidNumberFormat: 'a number is not valid in JSON',
  InvalidSymbol: 'a value has no quotation marks',
  InvalidUnicode: 'a backslash begins an unknown escape',
  PropertyNameExpected: 'there is one comma too many, or a key has no quotation marks',
  UnexpectedEndOfComment: 'a comment is never closed',
  UnexpectedEndOfNumber: 'a number is not valid in JSON',
  UnexpectedEndOfString: 'a quotation mark is never closed',
  ValueExpected: 'a value is missing',
}
