import { it } from 'vitest'
import rule from '../../rules/required-front-matter.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const article = (...lines: readonly string[]) => ['---', ...lines, '---', '', 'It rained.', ''].join('\n')
const schema = (frontMatter: Readonly<Record<string, unknown>>) => ({ frontMatter })
const property = (key: string, inner: unknown) => schema({ properties: { [key]: inner } })
const wrong = (fault: string) => [`'a' in the front matter ${fault}`]

it.each(
  testRule(rule, [
    {
      name: 'missing keys',
      house: schema({ required: ['title', 'date', 'author'] }),
      article: '⟦---⟧\ndate: 2026-01-01\n---\n\nIt rained.\n',
      messages: ["The front matter lacks 'title' and 'author'. Add what is missing"],
    },
    {
      name: 'no front matter',
      house: schema({ required: ['title'] }),
      article: '⟦⟧It rained.\n',
      messages: ["The front matter lacks 'title'. Add what is missing"],
    },
    {
      name: 'ten thousand missing keys',
      house: schema({ required: Array.from({ length: 10_000 }, (_, at) => `key${at}`) }),
      article: '⟦---⟧\ndate: 2026-01-01\n---\n\nIt rained.\n',
      messages: [
        "The front matter lacks 'key0', 'key1', 'key2', 'key3', 'key4', 'key5', 'key6', 'key7' and 9,992 more. Add what is missing",
      ],
    },
    {
      name: 'a key missing inside another',
      house: property('a', { required: ['name'] }),
      article: article('⟦a⟧: { role: pilot }'),
      messages: ["'a' in the front matter lacks 'name'. Add what is missing"],
    },
    {
      name: 'a key that another one needs',
      house: schema({ dependentRequired: { a: ['b'] } }),
      article: '⟦---⟧\na: 1\n---\n\nIt rained.\n',
      messages: ["The front matter lacks 'b'. Add what is missing"],
    },
    {
      name: 'a key that the house does not use',
      house: schema({ properties: { author: true }, additionalProperties: false }),
      article: article('⟦athor⟧: Ana'),
      messages: ["The house does not use the key 'athor' in the front matter. Did you mean 'author'?"],
    },
    ...(
      [
        [{ type: 'string' }, '[x]', 'must be a string, not a list'],
        [{ type: ['integer', 'null'] }, '1.5', 'must be a whole number or empty, not 1.5'],
        [{ type: 'object' }, 'x', "must be a mapping, not 'x'"],
        [
          { enum: ['news', 'opinion'] },
          'opinon',
          "must be 'news' or 'opinion', not 'opinon'; did you mean 'opinion'?",
        ],
        [{ const: true }, 'false', 'must be true, not false'],
        [{ format: 'date' }, '2026-02-30', "must be a date such as 2026-12-01, not '2026-02-30'"],
        [{ format: 'email' }, 'nobody', "must be an e-mail address, not 'nobody'"],
        [{ format: 'uri' }, 'port', "must be an address such as https://example.org, not 'port'"],
        [{ pattern: '^[a-z]+$' }, 'Port', "must match ^[a-z]+$, and 'Port' does not"],
        [{ minLength: 5 }, 'ab', 'must have at least 5 characters'],
        [{ maxItems: 1 }, '[a, b]', 'must have at most 1 item'],
        [{ uniqueItems: true }, '[a, a]', 'must not have the same item twice'],
        [{ minimum: 5 }, '3', 'must be at least 5, not 3'],
        [{ anyOf: [{ type: 'null' }, { minimum: 9 }] }, '3', "does not satisfy 'anyOf' in house.frontMatter"],
      ] as const
    ).map(([inner, value, fault]) => ({
      name: fault,
      house: property('a', inner),
      article: article(`a: ⟦${value}⟧`),
      messages: wrong(fault),
    })),
    {
      name: 'an item of a list, by reference',
      house: schema({
        properties: { a: { items: { $ref: '#/$defs/tag' } } },
        $defs: { tag: { type: 'string', pattern: '^[a-z]+$' } },
      }),
      article: article('a: [x, ⟦Y⟧]'),
      messages: ["'a[1]' in the front matter must match ^[a-z]+$, and 'Y' does not"],
    },
    {
      name: 'TOML',
      house: property('a', { type: 'string' }),
      article: '+++\na = ⟦3⟧\n+++\n\nIt rained.\n',
      messages: wrong('must be a string, not 3'),
    },
    {
      name: 'a list that is too long',
      house: property('a', { uniqueItems: true }),
      article: `⟦---⟧\na: [${'x, '.repeat(3000)}y]\n---\n\nIt rained.\n`,
      messages: ['The front matter is too large to be checked against house.frontMatter. Shorten its lists'],
    },
    {
      name: 'a pattern that would never come to an end',
      house: property('a', { pattern: '^(a+)+$' }),
      article: article(`a: ⟦${'a'.repeat(5000)}!⟧`),
    },
    ...(
      [
        ['all is well', { required: ['title'], properties: { title: { minLength: 3 } } }, 'title: Ports'],
        [
          'a branch that fits',
          { properties: { a: { oneOf: [{ type: 'null' }, { type: 'string' }] } } },
          'a: x',
        ],
        ['an annotation', { title: 'Ours', description: 'All articles', $comment: 'x' }, 'a: x'],
        ['a condition that does not hold', { if: { required: ['a'] }, else: { required: ['c'] } }, 'a: x'],
        ['malformed front matter', { required: ['title'] }, 'a: [x'],
      ] as const
    ).map(([name, frontMatter, line]) => ({
      name,
      house: { frontMatter },
      article: article(line),
    })),
    { name: 'no schema', article: 'It rained.\n' },
  ]),
)('$name', ({ run }) => run())
