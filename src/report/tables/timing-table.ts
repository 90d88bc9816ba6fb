import { grouped, numbered } from '../../text/numbered.ts'
import { plainText } from '../text/plain-text.ts'
import { cutEnd } from '../text/text-width.ts'

/** The time that one part of a run, or one rule in it, took. */
export interface MeasuredStep {
  /** A stage, or what a rule does: check, collect, compare. */
  readonly step: string
  readonly ruleId: string | undefined
  readonly count: number
  readonly ms: number
}

export interface TimedRun {
  readonly steps: readonly MeasuredStep[]
  /** How many articles the run was asked to lint. */
  readonly articles: number
  /** The rule of each finding. */
  readonly findings: readonly string[]
}

/** Where the time of a run went: its stages and its rules, slowest first, in at most 80 columns. */
export function timingTable({ steps, articles, findings }: TimedRun): readonly string[] {
  const stages = slowestFirst(steps.filter(({ ruleId }) => ruleId === undefined))
  const total = sum(stages)
  const rules = slowestFirst(rulesOf(steps))
  const inRules = sum(rules)
  const cached = stages.find(({ step }) => step === 'recall')?.count ?? 0
  return [
    row('stage', ['', '', '', 'ms', 'share']),
    ...stages.map(({ step, ms }) => row(step, ['', '', '', tenths(ms), share(ms, total)])),
    row('total', ['', '', '', tenths(total), share(total, total)]),
    '',
    row('rule', ['check', 'collect', 'compare', 'ms', 'share', 'findings']),
    ...rules.map(({ id, ms, parts }) => {
      const found = findings.filter((ruleId) => ruleId === id).length
      return row(id, [...parts.map(tenths), tenths(ms), share(ms, inRules), grouped(found)])
    }),
    '',
    `${grouped(cached)} of ${numbered(articles, 'article')} from the cache`,
  ]
}

interface RuleTime {
  readonly id: string
  readonly ms: number
  /** The times of checking, collecting and comparing. */
  readonly parts: readonly number[]
}

function rulesOf(steps: readonly MeasuredStep[]): readonly RuleTime[] {
  const ids = new Set(steps.flatMap(({ ruleId }) => ruleId ?? []))
  return [...ids].map((id) => {
    const own = steps.filter(({ ruleId }) => ruleId === id)
    const parts = ['check', 'collect', 'compare'].map((part) => sum(own.filter(({ step }) => step === part)))
    return { id, ms: sum(own), parts }
  })
}

function slowestFirst<T extends { readonly ms: number }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => b.ms - a.ms)
}

function sum(items: readonly { readonly ms: number }[]): number {
  return items.reduce((total, { ms }) => total + ms, 0)
}

/** In columns. */
const NAME_WIDTH = 27
const CELL_WIDTHS = [8, 8, 8, 10, 7, 10]

function row(name: string, cells: readonly string[]): string {
  const padded = cells.map((cell, index) => cell.padStart(CELL_WIDTHS[index] ?? 0))
  return cutEnd(plainText(name), NAME_WIDTH).padEnd(NAME_WIDTH) + padded.join('')
}

function tenths(ms: number): string {
  return ms.toFixed(1)
}

function share(ms: number, total: number): string {
  return `${total > 0 ? Math.round((100 * ms) / total) : 0}%`
}
