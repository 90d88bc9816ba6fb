import { describe, expect, it } from 'vitest'
import { fixArticles, type Fixing } from '../../../src/engine/fixing/fix-articles.ts'
import type { Finding } from '../../../src/rule/finding.ts'
import { type TextFile, textFile } from '../../../src/text/text-file.ts'

interface Read {
  readonly file: TextFile
}

/** Finds every `x`; each fix edits the place of the first one, so that each round makes only one. */
function findingsIn(text: string, replacement = 'y'): readonly Finding[] {
  const at = text.indexOf('x')
  return [...text.matchAll(/x/g)].map(({ index }): Finding => ({
    ruleId: 'no-x',
    severity: 'error',
    path: 'a.md',
    span: { start: index, end: index + 1 },
    messageId: 'x',
    message: 'x',
    related: [],
    fix: {
      title: 'Replace it',
      safety: 'safe',
      edits: [{ span: { start: at, end: at + 1 }, text: replacement }],
    },
  }))
}

const lint: Fixing<Read>['lint'] = async (files) => files.map((file) => ({ file }))
const found = (findings: readonly Finding[]) => ({ all: findings, reported: findings })
const findingsOf: Fixing<Read>['findingsOf'] = async (articles) =>
  articles.map(({ file }) => found(findingsIn(file.text)))

/** The texts of the articles after fixing, and the titles of the fixes made in each. */
async function fixed(texts: readonly string[], more: Partial<Fixing<Read>> = {}) {
  const articles = texts.map((text, at) => ({ file: textFile(`${at}.md`, text) }))
  const results = await fixArticles(articles, { lint, findingsOf, ...more })
  return results.map(({ article, fixes }) => [article.file.text, fixes])
}

describe('fixArticles', () => {
  it('goes on until nothing is left in any article', async () => {
    expect(await fixed(['x'.repeat(25), 'a', 'xx'])).toEqual([
      ['y'.repeat(25), Array<string>(25).fill('Replace it')],
      ['a', []],
      ['yy', ['Replace it', 'Replace it']],
    ])
  })

  it('undoes a round that fixed nothing, and goes on with the other articles', async () => {
    const moving = async (articles: readonly Read[]) =>
      articles.map(({ file }) => found(findingsIn(file.text, file.path === '0.md' ? ' x' : 'y')))
    expect(await fixed(['x', 'xxx'], { findingsOf: moving })).toEqual([
      ['x', []],
      ['yyy', ['Replace it', 'Replace it', 'Replace it']],
    ])
  })

  it('lints once after each round, and never the same text twice', async () => {
    const linted: string[] = []
    const watched: Fixing<Read>['lint'] = (files) => {
      linted.push(files.map(({ path, text }) => `${path} ${text}`).join())
      return lint(files)
    }
    await fixed(['xx', 'a', 'x'], { lint: watched })
    expect(linted).toEqual(['0.md yx,2.md y', '0.md yy'])
  })

  it('fixes what is found by comparing the articles as they are after each round', async () => {
    const unlikeFirst: Fixing<Read>['findingsOf'] = async (articles) =>
      articles.map(({ file }, at) =>
        found(
          at > 0 && articles[0]?.file.text === 'yy'
            ? findingsIn(file.text, 'z')
            : at === 0
              ? findingsIn(file.text)
              : [],
        ),
      )
    expect(await fixed(['xx', 'x'], { findingsOf: unlikeFirst })).toEqual([
      ['yy', ['Replace it', 'Replace it']],
      ['z', ['Replace it']],
    ])
  })

  describe('of an article whose fixes do not all hold', () => {
    /** What a fix writes for each letter: `a`, `b` and `c` hold, the others do not. */
    const REPLACED: Readonly<Record<string, string>> = { a: '.', b: '.', c: '.', p: 'p', q: '', r: 's' }

    /** Finds every letter, `b` together with the last `q`, and `n` for a `q` that is gone. */
    const lettersIn = (text: string): readonly Finding[] =>
      [...text.matchAll(/[abcpqrs]/g), ...(text.includes('q') ? [] : text.matchAll(/Q/g))].map(
        ({ 0: letter, index }): Finding => ({
          ruleId: 'no-letters',
          severity: 'error',
          path: 'a.md',
          span: { start: index, end: index + 1 },
          messageId: 'letter',
          message: letter,
          related: [],
          ...(letter in REPLACED && {
            fix: {
              title: `Replace ${letter}`,
              safety: 'safe',
              edits: [{ span: { start: index, end: index + 1 }, text: REPLACED[letter] ?? '' }],
            },
          }),
        }),
      )
    const letters: Fixing<Read>['findingsOf'] = async (articles) =>
      articles.map(({ file }) => found(lettersIn(file.text)))

    it.each([
      ['whose finding remains', 'apb', '.p.', ['Replace a', 'Replace b']],
      ['that brings another finding', 'arb', '.r.', ['Replace a', 'Replace b']],
      ['that brings a finding elsewhere', 'aQbq', '.Q.q', ['Replace a', 'Replace b']],
      ['among the same that hold', 'arabr', '.r..r', ['Replace a', 'Replace a', 'Replace b']],
      ['when all are such', 'prp', 'prp', []],
    ])('takes back each fix %s', async (_, text, expected, titles) => {
      expect(await fixed([text, 'ac'], { findingsOf: letters })).toEqual([
        [expected, titles],
        ['..', ['Replace a', 'Replace c']],
      ])
    })

    it('tries each fix alone only once', async () => {
      const linted: string[] = []
      const watched: Fixing<Read>['lint'] = (files) => {
        linted.push(files.map(({ text }) => text).join())
        return lint(files)
      }
      await fixed(['arb', 'c'], { findingsOf: letters, lint: watched })
      expect(linted).toEqual(['.s.,.', '.rb', '.sb', '.r.'])
    })

    it('judges fixes by all findings, and makes only those of reported ones', async () => {
      const half: Fixing<Read>['findingsOf'] = async (articles) =>
        articles.map(({ file }) => ({
          all: lettersIn(file.text),
          reported: lettersIn(file.text).filter(({ message }) => message !== 's' && message !== 'b'),
        }))
      expect(await fixed(['arb'], { findingsOf: half })).toEqual([['.rb', ['Replace a']]])
    })

    it('ends when articles bring findings to each other', async () => {
      const due = {
        title: 'Add it',
        safety: 'safe',
        edits: [{ span: { start: 0, end: 0 }, text: 'y' }],
      } as const
      const alternating: Fixing<Read>['findingsOf'] = async (articles) => {
        const [one, other] = articles.map(({ file }) => file.text.length)
        const [finding] = findingsIn('x')
        return [one === other, one !== other].map((isDue) =>
          found(isDue && finding ? [{ ...finding, fix: due }] : []),
        )
      }
      expect(await fixed(['', ''], { findingsOf: alternating })).toEqual([
        ['yy', ['Add it', 'Add it']],
        ['yy', ['Add it', 'Add it']],
      ])
    })
  })
})
