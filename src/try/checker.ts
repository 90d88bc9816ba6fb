import { evidenceEntries } from '../article/evidence-entries.ts'
import { articleSettings, wantedTags } from '../config/article-settings.ts'
import { presetLayer } from '../config/presets.ts'
import { settingsResolver } from '../config/resolve.ts'
import type { ArticleSettings } from '../engine/article-settings.ts'
import { failureMessage } from '../engine/check-article.ts'
import { fixAlone, lintAlone } from '../engine/lone-article.ts'
import type { WithheldFinding } from '../engine/run-article.ts'
import { type ArticleRecord, inspectArticle } from '../facts/inspection.ts'
import { openArticle } from '../languages/open-article.ts'
import type { Finding } from '../rule/finding.ts'
import type { Preset } from '../rule/head.ts'
import { momentAt } from '../rule/moment.ts'
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
      const { failures, findings, withheld } = await lintAlone(article, settings[preset], rules, moment)
      return {
        findings: findings.map((finding) => placed(finding, article.file)),
        withheld,
        failures: failures.map((one) => failureMessage(one).replace(/^t/, 'T')),
        namesEvidence: evidenceEntries(article.frontMatter).length > 0,
        record: inspectArticle(article, wantedTags(settings[preset])),
      }
    },
    async fix({ preset, text, time }) {
      const fixed = await fixAlone(textFile(PATH, text), settings[preset], rules, momentAt(time))
      return { text: fixed?.article.file.text ?? text, fixes: fixed?.fixes ?? [] }
    },
  }
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
