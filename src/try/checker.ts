import { evidenceEntries } from '../article/evidence-entries.ts'
import { articleSettings, wantedTags } from '../config/article-settings.ts'
import { presetLayer } from '../config/presets.ts'
import { settingsResolver } from '../config/resolve.ts'
import { applyExceptions } from '../engine/apply-exceptions.ts'
import type { ArticleSettings } from '../engine/article-settings.ts'
import type { RuleFailure } from '../engine/check-article.ts'
import { checkExceptions } from '../engine/check-exceptions.ts'
import { compareArticles } from '../engine/compare-articles.ts'
import { fixArticles } from '../engine/fixing/fix-articles.ts'
import { type LintedArticle, lintArticle, lintOpenArticle } from '../engine/lint-article.ts'
import type { JudgedArticle, WithheldFinding } from '../engine/run-article.ts'
import { type ArticleRecord, inspectArticle } from '../facts/inspection.ts'
import { openArticle } from '../languages/open-article.ts'
import type { Finding } from '../rule/finding.ts'
import type { Preset } from '../rule/head.ts'
import { type Moment, momentAt } from '../rule/moment.ts'
import type { Rule } from '../rule/rule.ts'
import { conflictLine, type Position, positionAt, type TextFile, textFile } from '../text/text-file.ts'

/** An article as it stands in the page. */
export interface Pasted {
  readonly text: string
  readonly preset: Preset
  /** When it is checked, in milliseconds since 1970. */
  readonly time: number
}

/** What geolint says of an article, and what it sees in it: plain data, which a worker can send. */
export interface Checked {
  /** In order of place. */
  readonly findings: readonly PlacedFinding[]
  /** Withheld by exceptions in the article. */
  readonly withheld: readonly WithheldFinding[]
  /** Why something was not checked. */
  readonly failures: readonly string[]
  /** Whether the article names evidence, which a browser cannot open. */
  readonly namesEvidence: boolean
  /** Absent if the article could not be read. */
  readonly record?: ArticleRecord
}

export interface PlacedFinding extends Position {
  readonly finding: Finding
}

export interface Fixed {
  readonly text: string
  /** The titles of the fixes made. */
  readonly fixes: readonly string[]
}

/** Checks and fixes single articles as the command line does without a configuration. */
export interface Checker {
  readonly check: (pasted: Pasted) => Promise<Checked>
  /** Makes the safe fixes, as `--fix` does. */
  readonly fix: (pasted: Pasted) => Promise<Fixed>
}

/** The name of an article that has none; no finding depends on it. */
const PATH = 'article.md'

export function openChecker(all: readonly Rule[]): Checker {
  const rules = new Map(all.map((rule) => [rule.id, rule]))
  const known = new Set(rules.keys())
  // One object for each preset, so that a house style is read once.
  const settings: Readonly<Record<Preset, ArticleSettings>> = {
    recommended: settingsOf('recommended', all),
    strict: settingsOf('strict', all),
  }
  return {
    async check({ preset, text, time }) {
      const conflict = conflictLine(text)
      if (conflict !== undefined)
        return nothing(`The article has an unresolved merge conflict at line ${conflict}. Resolve it.`)
      const moment = momentAt(time)
      const { house, parser } = settings[preset]
      const article = await openArticle(textFile(PATH, text), house, parser)
      const linted = lintOpenArticle(article, settings[preset], rules, { moment })
      const { failures, judged } = await judge(linted, moment)
      return {
        findings: judged.findings.map((finding) => placed(finding, article.file)),
        withheld: judged.withheld,
        failures: failures.map(({ message, ruleId }) => `The rule '${ruleId}' failed: ${message}`),
        namesEvidence: evidenceEntries(article.frontMatter).length > 0,
        record: inspectArticle(article, wantedTags(settings[preset])),
      }
    },
    async fix({ preset, text, time }) {
      const moment = momentAt(time)
      const lint = (file: TextFile) => lintArticle(file, settings[preset], rules, { moment })
      const [fixed] = await fixArticles([await lint(textFile(PATH, text))], {
        lint: (files) => Promise.all(files.map(lint)),
        findingsOf: (articles) =>
          Promise.all(
            articles.map(async (one) => {
              const { compared, judged } = await judge(one, moment)
              return { all: [...one.findings, ...compared], reported: judged.findings }
            }),
          ),
      })
      return { text: fixed?.article.file.text ?? text, fixes: fixed?.fixes ?? [] }
    },
  }

  /** Compares an article with itself, and takes out what its exceptions cover. */
  async function judge(linted: LintedArticle, { day }: Moment): Promise<Judged> {
    const compared = await compareArticles([linted], rules)
    const run = [{ original: linted.file, fixes: [], linted }]
    const judged = checkExceptions(applyExceptions(run, compared.findings, { today: day, known }), rules)
    return {
      compared: compared.findings,
      failures: [...linted.failures, ...compared.failures],
      judged: judged[0] ?? { findings: [], withheld: [] },
    }
  }
}

interface Judged {
  readonly compared: readonly Finding[]
  readonly failures: readonly RuleFailure[]
  readonly judged: Pick<JudgedArticle, 'findings' | 'withheld'>
}

function settingsOf(preset: Preset, rules: readonly Rule[]): ArticleSettings {
  return articleSettings(settingsResolver(rules, [presetLayer(preset, rules)])(PATH))
}

function nothing(failure: string): Checked {
  return { findings: [], withheld: [], failures: [failure], namesEvidence: false }
}

function placed(finding: Finding, file: TextFile): PlacedFinding {
  return { finding, ...positionAt(file, finding.span.start) }
}
