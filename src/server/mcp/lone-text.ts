import { articleSettings } from '../../config/article-settings.ts'
import { presetLayer } from '../../config/presets.ts'
import { settingsResolver } from '../../config/resolve.ts'
import type { ArticleSettings, Rules } from '../../engine/article-settings.ts'
import { fixAlone, lintAlone } from '../../engine/lone-article.ts'
import type { Article } from '../../article/article.ts'
import { openArticle } from '../../languages/open-article.ts'
import { loadRules } from '../../project/load-rules.ts'
import { momentOf } from '../../project/moment.ts'
import { ruleFailures } from '../../project/rule-failures.ts'
import type { RunReport } from '../../report/report.ts'
import { fileContent, textFile } from '../../text/text-file.ts'

/** The name of a text without a path; no finding depends on it. */
export const NO_PATH = 'article.md'

let opening: Promise<{ readonly rules: Rules; readonly settings: ArticleSettings }> | undefined

/** The recommended rules, which apply to a text without a path. */
function recommended(): NonNullable<typeof opening> {
  return (opening ??= loadRules([]).then((rules) => {
    const all = [...rules.values()]
    return {
      rules,
      settings: articleSettings(settingsResolver(all, [presetLayer('recommended', all)])(NO_PATH)),
    }
  }))
}

/** Reads a text that belongs to no folder, and nothing else. */
export async function openLoneText(
  text: string,
): Promise<{ readonly article: Article; readonly settings: ArticleSettings }> {
  const { settings } = await recommended()
  return { article: await openArticle(textFile(NO_PATH, text), settings.house, settings.parser), settings }
}

/** What the recommended rules find in it. */
export async function lintLoneText(text: string): Promise<RunReport> {
  const { article, settings } = await openLoneText(text)
  const { rules } = await recommended()
  const { failures, findings, withheld } = await lintAlone(article, settings, rules, momentOf())
  return {
    articles: [{ path: NO_PATH, findings, withheld }],
    runFindings: [],
    failures: ruleFailures(failures, new Map(), '.'),
    textOf: () => article.file,
    hidden: { warnings: 0, unchangedLines: 0 },
  }
}

/** The text with the safe fixes of the recommended rules. */
export async function fixLoneText(
  text: string,
): Promise<{ readonly text: string; readonly fixes: readonly string[] }> {
  const { rules, settings } = await recommended()
  const fixed = await fixAlone(textFile(NO_PATH, text), settings, rules, momentOf())
  return fixed ? { text: fileContent(fixed.article.file), fixes: fixed.fixes } : { text, fixes: [] }
}
