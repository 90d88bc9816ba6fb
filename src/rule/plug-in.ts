import type { ArticleRule, CorpusRule } from './rule.ts'

/** What a plug-in exports by default. */
export interface PlugIn {
  /** The ids of its rules begin with it and a slash: `our-desk/long-quotation`. */
  readonly name: string
  readonly rules: readonly PlugInRule[]
}

export type PlugInRule = ArticleRule | CorpusRule

/** Whether an id is that of a plug-in's rule, which no rule of geolint has. */
export function isOfPlugIn(ruleId: string): boolean {
  return ruleId.includes('/')
}
