import type { ErrorCode } from 'yaml'
import { quoted } from './data.ts'

/** What the YAML parser's error means to a writer; `text` is the text where it occurs. */
export function yamlReason(code: ErrorCode, message = '', text = ''): string {
  const reason = REASONS.find((row) => row.code === code && message.includes(row.says ?? ''))?.reason
  return (reason ?? 'the YAML parser cannot make sense of {excerpt}').replace('{excerpt}', () => quoted(text))
}

interface ReasonRow {
  readonly code: ErrorCode
  /** Words of the message, if one code has several messages. */
  readonly says?: string
  readonly reason: string
}

/** By the `ErrorCode` of yaml 2.9 and by message; the first row that matches applies. */
const REASONS: readonly ReasonRow[] = [
  { code: 'ALIAS_PROPS', reason: 'an alias has an anchor or a tag of its own' },
  { code: 'BAD_ALIAS', reason: 'an anchor or alias has an invalid name' },
  { code: 'BAD_COLLECTION_TYPE', reason: 'the tag {excerpt} does not fit its value' },
  { code: 'BAD_DIRECTIVE', reason: 'the directive {excerpt} is unknown' },
  { code: 'BAD_DQ_ESCAPE', reason: 'a backslash in double quotation marks begins an unknown escape' },
  { code: 'BAD_INDENT', says: 'end with', reason: 'a bracket or brace is never closed' },
  { code: 'BAD_INDENT', reason: 'a line is not indented like the lines it belongs with' },
  { code: 'BAD_SCALAR_START', reason: 'a value begins with {excerpt}; put the value in quotation marks' },
  { code: 'BLOCK_AS_IMPLICIT_KEY', says: 'sequence', reason: 'a list begins on the same line as its key' },
  { code: 'BLOCK_AS_IMPLICIT_KEY', reason: 'a value has a colon in it; put the value in quotation marks' },
  { code: 'BLOCK_IN_FLOW', reason: 'an indented list or mapping is inside brackets or braces' },
  { code: 'KEY_OVER_1024_CHARS', reason: 'a key is longer than 1024 characters' },
  { code: 'MISSING_CHAR', says: 'Missing closing', reason: 'a quotation mark is never closed' },
  { code: 'MISSING_CHAR', says: 'end with', reason: 'a bracket or brace is never closed' },
  { code: 'MISSING_CHAR', says: 'followed by map values', reason: 'a line has no colon after its key' },
  { code: 'MISSING_CHAR', says: 'Comments must', reason: 'a comment has no space before its #' },
  { code: 'MISSING_CHAR', says: 'Missing ,', reason: 'a comma is missing before {excerpt}' },
  { code: 'MISSING_CHAR', says: 'Missing space', reason: 'a colon has no space after it' },
  { code: 'MISSING_CHAR', says: 'without - indicator', reason: 'a list item has no dash' },
  { code: 'MISSING_CHAR', reason: 'a character is missing before {excerpt}' },
  { code: 'MULTILINE_IMPLICIT_KEY', reason: 'a line has no colon after its key' },
  { code: 'MULTIPLE_ANCHORS', reason: 'a value has two anchors' },
  { code: 'MULTIPLE_DOCS', reason: 'a second YAML document begins' },
  { code: 'MULTIPLE_TAGS', reason: 'a value has two tags' },
  { code: 'RESOURCE_EXHAUSTION', reason: 'it is nested too deeply' },
  { code: 'TAB_AS_INDENT', reason: 'a line is indented with a tab' },
  { code: 'TAG_RESOLVE_FAILED', says: 'Unresolved', reason: 'the YAML tag {excerpt} is unknown' },
  { code: 'TAG_RESOLVE_FAILED', reason: 'the tag {excerpt} does not fit its value' },
  { code: 'UNEXPECTED_TOKEN', says: 'empty item', reason: 'a list item is empty' },
  { code: 'UNEXPECTED_TOKEN', says: 'Unexpected ,', reason: 'there is a comma where a value is expected' },
  { code: 'UNEXPECTED_TOKEN', says: 'at node end', reason: '{excerpt} comes after the end of a value' },
]
