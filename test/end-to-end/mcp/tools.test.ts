import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { geolint, newFolder } from '../cli/run-geolint.ts'
import { connect } from './mcp-client.ts'
import { inNewsroom, newsroom } from './newsroom.ts'

const UNTAGGED =
  '---\ntitle: Bolivia votes\nplaces: [Chile]\n---\n\nBolivia votes. Bolivia’s president and Chile’s wait.\n'

/** Every tool with an input that it takes. */
const CALLS = [
  ['lint-text', { text: UNTAGGED }],
  ['lint-text', { text: UNTAGGED, path: 'articles/new.md', limit: 1 }],
  ['lint-files', { paths: ['articles'] }],
  ['fixed-text', { text: UNTAGGED, path: 'articles/new.md' }],
  ['inspect-text', { text: UNTAGGED, path: 'articles/new.md' }],
  ['explain-rule', { rule: 'embargo' }],
  ['explain-rule', { rule: 'untagged-countries', path: 'articles' }],
  ['house-style', {}],
  ['source-ledger', { path: 'articles', name: 'ruiz' }],
  [
    'check-quotation',
    { words: 'We waited for eleven years for this vote', speaker: 'Ana Ruiz', path: 'articles/chile.md' },
  ],
] as const

describe('every tool', () => {
  it('says that it only reads, and takes a result with a further key', async () => {
    const { call, client } = await inNewsroom()
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'lint-text',
      'lint-files',
      'fixed-text',
      'inspect-text',
      'explain-rule',
      'house-style',
      'source-ledger',
      'check-quotation',
    ])
    for (const { annotations, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false })
      expect(description).toMatch(/\S/)
    }
    for (const [name, input] of CALLS) {
      const { data, isError, texts } = await call(name, input)
      expect({ name, isError, texts }).toMatchObject({
        isError: false,
        texts: expect.arrayContaining([expect.stringMatching(/\S/)]),
      })
      const schema: object = tools.find((tool) => tool.name === name)?.outputSchema ?? {}
      expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false')
      const validate = new Ajv2020({ strict: false }).compile(schema)
      for (const result of [data, { ...data, aKeyOfLater: [1] }])
        expect({ name, isValid: validate(result), errors: validate.errors }).toMatchObject({ isValid: true })
    }
  })

  it('answers clients of the newest protocol the same', async () => {
    const folder = newsroom()
    const old = await connect({ cwd: folder, roots: () => [folder] })
    const current = await connect({ cwd: folder, roots: () => [folder], mode: 'auto' })
    expect(current.client.getNegotiatedProtocolVersion()).not.toBe(old.client.getNegotiatedProtocolVersion())
    for (const [name, input] of CALLS)
      expect(await current.call(name, input)).toEqual(await old.call(name, input))
  })
})

it('is documented, with every tool', async () => {
  const { client } = await inNewsroom()
  const names = (await client.listTools()).tools.map(({ name }) => name)
  const page = readFileSync(new URL('../../../docs/agents.md', import.meta.url), 'utf8')
  expect([...page.matchAll(/^\| `(\S+)` +\|/gm)].map(([, name]) => name)).toEqual(names)
  const { stdout } = geolint('/', ['mcp', '--help'])
  expect([...stdout.matchAll(/^ {2}([a-z]+-[a-z]+) {2}/gm)].map(([, name]) => name)).toEqual(names)
})

describe('lint-text', () => {
  it('gives findings as data, with what to change, and counts what is left out', async () => {
    const { call } = await inNewsroom()
    const { data, texts } = await call('lint-text', { text: UNTAGGED, path: 'articles/new.md', limit: 1 })
    expect(data).toMatchObject({
      errors: 2,
      sameAsBefore: false,
      leftOut: 1,
      findings: [
        {
          ruleId: 'untagged-countries',
          severity: 'error',
          line: 2,
          column: 8,
          excerpt: 'Bolivia',
          fix: { at: 'line 3, column 15', range: [39, 39], replaced: '', text: ', Bolivia' },
        },
      ],
    })
    expect(texts[0]).toContain('safe fix: line 3, column 15: insert ", Bolivia"\n')
    expect(texts[0]).toContain('1 finding left out')
    const whole = await call('lint-text', { text: UNTAGGED, path: 'articles/new.md' })
    expect(whole.texts[0]).toContain('safe fix: at the end: "\\n" → "\\n\\nNothing here is advice.\\n"')
  })

  it('says that the same text has the same findings, until they change', async () => {
    const { call } = await inNewsroom()
    const twice = [await call('lint-text', { text: UNTAGGED }), await call('lint-text', { text: UNTAGGED })]
    expect(twice.map(({ data }) => data['sameAsBefore'])).toEqual([false, true])
    expect(twice[1]?.data['digest']).toBe(twice[0]?.data['digest'])
    const elsewhere = await call('lint-text', { text: UNTAGGED, path: 'articles/new.md' })
    expect(elsewhere.data['sameAsBefore']).toBe(false)
  })
})

