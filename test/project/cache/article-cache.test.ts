import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DEFAULT_HOUSE_STYLE } from '../../../src/article/house-style.ts'
import type { ArticleSettings } from '../../../src/engine/article-settings.ts'
import { type ArticleCache, openCache } from '../../../src/project/cache/article-cache.ts'
import { defineCorpusRule, defineRule } from '../../../src/rule/define-rule.ts'
import type { Linter } from '../../../src/engine/lint-article.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { cacheOf, forgeEntry } from './forge-entry.ts'

const about = {
  category: 'weather',
  summary: 'Rain.',
  severity: { recommended: 'error', strict: 'error' },
} as const
const rain = defineRule({
  ...about,
  id: 'rain',
  messages: {
    here: 'It rains in {place}',
    there: '{others} have rain',
    most: '{others}: {found} of {judged}',
  },
  gather: [{ of: ['there'], message: 'most', share: 0.5 }],
  check: () => [],
})
const floods = defineCorpusRule({
  ...about,
  id: 'floods',
  messages: { alike: 'The flood is alike' },
  collect: () => undefined,
  compare: () => [],
})
const settings: ArticleSettings = {
  house: DEFAULT_HOUSE_STYLE,
  parser: 'remark',
  rules: [
    { rule: rain, severity: 'warning', options: {} },
    { rule: floods, severity: 'error', options: {} },
  ],
}

const text = 'Rain fell.'
const file = textFile('a.md', text)
const finding = {
  ruleId: 'rain',
  severity: 'warning',
  path: '',
  span: { start: 0, end: 4 },
  messageId: 'here',
  message: 'It rains',
  related: [],
}
const SOUND = {
  findings: [finding],
  collected: [['floods', { levels: [1] }]],
  exceptions: [{ span: finding.span, scope: { start: 0, end: 11 } }],
}

/** A cache whose files hold this; `content` undefined for none. */
function cacheWith(content: string | undefined): { readonly cache: ArticleCache; readonly folder: string } {
  const folder = newFolder()
  const place = {
    file: join(folder, 'cache.json'),
    comparisonFile: join(folder, 'compared.json'),
    top: folder,
  }
  if (content !== undefined) writeFileSync(place.file, content)
  return { cache: openCache({ cwd: folder, place, day: () => '2026-01-01', version: '1' }), folder }
}

