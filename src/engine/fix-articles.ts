import type { Finding } from '../rule/finding.ts'
import type { Fix } from '../text/edit.ts'
import { type TextFile, textFile } from '../text/text-file.ts'
import { applyFixes } from './apply-edits.ts'

/** How to lint articles again, and which of their findings to fix. */
export interface Fixing<A> {
  readonly lint: (files: readonly TextFile[]) => Promise<readonly A[]>
  /** The findings of each article, those from comparing them included. */
  readonly findingsOf: (articles: readonly A[]) => Promise<readonly (readonly Finding[])[]>
}

export interface FixedArticle<A> {
  readonly article: A
  /** The titles of the fixes made. */
  readonly fixes: readonly string[]
}

/**
 * Makes the safe fixes of linted articles until none is left. After each round the changed articles are linted once and
 * compared with the others. A round that leaves an article as many fixes as before is undone, and its fixing ends there.
 */
export async function fixArticles<A extends { readonly file: TextFile }>(
  linted: readonly A[],
  { lint, findingsOf }: Fixing<A>,
): Promise<readonly FixedArticle<A>[]> {
  const fixesOf = async (articles: readonly A[]) => (await findingsOf(articles)).map(safeFixes)
  let fixed = linted.map((article): FixedArticle<A> => ({ article, fixes: [] }))
  let due = await fixesOf(linted)
  const ended = new Set<number>()
  for (;;) {
    const changes = fixed.flatMap(({ article }, at) =>
      ended.has(at) ? [] : change(article.file, due[at], at),
    )
    if (changes.length === 0) return fixed
    const again = await lint(changes.map(({ file }) => file))
    const next = [...fixed]
    for (const [index, { at, made }] of changes.entries()) {
      const article = again[index]
      if (article) next[at] = { article, fixes: [...(fixed[at]?.fixes ?? []), ...made] }
    }
    const left = await fixesOf(next.map(({ article }) => article))
    for (const { at } of changes) {
      const before = fixed[at]
      if (!before || (left[at]?.length ?? 0) < (due[at]?.length ?? 0)) continue
      next[at] = before
      ended.add(at)
    }
    fixed = next
    due = left
  }
}

function safeFixes(findings: readonly Finding[]): readonly Fix[] {
  return findings.flatMap(({ fix }) => (fix?.safety === 'safe' ? [fix] : []))
}

interface Change {
  /** The place of the article in the list. */
  readonly at: number
  readonly file: TextFile
  /** The titles of the fixes made. */
  readonly made: readonly string[]
}

function change(file: TextFile, fixes: readonly Fix[] = [], at: number): readonly Change[] {
  if (fixes.length === 0) return []
  const { text, applied } = applyFixes(file.text, fixes)
  if (applied.length === 0) return []
  return [
    {
      at,
      file: { ...textFile(file.path, text), byteOrderMark: file.byteOrderMark },
      made: applied.map(({ title }) => title),
    },
  ]
}
