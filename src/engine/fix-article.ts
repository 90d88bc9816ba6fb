import type { Finding } from '../rule/finding.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import { applyFixes } from './apply-edits.ts'

export interface FixedArticle {
  readonly source: SourceFile
  /** How many fixes were made. */
  readonly fixes: number
}

/**
 * Makes the safe fixes of what `findingsIn` finds until none is left. A round after which as many are left as before
 * has mended nothing: it is taken back, and the article stays as it was.
 */
export async function fixArticle(
  source: SourceFile,
  findingsIn: (article: SourceFile) => Promise<readonly Finding[]>,
): Promise<FixedArticle> {
  const fixesOf = async (article: SourceFile) =>
    (await findingsIn(article)).flatMap(({ fix }) => (fix?.safety === 'safe' ? [fix] : []))
  let fixed: FixedArticle = { source, fixes: 0 }
  let due = await fixesOf(source)
  while (due.length > 0) {
    const { text, applied } = applyFixes(fixed.source.text, due)
    const next = { ...sourceFile(source.path, text), byteOrderMark: source.byteOrderMark }
    const left = applied.length > 0 ? await fixesOf(next) : due
    if (left.length >= due.length) break
    fixed = { source: next, fixes: fixed.fixes + applied.length }
    due = left
  }
  return fixed
}
