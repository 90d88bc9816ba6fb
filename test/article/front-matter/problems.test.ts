import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../../src/article/front-matter/read-front-matter.ts'
import { dataOf, toml, yaml } from './front-matter-of.ts'

describe('readFrontMatter', () => {
  it.each<[string, string, string, Record<string, unknown>]>([
    [
      'a repeated key',
      yaml('title: A', 'title: B', 'c: 1'),
      "the key 'title' appears twice (first on line 2)",
      { title: 'A', c: 1 },
    ],
    [
      'a colon in a plain value',
      yaml('title: Bolivia: the long night', 'c: 1'),
      'a value has a colon in it; put the value in quotation marks',
      { title: 'Bolivia: the long night', c: 1 },
    ],
    [
      'an unknown tag',
      yaml('t: !!python/tuple [a]', 'c: 1'),
      "the YAML tag '!!python/tuple' is unknown",
      { t: ['a'], c: 1 },
    ],
    ['a tab', yaml('t:', '\ta: 1', 'c: 1'), 'a line is indented with a tab', { t: null, a: 1, c: 1 }],
    [
      'an unclosed list',
      yaml('t: [a, b', 'c: 1'),
      'a bracket or brace is never closed',
      { t: ['a', 'b'], c: 1 },
    ],
    [
      'an unclosed quotation mark',
      yaml('t: "A', 'c: 1'),
      'a quotation mark is never closed',
      { t: 'A', c: 1 },
    ],
    [
      'words after a quotation mark',
      yaml('t: "A" b', 'c: 1'),
      "'b' comes after the end of a value",
      { t: 'A', c: 1 },
    ],
    [
      'a reserved character',
      yaml('t: @geo', 'c: 1'),
      "a value begins with '@'; put the value in quotation marks",
      { t: '@geo', c: 1 },
    ],
    [
      'an alias of nothing',
      yaml('t: *a', 'c: 1'),
      "the alias '*a' has no anchor before it",
      { t: null, c: 1 },
    ],
    [
      'an alias of itself',
      yaml('t: &a [*a]', 'c: 1'),
      "the alias '*a' has no anchor before it",
      { t: [null], c: 1 },
    ],
    ['a second document', '---\na: 1\n--- b\nc: 1\n---\n', 'a second YAML document begins', { a: 1 }],
    ['no keys', yaml('La Paz is calm.'), 'it has no keys with values', {}],
    ['a deep list', yaml(`a: ${'['.repeat(5000)}`), 'it is nested too deeply', {}],
    ['code', '---js\n{ a: 1 }\n---\n', "geolint reads YAML, TOML and JSON, not 'js'", {}],
    [
      'nested braces and no end',
      '{\n"a": {"b": 1,\n"c": 2\n}\n\nLa Paz\n',
      'a brace is never closed',
      { a: { b: 1, c: 2 } },
    ],
    [
      'an unclosed fence',
      '---\ntitle: A\ntitle: B\n\nLa Paz: calm\n',
      'the opening --- is never closed',
      { title: 'A' },
    ],
    [
      'an unclosed TOML fence',
      '+++\ntitle = "A"\n\nLa Paz\n',
      'the opening +++ is never closed',
      { title: 'A' },
    ],
    [
      'a repeated TOML key',
      toml('a = 1', 'a = 2', 'c = 1'),
      "the key 'a' appears twice (first on line 2)",
      { a: 1, c: 1 },
    ],
    [
      'an unclosed TOML string',
      toml('a = "x', 'c = 1', '[t]', 'd = 2'),
      'a quotation mark is never closed',
      { c: 1, t: { d: 2 } },
    ],
    ['a missing TOML value', toml('a = ', 'c = 1'), 'a value is missing', { c: 1 }],
    ['a missing JSON comma', '{"a": 1 "c": 1}\n', 'a comma is missing', { a: 1, c: 1 }],
    ['a repeated JSON key', '{"a": 1, "a": 2}\n', "the key 'a' appears twice (first on line 1)", { a: 1 }],
    [
      'a repeated metadata line',
      'Title: A\nTitle: B\n\nLa Paz\n',
      "the key 'Title' appears twice (first on line 1)",
      { Title: 'A' },
    ],
    [
      'control characters',
      yaml('"a\\u001b[1m\\u202e": 1', '"a\\u001b[1m\\u202e": 2'),
      "the key 'a\uFFFD[1m\uFFFD' appears twice (first on line 2)",
      { 'a\u001B[1m\u202E': 1 },
    ],
  ])('names the problem and reads the rest: %s', async (_, text, reason, data) => {
    const { entries, problems } = await readFrontMatter(text)
    expect(problems.map((problem) => problem.reason)).toEqual([reason])
    expect(dataOf(entries)).toEqual(data)
  })

  it('does not merge without end', async () => {
    const keys = Array.from({ length: 900 }, (_, index) => `k${index}: 1`)
    const maps = Array.from({ length: 1000 }, () => '  - {<<: *a}')
    const { problems } = await readFrontMatter(yaml(`a: &a {${keys.join(', ')}}`, 'b:', ...maps))
    expect(problems).toMatchObject([{ reason: "the merge key '<<' takes too many values" }])
  })

  it('does not expand aliases of aliases without end', async () => {
    const lines = Array.from(
      { length: 30 },
      (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]`,
    )
    const { problems } = await readFrontMatter(yaml('a0: &a0 [x, x]', ...lines))
    expect(problems).toMatchObject([
      { reason: expect.stringMatching(/^the alias '\*a\d' expands to too many values$/u) },
    ])
  })
})
