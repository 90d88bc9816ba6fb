import type { Finding } from '../../rule/finding.ts'
import type { Fix } from '../../text/edit.ts'
import { type TextFile, textFile } from '../../text/text-file.ts'
import { applyFixes } from './apply-edits.ts'
import { safeFix } from './finding-fixes.ts'

/** How to lint articles again, and what is found in them. */
export interface Fixing<A> {
  readonly lint: (files: readonly TextFile[]) => Promise<readonly A[]>
  /** The findings of each article, those from comparing them included. */
  readonly findingsOf: (articles: readonly A[]) => Promise<readonly ArticleFindings[]>
}

export interface ArticleFindings {
  /** With those that are not reported, so that a fix does not seem to bring what an exception or a baseline covered. */
  readonly all: readonly Finding[]
  /** Those whose fixes are made. */
  readonly reported: readonly Finding[]
}

export interface FixedArticle<A> {
  readonly article: A
  /** The titles of the fixes made. */
  readonly fixes: readonly string[]
}

/** An article while it is being fixed. */
interface Progress<A> extends FixedArticle<A> {
  readonly found: ArticleFindings
  /** Whether its fixes are made one a round, because those of a round did not all hold. */
  readonly oneByOne: boolean
  /** The keys of the fixes that did not hold. */
  readonly refused: ReadonlySet<string>
}

/**
 * Makes the safe fixes of linted articles until none is left. After each round the changed articles are linted once and
 * compared with the others. A round holds in an article if the findings that it fixed are gone and no other has come.
 * If it does not, it is undone, and the article's fixes are made one a round; one that does not hold is not tried again.
 */
export async function fixArticles<A extends { readonly file: TextFile }>(
  linted: readonly A[],
  { findingsOf, lint }: Fixing<A>,
): Promise<readonly FixedArticle<A>[]> {
  const found = await findingsOf(linted)
  let all = linted.map((article, at): Progress<A> => ({
    article,
    fixes: [],
    found: found[at] ?? NOTHING,
    oneByOne: false,
    refused: new Set(),
  }))
  // Enough to try them all together and then each alone, and an end if articles bring findings to each other.
  const most = 2 * found.reduce((sum, { reported }) => sum + reported.length, 1)
  let isCurrent = true
  for (let round = 0; round < most; round += 1) {
    const changes = all.map(nextChange)
    const changed = changes.flatMap((change) => change ?? [])
    if (changed.length === 0 && isCurrent) break
    const again = changed.length > 0 ? await lint(changed.map(({ file }) => file)) : []
    const relinted = new Map(changed.map((change, index) => [change, again[index]]))
    const tried = all.map(({ article }, at) => {
      const change = changes[at]
      return (change && relinted.get(change)) ?? article
    })
    const left = await findingsOf(tried)
    const judged = all.map((before, at) =>
      judge(before, changes[at], {
        ...before,
        article: tried[at] ?? before.article,
        found: left[at] ?? NOTHING,
      }),
    )
    isCurrent = judged.every(({ article }, at) => article === tried[at])
    all = judged
  }
  return all.map(({ article, fixes }) => ({ article, fixes }))
}

const NOTHING: ArticleFindings = { all: [], reported: [] }

interface Change {
  readonly file: TextFile
  readonly fixed: readonly FixedFinding[]
}

interface FixedFinding {
  readonly finding: Finding
  readonly fix: Fix
}

/** Makes the fixes of one round: all that do not meet, or the first. */
function nextChange({
  article: { file },
  found,
  oneByOne,
  refused,
}: Progress<{ readonly file: TextFile }>): Change | undefined {
  const due = found.reported
    .flatMap((finding) => {
      const fix = safeFix(finding)
      return fix ? [{ finding, fix }] : []
    })
    .filter((one) => !refused.has(keyOfFix(one)))
  for (const fixes of oneByOne ? due.map((one) => [one]) : [due]) {
    const { applied, text } = applyFixes(
      file.text,
      fixes.map(({ fix }) => fix),
    )
    if (applied.length === 0) continue
    return {
      file: { ...textFile(file.path, text), byteOrderMark: file.byteOrderMark },
      fixed: applied.flatMap((made) => fixes.find(({ fix }) => fix === made) ?? []),
    }
  }
  return undefined
}

function judge<A>(before: Progress<A>, change: Change | undefined, after: Progress<A>): Progress<A> {
  if (!change) return after
  const { fixed } = change
  if (hold(fixed, before.found, after.found))
    return { ...after, fixes: [...before.fixes, ...fixed.map(({ fix }) => fix.title)] }
  return fixed.length > 1
    ? { ...before, oneByOne: true }
    : { ...before, refused: new Set([...before.refused, ...fixed.map(keyOfFix)]) }
}

/** Whether every fixed finding is gone and no new one has come; the others may have moved. */
function hold(fixed: readonly FixedFinding[], before: ArticleFindings, after: ArticleFindings): boolean {
  const counts = new Map<string, number>()
  const count = (finding: Finding, by: number) => {
    const key = keyOf(finding)
    counts.set(key, (counts.get(key) ?? 0) + by)
  }
  for (const finding of before.all) count(finding, 1)
  for (const { finding } of fixed) count(finding, -1)
  for (const finding of after.all) count(finding, -1)
  return [...counts.values()].every((left) => left >= 0)
}

/** Identifies a finding in its article wherever it is. A message about a whole article counts what is in it. */
function keyOf({ message, messageId, ruleId, subject }: Finding): string {
  return JSON.stringify(subject === undefined ? [ruleId, messageId, message] : [ruleId, subject])
}

function keyOfFix({ finding, fix }: FixedFinding): string {
  return JSON.stringify([keyOf(finding), fix.title, fix.edits.map(({ text }) => text)])
}
