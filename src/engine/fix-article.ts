import type { Finding } from '../rule/finding.ts'
import { type TextFile, textFile } from '../text/text-file.ts'
import { applyFixes } from './apply-edits.ts'

/** How to lint an article again, and which of its findings to fix. */
export interface Fixing<A> {
  readonly lint: (file: TextFile) => Promise<A>
  readonly findingsOf: (article: A) => readonly Finding[]
}

export interface FixedArticle<A> {
  readonly article: A
  /** The number of fixes made. */
  readonly fixes: number
}

/**
 * Makes the safe fixes of a linted article until none is left, and lints it once after each round. A round that leaves
 * as many fixes as before is undone, and fixing ends there.
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
