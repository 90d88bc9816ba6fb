import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addListValues, replaceScalar } from '../../../src/article/front-matter/edit.ts'
import type { FrontMatter, FrontMatterValue } from '../../../src/article/front-matter/front-matter.ts'
import { readFrontMatter } from '../../../src/article/front-matter/read-front-matter.ts'
import type { Edit } from '../../../src/text/edit.ts'

function apply(text: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .reduce(
      (whole, { span, text: words }) => whole.slice(0, span.start) + words + whole.slice(span.end),
      text,
    )
}

function lineEndingOf(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** The file with the values added, or undefined if that is refused. */
async function add(text: string, key: string, values: readonly string[]): Promise<string | undefined> {
  const edits = addListValues(text, lineEndingOf(text), await readFrontMatter(text), key.split('.'), values)
  return edits && apply(text, edits)
}

function valueOf(value: FrontMatterValue): unknown {
  if (value.kind === 'scalar') return value.value
  if (value.kind === 'list') return value.items.map(valueOf)
  return value.entries.map((entry) => [entry.key, valueOf(entry.value)])
}

const yaml = (...lines: readonly string[]): string =>
  ['---', ...lines, '---', 'La Paz is calm.', ''].join('\n')
const toml = (...lines: readonly string[]): string =>
  ['+++', ...lines, '+++', 'La Paz is calm.', ''].join('\n')

describe('addListValues', () => {
  it.each<[string, string, string]>([
    ['a list in brackets', yaml('tags: [a, b] # so'), yaml('tags: [a, b, Bolivia, "NO"] # so')],
    ['a quoted list in brackets', yaml("tags: ['a','b']"), yaml("tags: ['a','b','Bolivia','NO']")],
    ['an empty list', yaml('tags: []', 'x: 1'), yaml('tags: [Bolivia, "NO"]', 'x: 1')],
    [
      'brackets over several lines',
      yaml('tags: [', '  a, # one', '  b # two', ']'),
      yaml('tags: [', '  a, # one', '  b, # two', '  Bolivia,', '  "NO"', ']'),
    ],
    [
      'brackets with a last comma',
      yaml('tags: [', '  a,', ']'),
      yaml('tags: [', '  a,', '  Bolivia,', '  "NO",', ']'),
    ],
    [
      'a closing bracket on the last line',
      yaml('tags: [a,', '  b]'),
      yaml('tags: [a,', '  b,', '  Bolivia,', '  "NO"]'),
    ],
    [
      'a list with dashes',
      yaml('tags:', '  - a # one', '  # two', 'x: 1'),
      yaml('tags:', '  - a # one', '  - Bolivia', '  - "NO"', '  # two', 'x: 1'),
    ],
    [
      'dashes at the margin',
      yaml('tags:', "-   'a'", 'x: 1'),
      yaml('tags:', "-   'a'", "-   'Bolivia'", "-   'NO'", 'x: 1'),
    ],
    ['an empty item', yaml('tags:', '  -', 'x: 1'), yaml('tags:', '  -', '  - Bolivia', '  - "NO"', 'x: 1')],
    ['words with commas', yaml('tags: a, b # so'), yaml('tags: a, b, Bolivia, NO # so')],
    ['quoted words with commas', yaml('tags: "a,b"'), yaml('tags: "a,b,Bolivia,NO"')],
    [
      'folded words with commas',
      yaml('tags: >-', '  a,', '  b', 'x: 1'),
      yaml('tags: >-', '  a,', '  b, Bolivia, NO', 'x: 1'),
    ],
    ['one word', yaml('tags: a # so'), yaml('tags: [a, Bolivia, "NO"] # so')],
    ['one word that no brackets hold', yaml('tags: a [b]'), yaml('tags: ["a [b]", Bolivia, "NO"]')],
    ['one quoted word', yaml("tags: 'it''s'"), yaml("tags: ['it''s', 'Bolivia', 'NO']")],
    ['no value', yaml('tags: # none', 'x: 1'), yaml('tags: # none', '  - Bolivia', '  - "NO"', 'x: 1')],
    [
      'no value next to lists in brackets',
      yaml('tags:', 'x: ["a"]'),
      yaml('tags: ["Bolivia", "NO"]', 'x: ["a"]'),
    ],
    ['null', yaml('tags: ~'), yaml('tags: [Bolivia, "NO"]')],
    ['an empty string', yaml("tags: ''"), yaml("tags: ['Bolivia', 'NO']")],
    ['no key', yaml('x: 1', '# so'), yaml('x: 1', '# so', 'tags:', '  - Bolivia', '  - "NO"')],
    ['no key beside lists', yaml('x:', "- 'a'"), yaml('x:', "- 'a'", 'tags:', "- 'Bolivia'", "- 'NO'")],
    ['no key beside lists in brackets', yaml('x: [a]'), yaml('x: [a]', 'tags: [Bolivia, "NO"]')],
    [
      'no key next to indented maps',
      yaml('x:', '    y: 1'),
      yaml('x:', '    y: 1', 'tags:', '    - Bolivia', '    - "NO"'),
    ],
    ['no key before dots', '---\nx: 1\n...\n', '---\nx: 1\ntags:\n  - Bolivia\n  - "NO"\n...\n'],
    [
      'no key after blank lines',
      `\n \n${yaml('x: 1')}`,
      `\n \n${yaml('x: 1', 'tags:', '  - Bolivia', '  - "NO"')}`,
    ],
    [
      'no key in JSON between fences',
      '---json\n{ "x": 1 }\n---\n',
      '---json\n{ "x": 1, "tags": ["Bolivia", "NO"] }\n---\n',
    ],
    [
      'no key in TOML between the fences of YAML',
      '---toml\nx = 1\n---\n',
      '---toml\nx = 1\ntags = ["Bolivia", "NO"]\n---\n',
    ],
    ['no keys at all', '---\n---\n', '---\ntags:\n  - Bolivia\n  - "NO"\n---\n'],
    ['a key in another case', yaml('Tags: [a]'), yaml('Tags: [a, Bolivia, "NO"]')],
    [
      'Windows line endings',
      '---\r\ntags:\r\n- a\r\n---\r\n',
      '---\r\ntags:\r\n- a\r\n- Bolivia\r\n- "NO"\r\n---\r\n',
    ],
    ['values that are there', yaml('tags: [NO, Bolivia]'), yaml('tags: [NO, Bolivia]')],
    ['one value that is there', yaml('tags: a, Bolivia'), yaml('tags: a, Bolivia, NO')],
    ['a TOML array', toml("tags = ['a']"), toml("tags = ['a', 'Bolivia', 'NO']")],
    [
      'a TOML array over several lines',
      toml('tags = [', '  "a", # one', ']'),
      toml('tags = [', '  "a", # one', '  "Bolivia",', '  "NO",', ']'),
    ],
    ['a TOML string', toml('tags = "a"'), toml('tags = ["a", "Bolivia", "NO"]')],
    ['TOML without the key', toml('x = 1'), toml('x = 1', 'tags = ["Bolivia", "NO"]')],
    [
      'TOML with tables',
      toml('x = 1 # so', '', '[y]', 'z = 1'),
      toml('x = 1 # so', 'tags = ["Bolivia", "NO"]', '', '[y]', 'z = 1'),
    ],
    ['TOML with only tables', toml('[y]', 'z = 1'), toml('tags = ["Bolivia", "NO"]', '[y]', 'z = 1')],
    ['a JSON array', '{"tags": ["a"]}\n', '{"tags": ["a", "Bolivia", "NO"]}\n'],
    ['a JSON string', '{"tags": "a"}\n', '{"tags": ["a", "Bolivia", "NO"]}\n'],
    ['JSON without the key', '{\n  "x": 1\n}\n', '{\n  "x": 1,\n  "tags": ["Bolivia", "NO"]\n}\n'],
    ['metadata lines', 'Title: A\nTags: a, b\n\nLa Paz\n', 'Title: A\nTags: a, b, Bolivia, NO\n\nLa Paz\n'],
    [
      'metadata lines with semicolons',
      'Title: A\nTags: a; b\n\nLa Paz\n',
      'Title: A\nTags: a; b; Bolivia; NO\n\nLa Paz\n',
    ],
    ['an empty metadata line', 'Title: A\nTags:\n\nLa Paz\n', 'Title: A\nTags: Bolivia, NO\n\nLa Paz\n'],
    [
      'metadata lines without the key',
      'Title: A\nDate: B\n\nLa Paz\n',
      'Title: A\nDate: B\nTags: Bolivia, NO\n\nLa Paz\n',
    ],
  ])('adds to %s', async (_, text, expected) => {
    const once = await add(text, 'tags', ['Bolivia', 'NO', 'Bolivia'])
    expect(once).toBe(expected)
    expect(await add(expected, 'tags', ['Bolivia', 'NO'])).toBe(expected)
  })

  it.each([
    ['there is no front matter', 'La Paz is calm.\n'],
    ['it is malformed', yaml('x: 1', 'x: 2')],
    ['the value is a map', yaml('tags: {a: b}')],
    ['the list holds maps', yaml('tags:', '  - name: a')],
    ['the value is a boolean', yaml('tags: false')],
    ['other keys share the value', yaml('tags: &it [a]', 'x: *it')],
    ['the value is shared', yaml('x: &it [a]', 'tags: *it')],
    ['the keys stand in braces', yaml('{x: 1}')],
    ['the front matter is code', '---js\n{ x: 1 }\n---\n'],
    ['the last item keeps its line ends', yaml('tags:', '  - |+', '    a', '', 'x: 1')],
    ['the value is an array of tables', toml('[[tags]]', 'a = 1')],
  ])('refuses if %s', async (_, text) => {
    expect(await add(text, 'tags', ['Bolivia'])).toBeUndefined()
  })

  it('refuses a value that commas would split', async () => {
    expect(await add(yaml('tags: a, b'), 'tags', ['Korea, South'])).toBeUndefined()
  })

  const word = fc.oneof(
    fc.constantFrom(
      'Bolivia',
      'NO',
      'yes',
      '12',
      '1e3',
      '2024-03-01',
      '~',
      '- a',
      'a: b',
      'a #b',
      "it's",
      '"x"',
      '[a]',
      'Côte d’Ivoire',
      '@a',
      '%',
      '\\',
      'a\tb',
      '<<',
      '=',
      '.5',
      'null',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  const quotedYaml = word.map((value) =>
    JSON.stringify(value).replace(/[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, 'x'),
  )
  const plain = fc.constantFrom('a', 'b c', 'Perú', "'it''s'", '7')
  const item = fc.oneof(plain, quotedYaml)
  const comment = fc.constantFrom('', ' # so, it is')
  const value = fc.oneof(
    fc
      .tuple(fc.array(item, { maxLength: 3 }), comment)
      .map(([items, note]) => ` [${items.join(', ')}]${note}`),
    fc
      .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '  '), comment)
      .map(([items, indent, note]) => note + items.map((one) => `\n${indent}- ${one}${note}`).join('')),
    fc
      .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), comment, fc.constantFrom(',', ''))
      .map(
        ([items, note, last]) =>
          ` [\n${items.map((one, at) => `  ${one}${at < items.length - 1 ? ',' : last}${note}\n`).join('')}]`,
      ),
    fc.constantFrom(
      '',
      ' # none',
      ' a',
      " 'a'",
      ' a, b',
      ' "a, b"',
      ' >-\n  a,\n  b',
      ' |\n  a, b',
      ' null',
      ' ""',
      ' 12',
      '\n  a: 1',
    ),
  )
  const file = fc
    .tuple(fc.dictionary(fc.constantFrom('title', 'tags', 'x', 'y z'), value), fc.constantFrom('\n', '\r\n'))
    .map(([keys, lineEnding]) =>
      yaml(...Object.entries(keys).map(([key, text]) => `${key}:${text}`)).replaceAll('\n', lineEnding),
    )

  it.each<[string, string, string]>([
    [
      'in brackets',
      yaml('tags: [Angola, Chad, Peru] # so'),
      yaml('tags: [Angola, Bolivia, Chad, "NO", Peru] # so'),
    ],
    [
      'in quoted brackets',
      yaml('tags: ["Angola","Chad","Mali"]'),
      yaml('tags: ["Angola","Bolivia","Chad","Mali","NO"]'),
    ],
    [
      'over several lines',
      yaml('tags: [', '  Angola, # one', '  Chad,', '  Peru', ']'),
      yaml('tags: [', '  Angola, # one', '  Bolivia,', '  Chad,', '  "NO",', '  Peru', ']'),
    ],
    [
      'with dashes',
      yaml('tags:', '  - Angola', '  - Chad # two', '  - Peru', 'x: 1'),
      yaml('tags:', '  - Angola', '  - Bolivia', '  - Chad # two', '  - "NO"', '  - Peru', 'x: 1'),
    ],
    [
      'but not across a comment and a blank line',
      yaml('tags:', '  - Angola', '  # the P’s', '', '  - Peru', '  - Qatar'),
      yaml('tags:', '  - Angola', '  # the P’s', '', '  - Peru', '  - Qatar', '  - "NO"', '  - Bolivia'),
    ],
    [
      'but not across a comment',
      yaml('tags:', '  - Angola', '  # the Sahel', '  - Chad', '  - Peru'),
      yaml('tags:', '  - Angola', '  # the Sahel', '  - Chad', '  - Peru', '  - "NO"', '  - Bolivia'),
    ],
    [
      'in TOML',
      toml("tags = ['Angola', 'Chad', 'Peru']"),
      toml("tags = ['Angola', 'Bolivia', 'Chad', 'NO', 'Peru']"),
    ],
    [
      'in JSON',
      '{"tags": ["Angola", "Chad", "Peru"]}\n',
      '{"tags": ["Angola", "Bolivia", "Chad", "NO", "Peru"]}\n',
    ],
  ])('keeps a list in alphabetical order: %s', async (_, text, expected) => {
    expect(await add(text, 'tags', ['NO', 'Bolivia'])).toBe(expected)
  })

  it.each<[string, string, string | undefined]>([
    [
      'YAML',
      yaml('taxonomies:', '  countries:', '    - Peru', '  tags: [a]'),
      yaml('taxonomies:', '  countries:', '    - Peru', '    - Bolivia', '  tags: [a]'),
    ],
    [
      'YAML without a value',
      yaml('taxonomies:', '    countries:', '    tags: x'),
      yaml('taxonomies:', '    countries:', '        - Bolivia', '    tags: x'),
    ],
    [
      'YAML in braces',
      yaml('taxonomies: { countries: [Peru] }'),
      yaml('taxonomies: { countries: [Peru, Bolivia] }'),
    ],
    [
      'a TOML table',
      toml('[taxonomies]', 'countries = ["Peru"]'),
      toml('[taxonomies]', 'countries = ["Peru", "Bolivia"]'),
    ],
    [
      'TOML with a dot',
      toml('taxonomies.countries = ["Peru"]'),
      toml('taxonomies.countries = ["Peru", "Bolivia"]'),
    ],
    [
      'JSON',
      '{"taxonomies": {"countries": ["Peru"]}}\n',
      '{"taxonomies": {"countries": ["Peru", "Bolivia"]}}\n',
    ],
    [
      'no such key',
      yaml('taxonomies:', '  tags: [a] # so', 'x: 1'),
      yaml('taxonomies:', '  tags: [a] # so', '  countries: [Bolivia]', 'x: 1'),
    ],
    [
      'no such key next to dashes',
      yaml('taxonomies:', '  tags:', '    - a', 'x: 1'),
      yaml('taxonomies:', '  tags:', '    - a', '  countries:', '    - Bolivia', 'x: 1'),
    ],
    [
      'no such key in a TOML table',
      toml('[taxonomies]', 'tags = ["a"]', '[extra]', 'x = 1'),
      toml('[taxonomies]', 'tags = ["a"]', 'countries = ["Bolivia"]', '[extra]', 'x = 1'),
    ],
    [
      'no such key in JSON',
      '{"taxonomies": {"tags": ["a"]}}\n',
      '{"taxonomies": {"tags": ["a"], "countries": ["Bolivia"]}}\n',
    ],
    ['no such key in braces', yaml('taxonomies: { tags: [a] }'), undefined],
    ['no key that could contain it', yaml('tags: [a]'), undefined],
  ])('adds to a key under another: %s', async (_, text, expected) => {
    expect(await add(text, 'taxonomies.countries', ['Bolivia'])).toBe(expected)
  })

  it('keeps the data of every file and adds the values once', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), async (text, values) => {
        const before = await readFrontMatter(text)
        const edited = await add(text, 'tags', values)
        if (edited === undefined) return
        const after = await readFrontMatter(edited)
        expect(after.problems).toEqual([])
        expect(edited.slice(after.span.end)).toBe(text.slice(before.span.end))
        if (lineEndingOf(text) === '\r\n') expect(edited).not.toMatch(/[^\r]\n/u)
        const others = ({ entries }: FrontMatter) =>
          entries.filter(({ key }) => key !== 'tags').map(({ key, value: one }) => [key, valueOf(one)])
        expect(others(after)).toEqual(others(before))
        const tags = (frontMatter: FrontMatter) => {
          const entry = frontMatter.entries.find(({ key }) => key === 'tags')
          const data = entry ? valueOf(entry.value) : null
          if (data === null || data === '') return []
          if (typeof data === 'string') return data.split(',').map((part) => part.trim())
          return Array.isArray(data) ? data.map(String) : [JSON.stringify(data)]
        }
        const missing = values.filter((one) => !tags(before).includes(one))
        expect(tags(after).filter((one) => !missing.includes(one))).toEqual(tags(before))
        expect(
          tags(after)
            .filter((one) => missing.includes(one))
            .toSorted(),
        ).toEqual(missing.toSorted())
        expect(await add(edited, 'tags', values)).toBe(edited)
      }),
      { numRuns: 500 },
    )
  })
})

