import { describe, expect, it } from 'vitest'
import { fixArticle } from '../../src/engine/fix-article.ts'
import type { Finding } from '../../src/rule/finding.ts'
import { type TextFile, textFile } from '../../src/text/text-file.ts'

/** Finds every `x`; each fix edits the place of the first one, so that each round makes only one. */
function findingsIn(text: string): readonly Finding[] {
  const at = text.indexOf('x')
  return [...text.matchAll(/x/g)].map(({ index }): Finding => ({
    ruleId: 'no-x',
    severity: 'error',
    path: 'a.md',
    span: { start: index, end: index + 1 },
    messageId: 'x',
    message: 'x',
    related: [],
    fix: { title: 'Write y', safety: 'safe', edits: [{ span: { start: at, end: at + 1 }, text: 'y' }] },
  }))
}

const lint = (file: TextFile) => Promise.resolve({ file })
const read = (text: string) => ({ file: textFile('a.md', text) })

describe('fixArticle', () => {
  it('goes on until nothing is left', async () => {
    const { article, fixes } = await fixArticle(read('x'.repeat(25)), {
      lint,
      findingsOf: ({ file }) => findingsIn(file.text),
    })
    expect(article.file.text).toBe('y'.repeat(25))
    expect(fixes).toBe(25)
  })

  it('undoes a round that fixed nothing', async () => {
    const { article, fixes } = await fixArticle(read('x'), {
      lint,
      findingsOf: ({ file }) =>
        findingsIn(file.text).map((finding) => ({
          ...finding,
          fix: { title: 'Move', safety: 'safe' as const, edits: [{ span: finding.span, text: ' x' }] },
        })),
    })
    expect(article.file.text).toBe('x')
    expect(fixes).toBe(0)
  })

  it('lints once after each round, and never the same text twice', async () => {
    const linted: string[] = []
    await fixArticle(read('xx'), {
      lint: (file) => {
        linted.push(file.text)
        return lint(file)
      },
      findingsOf: ({ file }) => findingsIn(file.text),
    })
    expect(linted).toEqual(['yx', 'yy'])
  })
})
