import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  FrontMatter,
  FrontMatterEntry,
  FrontMatterValue,
} from '../../../src/article/front-matter/front-matter.ts'
import { readFrontMatter, scalarCharacterMap } from '../../../src/article/front-matter/read-front-matter.ts'
import { dataOf, toml, yaml } from './front-matter-of.ts'

/** Every key and scalar as it is written, in order; lists and maps in brackets or braces. */
function written(text: string, entries: readonly FrontMatterEntry[]): readonly string[] {
  const show = (value: FrontMatterValue): readonly string[] => {
    const own = text.slice(value.span.start, value.span.end)
    if (value.kind === 'scalar') return [own]
    if (value.kind === 'map') return [`${value.style} ${own}`, ...written(text, value.entries)]
    return [`${value.style} ${own}`, ...value.items.flatMap(show)]
  }
  return entries.flatMap(({ keySpan, value }) => [text.slice(keySpan.start, keySpan.end), ...show(value)])
}

describe('readFrontMatter', () => {
  it.each<[string, string, FrontMatter['format'], Record<string, unknown>]>([
    ['nothing', '', 'none', {}],
    ['an article without front matter', 'The long night\n\nLa Paz is calm.\n', 'none', {}],
    [
      'scalars',
      yaml('title: The long night', 'draft: true', 'weight: 3', 'map:'),
      'yaml',
      { title: 'The long night', draft: true, weight: 3, map: null },
    ],
    [
      'dates as strings',
      yaml('date: 2024-03-01', 'time: 2024-03-01 10:00:00 +0000'),
      'yaml',
      { date: '2024-03-01', time: '2024-03-01 10:00:00 +0000' },
    ],
    [
      'the country code of Norway',
      yaml('country: NO', 'of: [NO, yes]'),
      'yaml',
      { country: 'NO', of: ['NO', 'yes'] },
    ],
    ['a number as key', yaml('2024: calm'), 'yaml', { 2024: 'calm' }],
    [
      'block scalars',
      yaml('a: >-', '  The long', '  night', 'b: |', '  one', '  two'),
      'yaml',
      { a: 'The long night', b: 'one\ntwo\n' },
    ],
    ['a folded plain scalar', yaml('a: The long', '  night', 'b: 1'), 'yaml', { a: 'The long night', b: 1 }],
    [
      'a quoted value that runs on at the margin',
      yaml('a: "The long', 'night: it', '', 'ends"', 'b: 1'),
      'yaml',
      { a: 'The long night: it\nends', b: 1 },
    ],
    [
      'lists and maps',
      yaml('tags: [a, "b"]', 'sources:', '- name: Reuters', '  url: x', '- AFP'),
      'yaml',
      { tags: ['a', 'b'], sources: [{ name: 'Reuters', url: 'x' }, 'AFP'] },
    ],
    ['aliases', yaml('a: &it [x, y]', 'b: *it'), 'yaml', { a: ['x', 'y'], b: ['x', 'y'] }],
    [
      'merge keys, which yield to keys of the map itself',
      yaml('a: &a {x: 1, y: 2}', 'b: &b {y: 3, z: 4}', '<<: *a', 'y: 5', '<<: *b'),
      'yaml',
      { a: { x: 1, y: 2 }, b: { y: 3, z: 4 }, x: 1, y: 5, z: 4 },
    ],
    [
      'a merge key with a list, whose first map goes first',
      yaml('a: &a {x: 1}', 'b: &b {x: 2, z: 4}', 'c:', '  <<: [*a, *b]', '  y: 5'),
      'yaml',
      { a: { x: 1 }, b: { x: 2, z: 4 }, c: { x: 1, z: 4, y: 5 } },
    ],
    [
      'Windows line endings',
      '---\r\ntitle: "A"\r\ntags:\r\n- x\r\n---\r\n',
      'yaml',
      { title: 'A', tags: ['x'] },
    ],
    ['empty fences', '---\n---\n', 'yaml', {}],
    [
      'TOML',
      toml(
        'title = "The long night"',
        "a = 'b'",
        'date = 2024-03-01',
        'n = 1_000',
        '[params]',
        'x.y = [1, "2"]',
        '[[s]]',
        'k = 1',
        '[[s]]',
      ),
      'toml',
      {
        title: 'The long night',
        a: 'b',
        date: '2024-03-01',
        n: 1000,
        params: { x: { y: [1, '2'] } },
        s: [{ k: 1 }, {}],
      },
    ],
    [
      'JSON',
      '{\n  "title": "A",\n  "tags": ["x", {"y": null}]\n}\n\nLa Paz is calm.\n',
      'json',
      { title: 'A', tags: ['x', { y: null }] },
    ],
    ['JSON on one line', '{"title": "{A}"}\nLa Paz is calm.\n', 'json', { title: '{A}' }],
    ['JSON after blank lines', '\n \n{"title": "A"}\nLa Paz is calm.\n', 'json', { title: 'A' }],
    ['YAML closed by dots', '---\ntitle: A\n...\n---\nLa Paz is calm.\n', 'yaml', { title: 'A' }],
    ['YAML after blank lines', '\n \r\n---\ntitle: A\n---\nLa Paz is calm.\n', 'yaml', { title: 'A' }],
    ['YAML by name', '---yaml\ntitle: A\n---\nLa Paz is calm.\n', 'yaml', { title: 'A' }],
    ['YAML by name after a space', '--- yml \ntitle: A\n---\nLa Paz is calm.\n', 'yaml', { title: 'A' }],
    ['JSON by name', '---json\n{ "title": "A" }\n---\nLa Paz is calm.\n', 'json', { title: 'A' }],
    ['TOML by name', '--- TOML\ntitle = "A"\n---\nLa Paz is calm.\n', 'toml', { title: 'A' }],
    ['TOML after blank lines', '\n+++\ntitle = "A"\n+++\nLa Paz is calm.\n', 'toml', { title: 'A' }],
    [
      'a comment and a blank line before the first key',
      '---\n\n# so\n\npaís: PE\n---\n',
      'yaml',
      { país: 'PE' },
    ],
    ['breaks around prose', '---\n\nLa Paz is calm.\n\n---\n\nIt rains: it pours.\n', 'none', {}],
    ['breaks after a blank line', '\n---\nLa Paz is calm.\n\n---\n', 'none', {}],
    ['a break and a list of keys', '---\n\nTitle: A\n', 'none', {}],
    ['a longer break', '----\ntitle: A\n----\n', 'none', {}],
    ['a break with words', '--- so it began ---\ntitle: A\n---\n', 'none', {}],
    ['an underlined heading', 'title: A\n---\n\nLa Paz is calm.\n\n---\n', 'none', {}],
    ['a code without an end', '---js\n{ title: "A" }\n', 'none', {}],
    ['a template tag', '{% include "head" %}\nLa Paz is calm.\n', 'none', {}],
    [
      'Pelican head lines',
      'Title: The long\n    night\nDate: 2024-03-01 10:00\nTags: a, b\nLink: \n\nLa Paz is calm.\n',
      'pelican',
      { Title: 'The long night', Date: '2024-03-01 10:00', Tags: 'a, b', Link: null },
    ],
    ['a dialogue', 'Diplomat: It is calm.\nAnalyst: It is not.\n\nThe talk ended.\n', 'none', {}],
    ['one metadata line', 'Title: The long night\n\nLa Paz is calm.\n', 'none', {}],
    ['a link', 'Title: The long night\nhttps://example.org\n\nLa Paz is calm.\n', 'none', {}],
  ])('reads %s', async (_, text, format, data) => {
    const frontMatter = await readFrontMatter(text)
    expect(frontMatter).toMatchObject({ format, problems: [] })
    expect(dataOf(frontMatter.entries)).toEqual(data)
  })

  it.each<[string, string, readonly string[]]>([
    [
      'YAML',
      yaml(
        "\"title\": 'It''s' # so",
        'a:',
        'b: # none',
        '  - x',
        '  - >-',
        '    y',
        '',
        '  # end',
        'c: {d: [e]}',
      ),
      [
        '"title"',
        "'It''s'",
        'a',
        '',
        'b',
        'block - x\n  - >-\n    y',
        'x',
        '>-\n    y',
        'c',
        'flow {d: [e]}',
        'd',
        'flow [e]',
        'e',
      ],
    ],
    ['an alias', yaml('a: &it [x]', 'b: *it'), ['a', 'flow [x]', 'x', 'b', 'flow *it', 'x']],
    [
      'a merge key',
      yaml('a: &a {x: 1}', 'b:', '  <<: *a', '  y: 5'),
      ['a', 'flow {x: 1}', 'x', '1', 'b', 'block <<: *a\n  y: 5', '<<', '*a', 'y', '5'],
    ],
    [
      'quoted lines at the margin',
      yaml('a: "The long', 'night"', 'b: c'),
      ['a', '"The long\nnight"', 'b', 'c'],
    ],
    [
      'TOML',
      toml('a.b = "x" # so', '[t]', 'u = 2024-03-01'),
      ['a', 'block a.b = "x"', 'b', '"x"', 't', 'block [t]\nu = 2024-03-01', 'u', '2024-03-01'],
    ],
    ['JSON', '{"a": ["b", 1]}\n', ['"a"', 'flow ["b", 1]', '"b"', '1']],
    ['Pelican', 'Title:  A\nTags: a,\n  b \n\n', ['Title', 'A', 'Tags', 'a,\n  b']],
  ])('knows where the keys and values of %s are', async (_, text, expected) => {
    expect(written(text, (await readFrontMatter(text)).entries)).toEqual(expected)
  })

  it.each([
    ['YAML', yaml('a: 1'), '---\na: 1\n---'],
    ['Pelican', 'Title: A\nDate: B\n\nLa Paz\n', 'Title: A\nDate: B'],
    ['JSON', '{"a": 1}\n\nLa Paz\n', '{"a": 1}'],
    ['an unclosed fence', '---\ntitle: A\ndate: B\n\nLa Paz\n', '---\ntitle: A\ndate: B'],
  ])('spans the front matter: %s', async (_, text, expected) => {
    const { span } = await readFrontMatter(text)
    expect(text.slice(span.start, span.end)).toBe(expected)
  })

  it('never throws, and every span is inside the text', async () => {
    const piece = fc.constantFrom(
      '---\n',
      '+++\n',
      '{',
      '}',
      '"',
      "'",
      ': ',
      ' = ',
      '- ',
      '[',
      ']',
      ',',
      '\n',
      '\r\n',
      '\t',
      ' ',
      'a',
      'title',
      '&a ',
      '*a',
      '<<: ',
      '!!x ',
      '|\n',
      '>-\n',
      '#',
      '\\',
      '\0',
    )
    const fence = fc.constantFrom(['---\n', '\n---\n'], ['+++\n', '\n+++\n'], ['{', '}\n'], ['', ''])
    await fc.assert(
      fc.asyncProperty(fence, fc.array(piece, { maxLength: 40 }), async ([open = '', close = ''], pieces) => {
        const text = open + pieces.join('') + close
        const { span, entries, problems } = await readFrontMatter(text)
        const spans = [
          span,
          ...problems.map((problem) => problem.span),
          ...entries.flatMap(({ keySpan, value }) => [keySpan, value.span]),
        ]
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('scalarCharacterMap', () => {
  it.each([
    [
      'double quotation marks',
      yaml(String.raw`t: "\"La\" C\u00f4te"`),
      ['"', 'L', 'a', '"', ' ', 'C', 'ô', 't', 'e'],
      [String.raw`\"`, 'L', 'a', String.raw`\"`, ' ', 'C', String.raw`\u00f4`, 't', 'e'],
    ],
    ['single quotation marks', yaml("t: 'it''s'"), ['i', 't', "'", 's'], ['i', 't', "''", 's']],
    [
      'a folded block',
      yaml('t: >-', '  La', '  Paz'),
      ['L', 'a', ' ', 'P', 'a', 'z'],
      ['L', 'a', '\n  ', 'P', 'a', 'z'],
    ],
    [
      'metadata lines',
      'Title: "A"\n  "B"\nDate: C\n\n',
      ['"', 'A', '"', ' ', '"', 'B', '"'],
      ['"', 'A', '"', '\n  ', '"', 'B', '"'],
    ],
  ])('maps each character: %s', async (_, text, characters, sources) => {
    const [entry] = (await readFrontMatter(text)).entries
    if (entry?.value.kind !== 'scalar') throw new Error('no scalar')
    const pieces = scalarCharacterMap(text, entry.value)
    const places = characters.map((_character, at) => {
      const last = pieces.findLast((piece) => piece.textStart <= at)
      const next = pieces.find((piece) => piece.textStart > at)
      if (!last) return ''
      const end = last.fileStart + last.length
      if (at >= last.textStart + last.length) return text.slice(end, next?.fileStart)
      const source = last.fileStart + at - last.textStart
      const isLast = at === last.textStart + last.length - 1
      return text.slice(source, isLast && next?.textStart === at + 1 ? next.fileStart : source + 1)
    })
    expect(entry.value.value).toBe(characters.join(''))
    expect(places).toEqual(sources)
  })
})
