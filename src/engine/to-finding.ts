import type { Finding, MessageData } from '../rule/finding.ts'
import { messageText, type RuleHead } from '../rule/head.ts'
import type { Problem } from '../rule/problem.ts'
import type { Fix } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { RuleSetting } from './article-settings.ts'

/** What a rule yields, one after the other. Throws a TypeError if it is not a list. */
export function problemsOf<P extends Problem>(yielded: Iterable<P>): Iterable<P> {
  const isList = typeof yielded === 'object' && yielded !== null && Symbol.iterator in yielded
  if (!isList) throw new TypeError('a rule must return a list of problems, or yield them')
  return yielded
}

/**
 * Makes a finding from a problem, no more severe than the rule is set to be. Throws a TypeError if the problem is not
 * valid: a plug-in may be plain JavaScript, which no compiler has checked.
 */
export function toFinding(
  { rule, severity }: RuleSetting,
  path: string,
  problem: Problem,
  length = Infinity,
): Finding {
  requireObject(problem, 'a problem')
  const { fix, related = [], span, subject, suggestions = [] } = problem
  if (problem.severity !== undefined && problem.severity !== 'warning' && problem.severity !== 'error')
    throw new TypeError("a problem's severity must be 'warning' or 'error'")
  if (subject !== undefined) requireText(subject, "a problem's subject")
  return {
    ruleId: rule.id,
    severity: problem.severity === 'warning' ? 'warning' : severity,
    path,
    span: plainSpan(span, length, "a problem's span"),
    ...(subject === undefined ? {} : { subject }),
    messageId: problem.message,
    message: messageText(rule, problem),
    ...(isGathered(rule, problem) ? { data: plainData(problem.data) } : {}),
    related: requireList(related, "a problem's related places").map((place) => ({
      path: requireText(place.path ?? path, "a related place's path"),
      span: plainSpan(place.span, Infinity, "a related place's span"),
      ...(place.focus && { focus: plainSpan(place.focus, Infinity, "a related place's focus") }),
      message: requireText(place.message, "a related place's message"),
    })),
    ...(fix ? { fix: plainFix(fix, length) } : {}),
    ...(problem.suggestions
      ? {
          suggestions: requireList(suggestions, "a problem's suggestions").map((one) =>
            plainFix(one, length),
          ),
        }
      : {}),
  }
}

function isGathered({ gather = [] }: RuleHead, { message }: Problem): boolean {
  return gather.some(({ of }) => of.includes(message))
}

function plainData(data: MessageData = {}): MessageData {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value)]))
}

/** Findings pass between threads and runs as JSON, so they contain only plain data. */
function plainSpan(span: Span, length: number, what: string): Span {
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

function requireObject(value: unknown, what: string): void {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${what} must be an object`)
}

function requireList<T>(value: readonly T[], what: string): readonly T[] {
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null)
  if (!isList) throw new TypeError(`${what} must be a list of objects`)
  return value
}

function requireText(value: string, what: string): string {
  if (typeof value !== 'string') throw new TypeError(`${what} must be a string`)
  return value
}
