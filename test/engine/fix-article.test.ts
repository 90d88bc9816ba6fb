import { describe, expect, it } from 'vitest'
import { fixArticle } from '../../src/engine/fix-article.ts'
import type { Finding } from '../../src/rule/finding.ts'
import { sourceFile } from '../../src/text/source-file.ts'

/** Finds every `x`; each fix wants the place of the first one, so that a round makes no more than one. */
function findingsIn(text: string): readonly Finding[] {
  const at = text.indexOf('x')
  return [...text.matchAll(/x/g)].map(({ index }): Finding => ({
    ruleId: 'no-x',
    severity: 'error',
    path: 'a.md',
    span: { start: index, end: index + 1 },
    message: 'x',
    related: [],
    fix: { title: 'Write y', safety: 'safe', edits: [{ span: { start: at, end: at + 1 }, text: 'y' }] },
  }))
}

describe('fixArticle', () => {
  it('goes on until nothing is left', async () => {
    const { fixes, source } = await fixArticle(sourceFile('a.md', 'x'.repeat(25)), ({ text }) =>
      Promise.resolve(findingsIn(text)),
    )
    expect(source.text).toBe('y'.repeat(25))
    expect(fixes).toBe(25)
  })

  it('takes back a round that mended nothing', async () => {
    const moved = ({ text }: { readonly text: string }) =>
      Promise.resolve(
        findingsIn(text).map((finding) => ({
          ...finding,
          fix: { title: 'Move', safety: 'safe' as const, edits: [{ span: finding.span, text: ' x' }] },
        })),
      )
    const { fixes, source } = await fixArticle(sourceFile('a.md', 'x'), moved)
    expect(source.text).toBe('x')
    expect(fixes).toBe(0)
  })
})
