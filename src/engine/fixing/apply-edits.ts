import type { Edit, Fix } from '../../text/edit.ts'
import { countWhile } from '../../text/search.ts'
import { overlaps, type Span } from '../../text/span.ts'

/** A text with the fixes that were applied to it. */
export interface FixedText {
  readonly text: string
  /** In order of place. */
  readonly applied: readonly Fix[]
}

/**
 * Makes the safe fixes in order of place, each with all of its edits or not at all. A fix is left out if it meets one
 * already made, or if its edits overlap each other or reach outside the text.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): FixedText {
  const candidates = fixes
    .filter((fix) => fix.safety === 'safe' && fix.edits.length > 0)
    .map((fix) => ({ fix, edits: fix.edits.toSorted(compareEdits) }))
    .filter(({ edits }) => isSound(edits, text.length))
    .toSorted((a, b) => compareFirst(a.edits, b.edits))
  const made: Edit[] = []
  const applied: Fix[] = []
  for (const { fix, edits } of candidates) {
    if (edits.some((edit) => meetsAny(edit, made))) continue
    for (const edit of edits) made.splice(placeIn(made, edit), 0, edit)
    applied.push(fix)
  }
  return { text: applied.length > 0 ? replaceAll(text, made) : text, applied }
}

/** In order of place; an insertion comes before a replacement that starts at the same offset. */
function compareEdits(a: Edit, b: Edit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end
}

function compareFirst(a: readonly Edit[], b: readonly Edit[]): number {
  return a[0] && b[0] ? compareEdits(a[0], b[0]) : 0
}

function isSound(edits: readonly Edit[], length: number): boolean {
  return edits.every(({ span }, index) => {
    const previous = edits[index - 1]?.span ?? { start: 0, end: 0 }
    return previous.end <= span.start && span.start <= span.end && span.end <= length
  })
}

/** Edits in `made` are in order and do not meet, so an edit that meets any of them meets a neighbour. */
function meetsAny(edit: Edit, made: readonly Edit[]): boolean {
  const place = placeIn(made, edit)
  return [made[place - 1], made[place]].some((other) => other !== undefined && meets(other.span, edit.span))
}

/** An insertion also meets an edit that it touches, because the order of the two would be a guess. */
function meets(a: Span, b: Span): boolean {
  const touching = a.start <= b.end && b.start <= a.end
  const insertion = a.start === a.end || b.start === b.end
  return insertion ? touching : overlaps(a, b)
}

/** The index after all edits that start no later. */
function placeIn(made: readonly Edit[], { span: { start } }: Edit): number {
  return countWhile(made, ({ span }) => span.start <= start)
}

function replaceAll(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { span, text: replacement } of edits) {
    parts.push(text.slice(at, span.start), replacement)
    at = span.end
  }
  return [...parts, text.slice(at)].join('')
}