function writeNew(path: string): string {
  writeFileSync(path, '')
  return path
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'geolint-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

const recalled = (facts: string) =>
  cacheWith(cacheOf([forgeEntry({ path: 'a.md', text, settings, version: '1' }, facts)])).cache.recall(
    file,
    settings,
  )

describe('what a cache tells of an article', () => {
  it('is remembered if the article can have given it, and only that much of it', async () => {
    const linted = await recalled(JSON.stringify({ ...SOUND, findings: [{ ...finding, secret: 1 }] }))
    expect(linted).toEqual({
      file,
      settings,
      failures: [],
      findings: [{ ...finding, path: 'a.md' }],
      collected: new Map([['floods', { levels: [1] }]]),
      exceptions: SOUND.exceptions,
    })
  })

  const found = (change: object) => JSON.stringify({ ...SOUND, findings: [{ ...finding, ...change }] })
  const collected = (data: string) =>
    `{ "findings": [], "exceptions": [], "collected": [["floods", ${data}]] }`
  const nested = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`
  it.each<[string, string]>([
    ['nothing', 'null'],
    ['not JSON', '{'],
    ['no findings', JSON.stringify({ ...SOUND, findings: undefined })],
    ['a finding that is a number', JSON.stringify({ ...SOUND, findings: [1] })],
    ['a place before the text', found({ span: { start: -5, end: 2 } })],
    ['a place after the text', found({ span: { start: 4, end: 11 } })],
    ['a place that is not a whole number', found({ span: { start: 0.5, end: 2 } })],
    ['a place of strings', found({ span: { start: '0', end: '2' } })],
    ['an unknown rule', found({ ruleId: 'snow' })],
    ['a rule of Object', found({ ruleId: 'constructor' })],
    ['an unknown message', found({ messageId: 'hail' })],
    ['a message of Object', found({ messageId: 'toString' })],
    ['a message that is a list', found({ message: ['It rains'] })],
    ['a severity above the one set', found({ severity: 'error' })],
    ['an unknown severity', found({ severity: 'loud' })],
    ['a subject that is a number', found({ subject: 5 })],
    ['related places that are no list', found({ related: {} })],
    [
      'a related place outside the text',
      found({ related: [{ path: '', span: { start: 9, end: 11 }, message: 'x' }] }),
    ],
    [
      'a related place in another file',
      found({ related: [{ path: '../x', span: finding.span, message: 'x' }] }),
    ],
    [
      'a fix outside the text',
      found({ fix: { title: 'x', safety: 'safe', edits: [{ span: { start: 9, end: 11 }, text: '' }] } }),
    ],
    ['a suggestion without edits', found({ suggestions: [{ title: 'x', safety: 'safe' }] })],
    ['a gathered finding without values', found({ messageId: 'there' })],
    [
      'a gathered finding with a value that is a list',
      found({ messageId: 'there', data: { others: ['x'] } }),
    ],
    ['an exception without a place', JSON.stringify({ ...SOUND, exceptions: [{ ruleId: 'rain' }] })],
    [
      'an exception for a number',
      JSON.stringify({ ...SOUND, exceptions: [{ ...SOUND.exceptions[0], ruleId: 5 }] }),
    ],
    [
      'an exception past the end',
      JSON.stringify({ ...SOUND, exceptions: [{ ...SOUND.exceptions[0], scope: { start: 0, end: 12 } }] }),
    ],
    ['collected data of an article rule', JSON.stringify({ ...SOUND, collected: [['rain', 1]] })],
    ['collected data that is missing', JSON.stringify({ ...SOUND, collected: [['floods']] })],
    ['collected data that is no list', JSON.stringify({ ...SOUND, collected: { floods: 1 } })],
    ['a key that is the prototype', collected('{ "__proto__": { "levels": 1 } }')],
    ['such a key with escapes', collected('{ "\\u005F_proto__": { "levels": 1 } }')],
    ['deep data', collected(nested(1001))],
    ['data so deep that no parser takes it', collected(nested(5_000_000))],
  ])('is forgotten if it is or has %s', async (_, facts) => {
    expect(await recalled(facts)).toBeUndefined()
  })
})

describe('the file of a cache', () => {
  const good = () => forgeEntry({ path: 'a.md', text, settings, version: '1' }, JSON.stringify(SOUND))

  it('is read entry by entry, and of two for one article the later counts', async () => {
    const lines = ['[[[[', '["a.md", 1]', '["\\x","","",1]', '["b.md","","']
    expect(await cacheWith(cacheOf([...lines, good(), ...lines])).cache.recall(file, settings)).toBeDefined()
    expect(
      await cacheWith(cacheOf([good(), '["a.md","other","",1]'])).cache.recall(file, settings),
    ).toBeUndefined()
  })

  it('may be so deep that no parser takes it', async () => {
    const deep = '['.repeat(5_000_000)
    const { cache } = cacheWith(cacheOf([deep, `["b.md","",${deep}`, good()]))
    expect(await cache.recall(file, settings)).toBeDefined()
  })

  it('names no file to be read but articles below its top', () => {
    const paths = [
      'b.md',
      'sub/[slug].markdown',
      '...md',
      '../b.md',
      'sub/../../b.md',
      './b.md',
      'sub//b.md',
      '/etc/b.md',
      '.git/b.md',
      'sub/.GIT/b.md',
      'sub\0/b.md',
      '.env',
      'key.pem',
      '',
    ]
    const { cache } = cacheWith(cacheOf(paths.map((path) => JSON.stringify([path, 'x', 'x', 1]))))
    expect(cache.archive()).toEqual(['b.md', 'sub/[slug].markdown', '...md'])
  })

  const odd: readonly (readonly [string, (path: string) => void])[] = [
    ['a folder', (path) => mkdirSync(path)],
    ['a link to itself', (path) => symlinkSync(path, path)],
    ['longer than a string can be', (path) => truncateSync(writeNew(path), 2 ** 30)],
  ]
  const endless: typeof odd = [
    ['an endless device', (path) => symlinkSync('/dev/zero', path)],
    ['a pipe that nobody writes into', (path) => execFileSync('mkfifo', [path])],
  ]
  it.each([...odd, ...(existsSync('/dev/zero') ? endless : [])])(
    'is ignored if it is %s',
    async (_, make) => {
      const folder = newFolder()
      const place = {
        file: join(folder, 'cache.json'),
        comparisonFile: join(folder, 'compared.json'),
        top: folder,
      }
      make(place.file)
      make(place.comparisonFile)
      const cache = openCache({ cwd: folder, place, day: () => '2026-01-01', version: '1' })
      expect(await cache.recall(file, settings)).toBeUndefined()
      const nothing = { findings: [], failures: [] }
      expect(await cache.compare([], async () => nothing, { isAfresh: false })).toBe(nothing)
    },
  )

  const paths = ['a.md', 'b.md', 'c.md']
  const known = (path: string) => ({ path, text: `${text} ${path}`, settings, version: '1' })
  const whole = cacheOf(paths.map((path) => forgeEntry(known(path), JSON.stringify(SOUND))))
  const change = fc.oneof(
    fc.record({ at: fc.nat(whole.length - 1), bit: fc.nat(6) }).map(
      ({ at, bit }) =>
        (content: string) =>
          content.slice(0, at) +
          String.fromCharCode(content.charCodeAt(at) ^ (1 << bit)) +
          content.slice(at + 1),
    ),
    fc.nat(whole.length).map((end) => (content: string) => content.slice(0, end)),
    fc.nat(whole.length).map((start) => (content: string) => content.slice(start) + content.slice(0, start)),
    fc.constantFrom(...paths).map((path) => (content: string) => content.replaceAll(/[abc]\.md/g, path)),
    fc.constant((content: string) => content.split('\n').toReversed().join('\n')),
  )

  it('gives what was stored or nothing, however it was damaged', async () => {
    const expected = await Promise.all(
      paths.map((path) => cacheWith(whole).cache.recall(textFile(path, known(path).text), settings)),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const { cache } = cacheWith(changes.reduce((content, damage) => damage(content), whole))
        for (const [at, path] of paths.entries()) {
          const remembered = await cache.recall(textFile(path, known(path).text), settings)
          if (remembered) expect(remembered.findings).toEqual(expected[at]?.findings)
        }
        cache.archive()
      }),
    )
  })
})

describe('an article that is linted afresh', () => {
  const lint: Linter = async (one, how) => ({
    file: one,
    settings: how,
    failures: [],
    findings: [],
    collected: new Map(),
    exceptions: [],
  })

  it('replaces what the file told of it', async () => {
    const { cache } = cacheWith(
      cacheOf([forgeEntry({ path: 'a.md', text, settings, version: '1' }, JSON.stringify(SOUND))]),
    )
    const usual = { isAfresh: false, isOnDisk: true }
    const told = await cache.lint(lint, usual)(file, settings)
    expect([told.findings.length, cache.isFromFile(told)]).toEqual([1, true])
    const fresh = await cache.lint(lint, { ...usual, isAfresh: true })(file, settings)
    expect([fresh.findings.length, cache.isFromFile(fresh)]).toEqual([0, false])
    expect((await cache.lint(lint, usual)(file, settings)).findings).toEqual([])
  })
})
