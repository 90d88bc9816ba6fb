import type { Article } from '../../article/article.ts'
import { articleSettings } from '../../config/article-settings.ts'
import { presetLayer } from '../../config/presets.ts'
import { settingsResolver } from '../../config/resolve.ts'
import type { ArticleSettings, Rules } from '../../engine/article-settings.ts'
import { fixAlone, lintAlone } from '../../engine/lone-article.ts'
import { openArticle } from '../../languages/open-article.ts'
import { loadRules } from '../../project/load-rules.ts'
import { momentOf } from '../../project/moment.ts'
import { ruleFailures } from '../../project/rule-failures.ts'
import type { RunReport } from '../../report/report.ts'
import { fileContent, textFile } from '../../text/text-file.ts'

/** The name of a text without a path; no finding depends on it. */
export const NO_PATH = 'article.md'

/** Texts that belong to no folder, to which the recommended rules apply. Nothing else is read. */
export interface LoneTexts {
  readonly open: (text: string) => Promise<{ readonly article: Article; readonly settings: ArticleSettings }>
  readonly lint: (text: string) => Promise<RunReport>
  /** The text with its safe fixes, and their titles. */
  readonly fix: (text: string) => Promise<{ readonly text: string; readonly fixes: readonly string[] }>
}

interface Recommended {
  readonly rules: Rules
  readonly settings: ArticleSettings
}

/** The rules are loaded when there is a first text. */
export function openLoneTexts(): LoneTexts {
  let loading: Promise<Recommended> | undefined
  const recommended = () => (loading ??= loadRecommended())
  const open: LoneTexts['open'] = async (text) => {
    const { settings } = await recommended()
    return { article: await openArticle(textFile(NO_PATH, text), settings.house, settings.parser), settings }
  }
  return {
    open,
    async lint(text) {
      const { rules } = await recommended()
      const { article, settings } = await open(text)
      const { failures, findings, withheld } = await lintAlone(article, settings, rules, momentOf())
      return {
        articles: [{ path: NO_PATH, findings, withheld }],
        runFindings: [],
        failures: ruleFailures(failures, new Map(), '.'),
        textOf: () => article.file,
        hidden: { warnings: 0, unchangedLines: 0 },
      }
    },
    async fix(text) {
      const { rules, settings } = await recommended()
      const fixed = await fixAlone(textFile(NO_PATH, text), settings, rules, momentOf())
      return fixed ? { text: fileContent(fixed.article.file), fixes: fixed.fixes } : { text, fixes: [] }
    },
  }
}

async function loadRecommended(): Promise<Recommended> {
  const rules = await loadRules([])
  const all = [...rules.values()]
  const settings = articleSettings(settingsResolver(all, [presetLayer('recommended', all)])(NO_PATH))
  return { rules, settings }
}
