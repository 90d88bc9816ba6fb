import { hexDigest } from '../text/digest.ts'
import type { TextFile } from '../text/text-file.ts'
import type { Span } from '../text/span.ts'
import { words } from '../text/words.ts'
import type { Finding } from './finding.ts'

/** How many words on either side of a place tell it from others. */
const AROUND = 6
/** No more characters than this are looked through for them. */
const WORD_REACH = 400
/** How many words at the beginning of an article tell it from others. */
const OPENING = 30

/**
 * What makes a finding the same finding after its article was edited elsewhere, moved or retyped: 16 hexadecimal
 * digits of its rule and of the words around its place in its line, or, where it is about the whole article,
 * of its subject and the article's first words. No line or offset goes into it.
 */
export function fingerprint(finding: Finding, file: TextFile): string {
  const { ruleId, span, subject } = finding
  const context = subject === undefined ? wordsAround(file.text, span) : [subject, ...opening(file.text)]
  return hexDigest([ruleId, ...context].join('\n'), 16)
}

/** In the front matter a value is known by itself, as others come and go beside it. */
function wordsAround(text: string, { start, end }: Span): readonly string[] {
  const within = start === end ? [] : folded(text.slice(start, end))
  if (end <= bodyStart(text) && within.length > 0) return within
  const before =
    text
      .slice(Math.max(0, start - WORD_REACH), start)
      .split('\n')
      .at(-1) ?? ''
  const [after = ''] = text.slice(end, end + WORD_REACH).split('\n')
  return [...folded(before).slice(-AROUND), '‸', ...within, '‸', ...folded(after).slice(0, AROUND)]
}

function opening(text: string): readonly string[] {
  const start = bodyStart(text)
  return folded(text.slice(start, start + 2 * WORD_REACH)).slice(0, OPENING)
}

/** Where fenced front matter ends; 0 where there is none. */
function bodyStart(text: string): number {
  const fence = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text)?.[1]
  const end = fence === undefined ? -1 : text.indexOf(`\n${fence}`, fence.length)
  return fence === undefined || end === -1 ? 0 : end + 1 + fence.length
}

function folded(text: string): readonly string[] {
  return words(text).map((word) => word.folded)
}
