import type { ArticleSettings, Rules, RuleSetting } from '../../engine/article-settings.ts'
import type { LintedArticle } from '../../engine/lint-article.ts'
import type { Holding } from '../../rule/moment.ts'
import type { Exception } from '../../rule/exception.ts'
import type { Finding } from '../../rule/finding.ts'
import { fileContent, type TextFile } from '../../text/text-file.ts'
import type { PlugInModule } from '../config/plug-ins.ts'
import type { EvidenceStore } from '../cache/evidence-store.ts'
import type { EvidenceOptions } from '../evidence/evidence-places.ts'

/** What a thread is opened with. */
export interface ThreadData {
  readonly plugIns: readonly PlugInModule[]
  readonly evidence: EvidenceOptions
  readonly store: EvidenceStore | undefined
  readonly now: string | undefined
}

/** Articles as they are sent to a thread, and their settings. */
export interface Batch {
  readonly settings: readonly SentSettings[]
  readonly articles: readonly SentArticle[]
}

/** Settings as plain data, with rules by their ids. */
interface SentSettings extends Omit<ArticleSettings, 'rules'> {
  readonly rules: readonly (Omit<RuleSetting, 'rule'> & { readonly id: string })[]
}

interface SentArticle {
  readonly path: string
  /** With the byte-order mark. */
  readonly content: string
  /** The index of its settings in those of the batch. */
  readonly settings: number
}

export function batchOf(
  jobs: readonly { readonly file: TextFile; readonly settings: ArticleSettings }[],
): Batch {
  const settings = [...new Set(jobs.map((job) => job.settings))]
  return {
    settings: settings.map(({ rules, ...rest }) => ({
      ...rest,
      rules: rules.map(({ rule, ...set }) => ({ ...set, id: rule.id })),
    })),
    articles: jobs.map((job) => ({
      path: job.file.path,
      content: fileContent(job.file),
      settings: settings.indexOf(job.settings),
    })),
  }
}

/** The settings of a batch, restored in a thread that has the rules. */
export function settingsOf({ rules: sent, ...rest }: SentSettings, rules: Rules): ArticleSettings {
  return {
    ...rest,
    rules: sent.flatMap(({ id, ...set }) => {
      const rule = rules.get(id)
      return rule ? [{ ...set, rule }] : []
    }),
  }
}

/** The answers for the articles of a batch, in their order. */
export type Answer = readonly (LintedFacts | Breakdown)[]

/** The results of linting as plain JSON; the article itself and its settings are not sent. */
interface LintedFacts {
  readonly findings: readonly Finding[]
  readonly failures: LintedArticle['failures']
  readonly collected: readonly (readonly [string, unknown])[]
  readonly exceptions: readonly Exception[]
  readonly holding?: Holding
  /** The ids of the rules that checked the article. */
  readonly ran: readonly string[]
}

export interface Breakdown {
  readonly brokeDown: string
}

export function factsOf(linted: LintedArticle): LintedFacts {
  const { collected, exceptions, failures, findings, holding, settings } = linted
  const ran = settings.rules.map(({ rule }) => rule.id)
  return { findings, failures, collected: [...collected], exceptions, ...(holding && { holding }), ran }
}

export function articleOf(
  { collected, ran, ...facts }: LintedFacts,
  { settings, file }: Pick<LintedArticle, 'settings' | 'file'>,
): LintedArticle {
  const isAll = ran.length === settings.rules.length
  const rules = isAll ? settings.rules : settings.rules.filter(({ rule }) => ran.includes(rule.id))
  return {
    ...facts,
    file,
    settings: isAll ? settings : { ...settings, rules },
    collected: new Map(collected),
  }
}
