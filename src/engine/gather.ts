import type { Finding } from '../rule/finding.ts'
import { type Gathering, messageText, type RuleHead } from '../rule/head.ts'
import { isRecord } from '../rule/option.ts'
import { grouped } from '../text/numbered.ts'
import type { JudgedArticle } from './run-article.ts'

/** What is left when the same finding in most articles of a run is gathered into one. */
export type RunFinding = Pick<Finding, 'data' | 'message' | 'messageId' | 'ruleId' | 'severity'>

export interface GatheredRun {
  readonly articles: readonly JudgedArticle[]
  readonly runFindings: readonly RunFinding[]
}

/** How many articles a rule must have judged, unless its gathering says otherwise. */
const FROM = 10

/**
 * Gathers what rules find in most articles of a run into one finding each, where they ask for it. Findings that are
 * excepted or in the baseline count too, but if no others are left, nothing is reported.
 */
export function gather(articles: readonly JudgedArticle[], heads: readonly RuleHead[]): GatheredRun {
  const gathered = new Set<Finding>()
  const runFindings: RunFinding[] = []
  for (const head of heads) {
    for (const gathering of head.gather ?? []) {
      for (const { findings, finding } of gatherEach(articles, head, gathering)) {
        for (const one of findings) gathered.add(one)
        runFindings.push(finding)
      }
    }
  }
  return { articles: gathered.size === 0 ? articles : without(articles, gathered), runFindings }
}

function without(
  articles: readonly JudgedArticle[],
  gathered: ReadonlySet<Finding>,
): readonly JudgedArticle[] {
  return articles.map((article) =>
    article.findings.some((finding) => gathered.has(finding))
      ? { ...article, findings: article.findings.filter((finding) => !gathered.has(finding)) }
      : article,
  )
}

interface Gathered {
  readonly findings: readonly Finding[]
  readonly finding: RunFinding
}

/** One gathered finding, or one for each subject. */
function gatherEach(
  articles: readonly JudgedArticle[],
  head: RuleHead,
  gathering: Gathering,
): readonly Gathered[] {
  const isGathered = ({ messageId, ruleId }: Finding) =>
    ruleId === head.id && gathering.of.includes(messageId)
  const looked = articles
    .filter(({ linted }) => hasLooked(linted, head))
    .map(({ findings, linted, withheld }) => ({
      left: findings.filter(isGathered),
      withheld: withheld.flatMap(({ finding }) => (isGathered(finding) ? [finding] : [])),
      collected: linted.collected.get(head.id),
    }))
  const { bySubject } = gathering
  if (bySubject === undefined) return gatherOne(looked, head, gathering)
  const subjects = new Set(looked.flatMap(({ left }) => left.flatMap(({ subject }) => subject ?? [])))
  return [...subjects].flatMap((subject) => {
    const isOnSubject = (finding: Finding) => finding.subject === subject
    const judged = looked
      .filter(({ collected }) => subjectsOf(collected, bySubject).includes(subject))
      .map((one) => ({ left: one.left.filter(isOnSubject), withheld: one.withheld.filter(isOnSubject) }))
    return gatherOne(judged, head, gathering)
  })
}

/** An article that a rule has judged, with those of its findings that can be gathered. */
interface Judged {
  readonly left: readonly Finding[]
  readonly withheld: readonly Finding[]
}

function gatherOne(
  judged: readonly Judged[],
  head: RuleHead,
  { from = FROM, message, share }: Gathering,
): readonly Gathered[] {
  const found = judged.filter(({ left, withheld }) => left.length + withheld.length > 0)
  const findings = found.flatMap(({ left }) => left)
  const [first] = findings
  if (!first || judged.length < from || found.length < share * judged.length) return []
  const data = { ...first.data, found: grouped(found.length), judged: grouped(judged.length) }
  const text = messageText(head, { message, data })
  const finding = { ruleId: head.id, severity: 'warning', messageId: message, message: text, data } as const
  return [{ findings, finding }]
}

/** A corpus rule has judged the articles from which it collected something. */
function hasLooked({ collected, failures, settings }: JudgedArticle['linted'], head: RuleHead): boolean {
  if (head.kind === 'corpus') return collected.has(head.id)
  return (
    settings.rules.some(({ rule }) => rule.id === head.id) && !failures.some((one) => one.ruleId === head.id)
  )
}

function subjectsOf(collected: unknown, key: string): readonly unknown[] {
  const subjects = isRecord(collected) ? collected[key] : undefined
  return Array.isArray(subjects) ? subjects : []
}
