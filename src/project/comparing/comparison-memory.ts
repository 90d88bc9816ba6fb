import type { Rules } from '../../engine/article-settings.ts'
import {
  type ComparableArticle,
  type Comparison,
  type Contribution,
  contributionsByRule,
  joinComparisons,
} from '../../engine/contributions.ts'
import { type Measure, unmeasured } from '../../engine/measure.ts'
import { isOfPlugIn } from '../../rule/plug-in.ts'

/**
 * Compares articles with one another and with an archive, whose list stays the same object until something in it
 * changes. Of two articles that say the same, the later one is reported, so those of the archive come first.
 */
export type CompareArticles = (
  archive: readonly ComparableArticle[],
  own: readonly ComparableArticle[],
  measure?: Measure,
) => Promise<Comparison>

type ByRule = ReadonlyMap<string, readonly Contribution[]>

/** The result of comparing by one rule. */
interface Compared {
  readonly archive: readonly Contribution[]
  readonly own: readonly Contribution[]
  readonly comparison: Comparison
}

/** How many comparisons of a rule are remembered: enough for the tabs of an editor. */
const MOST_KNOWN = 16

const NOTHING: readonly Contribution[] = []

/**
 * Makes a comparison that remembers the last results: a rule compares again only if what it has collected, or how it
 * is set, differs in one of the articles. `isBrief` if there will be only one comparison.
 */
export function rememberComparisons(rules: () => Promise<Rules>, isBrief: boolean): CompareArticles {
  const collected = new WeakMap<readonly ComparableArticle[], ByRule>()
  const memory = new Map<string, readonly Compared[]>()
  return async (archive, own, measure = unmeasured) => {
    const ofArchive = collected.get(archive) ?? contributionsByRule(archive)
    collected.set(archive, ofArchive)
    const ofOwn = contributionsByRule(own)
    const comparisons: Comparison[] = []
    for (const ruleId of new Set([...ofArchive.keys(), ...ofOwn.keys()])) {
      const [theirs, ours] = [ofArchive.get(ruleId) ?? NOTHING, ofOwn.get(ruleId) ?? NOTHING]
      const known = memory.get(ruleId) ?? []
      const same = known.find((one) => one.archive === theirs && areSame(one.own, ours))
      comparisons.push(same?.comparison ?? (await compareAnew(ruleId, theirs, ours, measure)))
    }
    return joinComparisons(comparisons)
  }

  async function compareAnew(
    ruleId: string,
    archive: readonly Contribution[],
    own: readonly Contribution[],
    measure: Measure,
  ): Promise<Comparison> {
    const { compareByRule } = await import('../../engine/compare-articles.ts')
    const all = [...archive, ...own]
    const isTrusted = isBrief || !isOfPlugIn(ruleId)
    const comparison = await compareByRule(ruleId, isTrusted ? all : all.map(copied), await rules(), measure)
    const known = memory.get(ruleId) ?? []
    if (comparison.failures.length === 0)
      memory.set(ruleId, [...known.slice(1 - MOST_KNOWN), { archive, own, comparison }])
    return comparison
  }
}

/** A plug-in's rule may change what it is given, but the original is kept for further comparisons. */
function copied({ collected, ...rest }: Contribution): Contribution {
  return { ...rest, collected: JSON.parse(JSON.stringify(collected)) }
}

function areSame(a: readonly Contribution[], b: readonly Contribution[]): boolean {
  return a.length === b.length && a.every((one, index) => isSame(one, b[index]))
}

function isSame(a: Contribution, b: Contribution | undefined): boolean {
  if (a.path !== b?.path || a.setting !== b.setting) return false
  return a.collected === b.collected || JSON.stringify(a.collected) === JSON.stringify(b.collected)
}
