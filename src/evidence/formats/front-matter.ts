import type { Span } from '../../text/span.ts'
import { linesOf } from '../lines.ts'

/** The YAML or TOML at the start of a file of evidence. */
export interface EvidenceMatter {
  /** From the start of the file to the end of the line that closes it. */
  readonly span: Span
  /** What it says the language is. */
  readonly language: string | undefined
}

const NO_MATTER: EvidenceMatter = { span: { start: 0, end: 0 }, language: undefined }
const MOST_LINES = 200
const FENCE = /^\s?(---|\+\+\+)[ \t]*$/
const ENTRY = /^(?:[\w.-]+[ \t]*[:=]|[ \t\-#}\]]|$)/
const LANGUAGE = /^(?:lang|language|locale)[ \t]*[:=](.*)$/i

/** Reads the language from a file's front matter. Prose between two horizontal rules does not count as front matter. */
export function readMatter(file: string): EvidenceMatter {
  let fence: string | undefined
  let language: string | undefined
  let count = 0
  for (const { end, start } of linesOf(file)) {
    const line = file.slice(start, Math.min(end, start + 1000))
    const rule = FENCE.exec(line)?.[1]
    if (fence === undefined) {
      if (rule === undefined) return NO_MATTER
      fence = rule
    } else if (rule === fence) return { span: { start: 0, end }, language }
    else if (!ENTRY.test(line) || count > MOST_LINES) return NO_MATTER
    language ??= languageTag(LANGUAGE.exec(line)?.[1])
    count += 1
  }
  return NO_MATTER
}

/** The primary subtag of a language tag such as `pt-BR`, perhaps in quotation marks; undefined for any other text. */
export function languageTag(written: string | undefined): string | undefined {
  return /^\s*["']?([a-z]{2,3})(?:[-_][\w-]{1,30})?["']?\s*$/i
    .exec(written?.slice(0, 60) ?? '')?.[1]
    ?.toLowerCase()
}
