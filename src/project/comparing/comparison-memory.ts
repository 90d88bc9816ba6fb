import type { Rules } from '../../engine/article-settings.ts'
import {
  type ComparableArticle,
  type Comparison,
  type Contribution,
  contributionsByRule,
  joinComparisons,
} from '../../engine/contributions.ts'
import type { Measure } from '../../engine/measure.ts'
import { isOfPlugIn } from '../../rule/plug-in.ts'

/**
 * Compares articles with one another and with an archive, whose list stays the same object until something in it
 * changes. Of two articles that say the same, the later one is reported, so those of the archive come first.
 */
export type CompareArticles = (
  archive: readonly ComparableArticle[],
  own: readonly ComparableArticle[],
  options: Comparing,
) => Promise<Comparison>

export interface Comparing {
  /** Whether what is found in the archive is left out. */
  readonly isOwnAlone: boolean
  readonly measure: Measure
}

type ByRule = ReadonlyMap<string, readonly Contribution[]>

/** The result of comparing by one rule. */
interface Compared {
  readonly archive: readonly Contribution[]
  readonly own: readonly Contribution[]
  readonly isOwnAlone: boolean
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
  return async (archive, own, options) => {
    const ofArchive = collected.get(archive) ?? contributionsByRule(archive)
    collected.set(archive, ofArchive)
    const ofOwn = contributionsByRule(own)
    const comparisons: Comparison[] = []
    for (const ruleId of new Set([...ofArchive.keys(), ...ofOwn.keys()])) {
      const [theirs, ours] = [ofArchive.get(ruleId) ?? NOTHING, ofOwn.get(ruleId) ?? NOTHING]
      const known = memory.get(ruleId) ?? []
      const same = known.find(
        (one) => one.archive === theirs && one.isOwnAlone === options.isOwnAlone && areSame(one.own, ours),
      )
      comparisons.push(same?.comparison ?? (await compareAnew(ruleId, theirs, ours, options)))
    }
    return joinComparisons(comparisons)
  }

  async function compareAnew(
    ruleId: string,
    archive: readonly Contribution[],
    own: readonly Contribution[],
    { isOwnAlone, measure }: Comparing,
  ): Promise<Comparison> {
    const { compareByRule } = await import('../../engine/compare-articles.ts')
    const all = [...archive, ...own]
    const isTrusted = isBrief || !isOfPlugIn(ruleId)
    const given = isTrusted ? all : all.map(copied)
    const paths = isOwnAlone ? new Set(own.map(({ path }) => path)) : undefined
    const comparison = await compareByRule(ruleId, given, await rules(), measure, paths)
    const known = memory.get(ruleId) ?? []
    if (comparison.failures.length === 0)
      memory.set(ruleId, [...known.slice(1 - MOST_KNOWN), { archive, own, isOwnAlone, comparison }])
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
