import type { Finding, Related } from '../rule/finding.ts'
import type { Problem, RelatedPlace } from '../rule/problem.ts'
import type { Fix } from '../text/edit.ts'
import type { Span } from '../text/span.ts'

/** The length of the text at a path; Infinity if it is not known. */
export type LengthOf = (path: string) => number

/** Where something was found and what to do about it: the parts that a problem and its finding share. */
type Parts = 'fix' | 'related' | 'span' | 'subject' | 'suggestions'

/**
 * These parts as plain data, since findings pass between threads and runs as JSON. Throws a TypeError if one of them is
 * not valid.
 */
export function plainParts(
  { fix, related = [], span, subject, suggestions }: Pick<Problem, Parts>,
  path: string,
  lengthOf: LengthOf,
): Pick<Finding, Parts> {
  const length = lengthOf(path)
  return {
    span: plainSpan(span, length, "a problem's span"),
    ...(subject !== undefined && { subject: requireText(subject, "a problem's subject") }),
    related: requireList(related, "a problem's related places").map((place) =>
      plainPlace(place, path, lengthOf),
    ),
    ...(fix && { fix: plainFix(fix, length) }),
    ...(suggestions && {
      suggestions: requireList(suggestions, "a problem's suggestions").map((one) => plainFix(one, length)),
    }),
  }
}

function plainPlace(place: RelatedPlace, ownPath: string, lengthOf: LengthOf): Related {
  const { focus, message, span } = place
  const path = requireText(place.path || ownPath, "a related place's path")
  const length = lengthOf(path)
  return {
    path,
    span: plainSpan(span, length, "a related place's span"),
    ...(focus && { focus: plainSpan(focus, length, "a related place's focus") }),
    message: requireText(message, "a related place's message"),
  }
}

export function plainSpan(span: Span, length: number, what: string): Span {
  requireObject(span, what)
  const { start, end } = span
  const isSound =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start && end <= length
  if (!isSound) throw new TypeError(`${what} must be inside the article, not ${start} to ${end}`)
  return { start, end }
}

function plainFix(fix: Fix, length: number): Fix {
  requireObject(fix, 'a fix')
  const { edits, safety, title } = fix
  if (safety !== 'safe' && safety !== 'suggested')
    throw new TypeError("a fix's safety must be 'safe' or 'suggested'")
  return {
    title: requireText(title, "a fix's title"),
    safety,
    edits: requireList(edits, "a fix's edits").map(({ span, text }) => ({
      span: plainSpan(span, length, "an edit's span"),
      text: requireText(text, "an edit's text"),
    })),
  }
}

export function requireSeverity(severity: unknown): void {
  if (severity !== 'warning' && severity !== 'error')
    throw new TypeError("a problem's severity must be 'warning' or 'error'")
}

export function requireObject(value: unknown, what: string): void {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${what} must be an object`)
}

export function requireList<T>(value: readonly T[], what: string): readonly T[] {
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null)
  if (!isList) throw new TypeError(`${what} must be a list of objects`)
  return value
}

export function requireText(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new TypeError(`${what} must be a string`)
  return value
}
