import { grouped } from '../text/numbered.ts'
import type { Severity } from './finding.ts'
import type { OptionSchemas } from './option.ts'
import type { Problem } from './problem.ts'

/** Everything known about a rule without its code: plain data. */
export interface RuleHead {
  /** Named for the problem that the rule finds; a plug-in's rule is `plug-in/rule`. */
  readonly id: string
  /**
   * Whether the rule looks at one article at a time, also compares the articles of a run, or looks at the exceptions
   * of an article once all other rules have run.
   */
  readonly kind: 'article' | 'corpus' | 'exception'
  /** A word that groups rules in reports: `countries`, `sources`, or a plug-in's own. */
  readonly category: string
  /** One sentence. */
  readonly summary: string
  readonly severity: PresetSeverities
  /** Texts with `{placeholders}`. */
  readonly messages: Messages
  readonly options: OptionSchemas
  readonly fixable: boolean
  /** Given if what the rule finds depends on the day. */
  readonly needsDay?: true
  /** For a plug-in's rule: its page as markdown, or the page's address, which begins with `https://` or `http://`. */
  readonly page?: string
  /** What is gathered into run findings, if anything. */
  readonly gather?: readonly Gathering[]
}

export const PRESETS = ['recommended', 'strict'] as const

export type Preset = (typeof PRESETS)[number]

/** How severe a rule is in each preset; `off` if the preset does not run it. */
export type PresetSeverities = Readonly<Record<Preset, Severity | 'off'>>

export type Messages = Readonly<Record<string, string>>

/** When findings that say the same of most articles are gathered into one finding of the whole run. */
export interface Gathering {
  /** The names of the messages whose findings are gathered. */
  readonly of: readonly string[]
  /** The name of the message that replaces them. It may use `{found}` and `{judged}`, both numbers of articles. */
  readonly message: string
  /** The smallest number of articles that the rule must have judged; 10 unless given. */
  readonly from?: number
  /** The share of these articles in which the rule must have found the problem, from 0 to 1. */
  readonly share: number
  /**
   * Given for one finding for each subject: the key under which `collect` lists the subjects that the rule has judged
   * in an article. The message may then also use the placeholders of the findings.
   */
  readonly bySubject?: string
}

/** The severity of a rule that is switched on without one: that of the mildest preset that runs it. */
export function usualSeverity({ severity: { recommended, strict } }: RuleHead): Severity {
  if (recommended !== 'off') return recommended
  return strict === 'off' ? 'warning' : strict
}

/** A rule without its code. */
export function ruleHead(rule: RuleHead): RuleHead {
  const { id, kind, category, summary, severity, messages, options, fixable, needsDay, page, gather } = rule
  return {
    id,
    kind,
    category,
    summary,
    severity,
    messages,
    options,
    fixable,
    ...(needsDay && { needsDay }),
    ...(page !== undefined && { page }),
    ...(gather && { gather }),
  }
}

/**
 * A message with its placeholders filled in. Throws a TypeError if the rule does not declare the message, or if a
 * placeholder has no value.
 */
export function messageText(
  { messages }: RuleHead,
  { data, message }: Pick<Problem, 'data' | 'message'>,
): string {
  const text = Object.hasOwn(messages, message) ? messages[message] : undefined
  if (text === undefined) {
    const declared = Object.keys(messages).join(', ') || 'none'
    throw new TypeError(`there is no message '${message}'; the rule declares ${declared}`)
  }
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const value = data && Object.hasOwn(data, name) ? data[name] : undefined
    if (value === undefined)
      throw new TypeError(`a problem with the message '${message}' has no value for '{${name}}'`)
    return typeof value === 'number' && Number.isInteger(value) ? grouped(value) : String(value)
  })
}

const PLACEHOLDER = /\{(\w+)\}/g
