import { expect, it } from 'vitest'
import { geolint, newFolder } from '../cli/run-geolint.ts'

const config = (...lines: readonly string[]) =>
  [
    'rules: { missing-disclaimer: off }',
    'house:',
    '  frontMatter:',
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n')
const ARTICLE = '---\ntitle: Tides\n---\n\nIt rained.\n'

it('holds every article against the schema of its house, in any number of threads', () => {
  const folder = newFolder({
    '.geolintrc.yaml': `${config('required: [title, date]')}overrides:\n  - files: [b.md]\n    house: { frontMatter: { required: [title] } }\n`,
    'a.md': ARTICLE,
    'b.md': ARTICLE,
    'c.md': ARTICLE,
  })
  const found = ['1', '2'].map(
    (count) => geolint(folder, ['--format', 'compact', '--concurrency', count]).stdout,
  )
  expect(found[0]?.match(/^\w+\.md/gm)).toEqual(['a.md', 'c.md'])
  expect(found[1]).toBe(found[0])
})

it.each([
  [
    'requird: [title]',
    ".geolintrc.yaml:4:5: house.frontMatter.requird: is not a keyword; did you mean 'required'?",
  ],
  [
    'properties: { a: { $ref: "https://example.org/s.json" } }',
    ".geolintrc.yaml:4:24: house.frontMatter.properties.a.$ref: 'https://example.org/s.json' is not in this schema, and geolint does not fetch schemas; copy it to '$defs'",
  ],
])('says where %s is wrong', (line, problem) => {
  const folder = newFolder({ '.geolintrc.yaml': config(line), 'a.md': ARTICLE })
  expect(geolint(folder, [])).toMatchObject({ status: 2, stderr: `geolint: ${problem}\n` })
})

it('refuses a schema that is none', () => {
  const folder = newFolder({ '.geolintrc.yaml': 'house: { frontMatter: 5 }\n', 'a.md': ARTICLE })
  expect(geolint(folder, [])).toMatchObject({
    status: 2,
    stderr: 'geolint: .geolintrc.yaml:1:10: house.frontMatter: 5 is not allowed; use a mapping\n',
  })
})
