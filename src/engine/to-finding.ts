import type { Finding, MessageData } from '../rule/finding.ts'
import { messageText, type RuleHead } from '../rule/head.ts'
import type { Problem } from '../rule/problem.ts'
import type { RuleSetting } from './article-settings.ts'
import { type LengthOf, plainParts, requireObject, requireSeverity, requireText } from './plain-parts.ts'

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
  lengthOf: LengthOf = () => Infinity,
): Finding {
  requireObject(problem, 'a problem')
  const { data, message: messageId } = problem
  if (problem.severity !== undefined) requireSeverity(problem.severity)
  const parts = plainParts(problem, path, lengthOf)
  return {
    ruleId: rule.id,
    severity: problem.severity === 'warning' ? 'warning' : severity,
    path,
    messageId,
    message: messageText(rule, problem),
    ...(isGathered(rule, messageId) && { data: plainData(data) }),
    ...parts,
  }
}

/**
 * Makes a finding from one that was stored, with the checks that problems go through. Throws a TypeError if the rule,
 * as it is set now, cannot have found it.
 */
export function fromStored(
  { rule, severity: most }: RuleSetting,
  path: string,
  finding: Finding,
  lengthOf: LengthOf,
): Finding {
  const { data, message, messageId, severity } = finding
  requireSeverity(severity)
  if (severity === 'error' && most !== 'error')
    throw new TypeError('a finding must not be more severe than its rule')
  if (!Object.hasOwn(rule.messages, requireText(messageId, "a finding's message id")))
    throw new TypeError(`there is no message '${messageId}'`)
  return {
    ruleId: rule.id,
    severity,
    path,
    messageId,
    message: requireText(message, "a finding's message"),
    ...(isGathered(rule, messageId) && { data: gatheredData(rule, messageId, data) }),
    ...plainParts(finding, path, lengthOf),
  }
}

function isGathered({ gather = [] }: RuleHead, messageId: string): boolean {
  return gather.some(({ of }) => of.includes(messageId))
}

function plainData(data: MessageData = {}): MessageData {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value)]))
}

/** The stored values of a message, which must fill in the one that it may be gathered into. */
function gatheredData(rule: RuleHead, messageId: string, data: MessageData = {}): MessageData {
  for (const value of Object.values(data)) requireText(value, 'a value in a message')
  const counted = { ...data, found: '', judged: '' }
  for (const { message, of } of rule.gather ?? [])
    if (of.includes(messageId)) messageText(rule, { message, data: counted })
  return plainData(data)
}
