import type { Rules } from '../engine/article-settings.ts'
import {
  type ComparableArticle,
  type Comparison,
  type Contribution,
  contributionsByRule,
  joinComparisons,
} from '../engine/contributions.ts'
import { type Measure, unmeasured } from '../engine/measure.ts'

/**
 * Compares articles with one another and with an archive, whose list stays the same object as long as nothing in it
 * changes. Of two that say the same the later one is reported, and so those of the archive come first.
 */
export type CompareArticles = (
  archive: readonly ComparableArticle[],
  own: readonly ComparableArticle[],
  measure?: Measure,
) => Promise<Comparison>

type ByRule = ReadonlyMap<string, readonly Contribution[]>

/** What came of comparing by one rule. */
interface Compared {
  readonly archive: readonly Contribution[] | undefined
  readonly own: readonly Contribution[] | undefined
  readonly comparison: Comparison
}

/**
 * Makes a comparison that remembers what came of the last one: a rule compares again only if what it has collected,
 * or how it is set, differs in one of the articles.
 */
export function rememberingCompare(rules: () => Promise<Rules>): CompareArticles {
  const collected = new WeakMap<readonly ComparableArticle[], ByRule>()
  const last = new Map<string, Compared>()
  return async (archive, own, measure = unmeasured) => {
    const ofArchive = collected.get(archive) ?? contributionsByRule(archive)
    collected.set(archive, ofArchive)
    const ofOwn = contributionsByRule(own)
    const comparisons: Comparison[] = []
    for (const ruleId of new Set([...ofArchive.keys(), ...ofOwn.keys()])) {
      const [known, theirs, ours] = [last.get(ruleId), ofArchive.get(ruleId), ofOwn.get(ruleId)]
      if (known && known.archive === theirs && areSame(known.own, ours)) comparisons.push(known.comparison)
      else {
        const { compareByRule } = await import('../engine/compare-articles.ts')
        const all = [...(theirs ?? []), ...(ours ?? [])]
        const comparison = await compareByRule(ruleId, all, await rules(), measure)
        last.set(ruleId, { archive: theirs, own: ours, comparison })
        comparisons.push(comparison)
      }
    }
    return joinComparisons(comparisons)
  }
}

function areSame(a: readonly Contribution[] = [], b: readonly Contribution[] = []): boolean {
  return a.length === b.length && a.every((one, index) => isSame(one, b[index]))
}

function isSame(a: Contribution, b: Contribution | undefined): boolean {
  if (a.path !== b?.path || a.setting !== b.setting) return false
  return a.collected === b.collected || JSON.stringify(a.collected) === JSON.stringify(b.collected)
}