describe('replaceScalar', () => {
  it.each<[string, string, string, string]>([
    ['plain', yaml('t: a # so'), 'b, c', yaml('t: b, c # so')],
    ['plain that needs marks', yaml('t: a'), 'b: c', yaml('t: "b: c"')],
    ['plain in another language’s boolean', yaml('t: a'), 'NO', yaml('t: "NO"')],
    ['single', yaml("t: 'a'"), 'it’s "it\'s"', yaml("t: 'it’s \"it''s\"'")],
    ['double', yaml('t: "a"'), 'the "new" order', yaml(String.raw`t: "the \"new\" order"`)],
    ['folded', yaml('t: >-', '  a', '  b', 'x: 1'), 'c', yaml('t: >-', '  c', 'x: 1')],
    ['empty', yaml('t:', 'x: 1'), 'c', yaml('t: c', 'x: 1')],
    ['a number', yaml('t: 12'), 'c', yaml('t: c')],
    ['TOML', toml("t = 'a'"), 'c', toml("t = 'c'")],
    ['TOML with an apostrophe', toml("t = 'a'"), "it's", toml(`t = "it's"`)],
    ['JSON between fences', '---json\n{"t": "a"}\n---\n', 'b"', '---json\n{"t": "b\\""}\n---\n'],
    ['TOML between the fences of YAML', "--- toml\nt = 'a'\n---\n", 'c', "--- toml\nt = 'c'\n---\n"],
    ['JSON', '{"t": "a"}\n', 'b"', '{"t": "b\\""}\n'],
    ['Pelican', 'Title: a\nDate: b\n\n', 'c: d', 'Title: c: d\nDate: b\n\n'],
  ])('writes a value in the style of the old one: %s', async (_, text, value, expected) => {
    const frontMatter = await readFrontMatter(text)
    const [entry] = frontMatter.entries
    if (entry?.value.kind !== 'scalar') throw new Error('no scalar')
    const edit = replaceScalar(text, frontMatter, entry.value, value)
    expect(edit && apply(text, [edit])).toBe(expected)
    const [edited] = (await readFrontMatter(expected)).entries
    expect(edited && valueOf(edited.value)).toBe(value)
  })

  it('refuses what the format cannot hold', async () => {
    const text = 'Title: a\nDate: b\n\n'
    const frontMatter = await readFrontMatter(text)
    const [entry] = frontMatter.entries
    expect(
      entry?.value.kind === 'scalar' && replaceScalar(text, frontMatter, entry.value, 'a\nb'),
    ).toBeUndefined()
  })
})
