import type { Finding } from '../rule/finding.ts'
import { type TextFile, textFile } from '../text/text-file.ts'
import { applyFixes } from './apply-edits.ts'

/** How fixing lints, and what of the findings it is to fix. */
export interface Fixing<A> {
  readonly lint: (file: TextFile) => Promise<A>
  readonly findingsOf: (article: A) => readonly Finding[]
}

export interface FixedArticle<A> {
  readonly article: A
  /** How many fixes were made. */
  readonly fixes: number
}

/**
 * Makes the safe fixes of a linted article until none is left, and lints it once after each round. A round after
 * which as many are left as before has mended nothing: it is taken back, and the article stays as it was.
 */
export async function fixArticle<A extends { readonly file: TextFile }>(
  linted: A,
  { lint, findingsOf }: Fixing<A>,
): Promise<FixedArticle<A>> {
  const fixesOf = (article: A) =>
    findingsOf(article).flatMap(({ fix }) => (fix?.safety === 'safe' ? [fix] : []))
  let fixed: FixedArticle<A> = { article: linted, fixes: 0 }
  let due = fixesOf(linted)
  while (due.length > 0) {
    const { file } = fixed.article
    const { text, applied } = applyFixes(file.text, due)
    if (applied.length === 0) break
    const article = await lint({ ...textFile(file.path, text), byteOrderMark: file.byteOrderMark })
    const left = fixesOf(article)
    if (left.length >= due.length) break
    fixed = { article, fixes: fixed.fixes + applied.length }
    due = left
  }
  return fixed
}
