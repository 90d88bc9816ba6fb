import { locateFrontMatter } from '../article/front-matter/place.ts'
import { hexDigest } from '../text/digest.ts'
import type { TextFile } from '../text/text-file.ts'
import type { Span } from '../text/span.ts'
import { words } from '../text/words.ts'
import type { Finding } from './finding.ts'

/** The number of words on either side of a place that identify it. */
const AROUND = 6
/** The number of characters searched for them. */
const WORD_REACH = 400
/** The number of words at the beginning of an article that identify it. */
const OPENING = 30

/**
 * Identifies a finding after its article was edited elsewhere, moved or retyped: 16 hexadecimal digits of a digest of
 * its rule and the words around its place in its line or, if it is about the whole article, its subject and the
 * article's first words. It does not depend on lines or offsets.
 */
export function fingerprint(finding: Finding, file: TextFile): string {
  const { ruleId, span, subject } = finding
  const context = subject === undefined ? wordsAround(file.text, span) : [subject, ...opening(file.text)]
  return hexDigest([ruleId, ...context].join('\n'), 16)
}

/** A value in the front matter is identified by itself alone, because its neighbours come and go. */
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

/** The end of fenced front matter; 0 if there is none. Other front matter is part of an article's first words. */
function bodyStart(text: string): number {
  const place = locateFrontMatter(text)
  const isFenced = place && !place.problem && place.span.end > place.data.end
  return isFenced ? place.span.end : 0
}

function folded(text: string): readonly string[] {
  return words(text).map((word) => word.folded)
}