describe('a path that is not linted', () => {
  it.each([
    ['ignored', 'drafts/a.md', "drafts/a.md is ignored by 'drafts/**' in .geolintrc.yaml"],
    ['a house text', 'legal.md', 'legal.md is a house text or evidence, not an article'],
    ['evidence', 'notes/a.md', 'notes/a.md is a house text or evidence, not an article'],
  ])('%s is said to be', async (_, path, reason) => {
    const folder = newFolder({
      'package.json': '{}',
      '.geolintrc.yaml':
        'ignore: [drafts/**]\nhouse: { disclaimers: [{ id: legal, file: legal.md }], evidence: { folders: [notes] } }\n',
      'legal.md': 'Nothing here is advice.\n',
      'notes/a.md': 'A note.\n',
      'drafts/a.md': UNTAGGED,
    })
    const { call } = await connect({ cwd: folder, roots: () => [folder] })
    const linted = await call('lint-text', { text: UNTAGGED, path })
    expect(linted.data).toMatchObject({ notLinted: reason, findings: [] })
    expect(linted.texts).toEqual([`The text was not linted: ${reason}.`])
    expect((await call('inspect-text', { text: UNTAGGED, path })).data['failures']).toEqual([reason])
    expect((await call('fixed-text', { text: UNTAGGED, path })).data).toMatchObject({
      changed: false,
      notes: [`the text was not linted: ${reason}`],
    })
    const files = await call('lint-files', { paths: [path] })
    expect(files.data).toMatchObject({ linted: 0, notes: [reason] })
    expect(files.texts).toEqual([`no article was linted\nnote: ${reason}`])
  })
})

describe('lint-files', () => {
  it('begins with what failed, and counts what was linted', async () => {
    const { call } = await inNewsroom()
    const { data, texts } = await call('lint-files', { paths: ['articles/chiel.md', 'articles/chile.md'] })
    const folder = String(Object(data['configurations'])[0].folder)
    const path = join(folder, 'articles/chiel.md')
    expect(data).toMatchObject({
      linted: 1,
      failures: [{ message: `'${path}' does not exist; check the spelling` }],
    })
    expect(texts[0]?.split('\n').slice(0, 2)).toEqual([
      `articles/chiel.md: '${path}' does not exist; check the spelling`,
      'no findings in 1 article',
    ])
  })
})

describe('fixed-text', () => {
  it('returns what --fix would write, and writes nothing', async () => {
    const folder = newsroom()
    const { call } = await connect({ cwd: folder, roots: () => [folder] })
    const path = 'articles/new.md'
    const { data, texts } = await call('fixed-text', { text: UNTAGGED, path })
    const { stdout } = geolint(folder, ['--stdin', '--stdin-filename', path, '--fix'], { input: UNTAGGED })
    expect(data).toMatchObject({ written: false, changed: true, text: stdout })
    expect(texts).toEqual([
      expect.stringMatching(
        /^2 findings are fixed in the text below; none is left\. No file has changed\.\n/,
      ),
      stdout,
    ])
    expect(stdout).toContain('places: [Chile, Bolivia]')
    expect(existsSync(join(folder, path))).toBe(false)
  })
})

describe('house-style', () => {
  it('tells what the configuration asks for and what articles do', async () => {
    const { call } = await inNewsroom()
    const { data } = await call('house-style', { path: 'articles/new.md' })
    expect(data).toMatchObject({
      countryTags: { keys: ['places'], style: 'name', usual: { key: 'places' }, examples: ['Chile', 'Peru'] },
      sourceLabels: {
        pattern: '{name}, {role}',
        known: [{ label: 'Ana Ruiz, miner', aliases: ['Anna Ruiz'] }],
      },
      disclaimers: [{ text: 'Nothing here is advice.', last: true, from: 'configuration' }],
      frontMatter: { required: { required: ['title'] } },
      pullQuotes: { shortcodes: ['pulled'], examples: [] },
      evidence: { folders: [expect.stringMatching(/recordings$/)], find: 'slug', allow: ['fillers'] },
      marks: [{ value: '“…”', count: 2 }],
      sample: { articles: 2, of: 2 },
    })
    expect(data['rules']).toContainEqual(
      expect.objectContaining({ ruleId: 'missing-disclaimer', severity: 'error' }),
    )
  })

  it('shows how articles write pull-quotes, and nothing of what none does', async () => {
    const pullQuote = '<blockquote class="pull-quote">\nWe waited.\n</blockquote>'
    const folder = newFolder({
      'package.json': '{}',
      'a.md': `# The vote\n\n“We waited,” she said.\n\n${pullQuote}\n`,
    })
    const { call } = await connect({ cwd: folder, roots: () => [folder] })
    const { data } = await call('house-style', {})
    expect(data).toMatchObject({ pullQuotes: { examples: [pullQuote] } })
    expect(data['countryTags']).not.toHaveProperty('usual')
  })
})

describe('source-ledger', () => {
  it('lists who is quoted, by name and up to a limit', async () => {
    const { call } = await inNewsroom()
    const { data } = await call('source-ledger', { name: 'RUIZ' })
    expect(data).toMatchObject({
      articles: 2,
      leftOut: 0,
      sources: [{ kind: 'person', quotations: 2, articles: 2 }],
    })
    expect((await call('source-ledger', { name: 'nobody' })).data['sources']).toEqual([])
  })

  it('has labels, conflicts and places in its text, too', async () => {
    const folder = newFolder({
      'package.json': '{}',
      'a.md': '# A\n\n“We waited for years,” said Ana Ruiz, a Peruvian economist.\n',
      'b.md': '# B\n\n“The night was long,” said Ana Ruiz, a Chilean economist.\n',
    })
    const { call } = await connect({ cwd: folder, roots: () => [folder] })
    const { texts } = await call('source-ledger', { name: 'ruiz' })
    expect(texts[0]?.split('\n')).toEqual([
      '1 source in 2 articles',
      'Ana Ruiz, a Peruvian economist (person): 2 quotations in 2 articles',
      '  also: Ana Ruiz ×2',
      "  a.md:3: 'Ana Ruiz, a Peruvian economist' here, but 'Ana Ruiz, a Chilean economist' in b.md:3 (different nationalities)",
      '  at: a.md:3, b.md:3',
    ])
  })
})
