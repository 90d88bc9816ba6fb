import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import rule from '../../rules/too-complex.ts'
import { DEFAULT_HOUSE_STYLE } from '../../src/article/house-style.ts'
import { judgeArticle } from '../../src/engine/apply-exceptions.ts'
import { lintArticle } from '../../src/engine/lint-article.ts'
import { usualSeverity } from '../../src/rule/head.ts'
import { defaultsOf } from '../../src/rule/option.ts'
import type { Rule } from '../../src/rule/rule.ts'
import { testMoment } from '../../src/testing/test-moment.ts'
import { testRule } from '../../src/testing/test-rule.ts'
import { positionAt, textFile } from '../../src/text/text-file.ts'

const HEAVY: Readonly<Record<string, string>> = {
  'crossing emphases': '*a**b '.repeat(7000),
  'one long run of emphasis': `${'*'.repeat(8000)}a${'*'.repeat(8000)}`,
  'emphases of two kinds': '*a_ '.repeat(5000),
  'unclosed strong emphases': '**Chile'.repeat(40_000),
  'unclosed comments': 'a <!-- '.repeat(6000),
  'unclosed processing instructions': 'a <?'.repeat(5000),
  'unclosed link destinations': '[a]('.repeat(20_000),
  'unclosed link references': '[a]['.repeat(20_000),
  'unclosed link titles': '[a](b ('.repeat(6000),
  'nested brackets': '['.repeat(20_000) + ']'.repeat(20_000),
  'nested images': `${'!['.repeat(3000)}a${'](b)'.repeat(3000)}`,
  'nested quotations': `${'>'.repeat(20_000)}a`,
  'nested lists': `${'- '.repeat(3000)}a`,
  'runs of many lengths': Array.from({ length: 900 }, (_, index) => '`'.repeat(index)).join(' a '),
  'open directives': ':::a\n'.repeat(1000).trimEnd(),
  'lines in nested directives': `${nestedDirectives(40)}${'a\n'.repeat(10_000).trimEnd()}`,
  'underlined headings': 'a\n===\n'.repeat(8000),
  'lines after a quotation': '> a\nb\n'.repeat(10_000).trimEnd(),
  // More than a call can take as arguments.
  'emphases after very many headings': `${'#\n'.repeat(130_000)}${'*a_ '.repeat(6000)}`,
}

describe('refuses', () => {
  it.each(Object.entries(HEAVY))('%s', async (_, text) => {
    expect((await findingsIn(`A lead.\n\n${text}\n`)).map(({ ruleId }) => ruleId)).toEqual(['too-complex'])
  })
})

const LIGHT: Readonly<Record<string, string>> = {
  'many emphases': 'The **talks** resume *on* Monday. '.repeat(400),
  'blanks to fill in': 'Name: ____________________ Date: ____________________\n'.repeat(40),
  'a long list': '- **Port**: the [note](https://example.org/a) of *Monday*\n'.repeat(1000),
  'a long table': `| a | b |\n| - | - |\n${'| **x** | [y](z) |\n'.repeat(1000)}`,
  'code full of marks': `\`\`\`\n${'*a_ [b](\n'.repeat(5000)}\`\`\`\n`,
  'a poem without stanzas': 'The talks resume on Monday.\n'.repeat(5000),
  'a poem in a directive': `:::poem\n${'The talks resume on Monday.\n'.repeat(5000)}:::\n`,
  'nested directives': `${nestedDirectives(5)}${'The talks resume on Monday.\n'.repeat(500)}`,
  'one long line': 'The talks resume on Monday. '.repeat(10_000),
  'many short quotations': '> The talks resume.\n\nThe port is open.\n\n'.repeat(1000),
}

describe('accepts', () => {
  it.each(Object.entries(LIGHT))('%s', async (_, text) => {
    expect((await findingsIn(text)).map(({ ruleId }) => ruleId)).not.toContain('too-complex')
  })
})

function nestedDirectives(depth: number): string {
  return Array.from({ length: depth }, (_, index) => `${':'.repeat(depth - index + 2)}a\n`).join('')
}

async function lint(text: string, chosen: readonly Rule[] = [rule]) {
  const settings = {
    house: DEFAULT_HOUSE_STYLE,
    parser: 'remark' as const,
    rules: chosen.map((one) => ({
      rule: one,
      severity: usualSeverity(one),
      options: defaultsOf(one.options),
    })),
  }
  return lintArticle(textFile('a.md', text), settings, new Map(chosen.map((one) => [one.id, one])), {
    moment: testMoment(),
  })
}

async function findingsIn(text: string) {
  const known = new Set(rules.map(({ id }) => id))
  return judgeArticle(await lint(text), [], { today: '2026-01-01', known }).findings
}

const heavy = '*a_ '.repeat(5000).trimEnd()

it.each(
  testRule(rule, [
    {
      name: 'names the marks that are too many',
      article: `The talks resume.\n\n⟦${heavy}⟧\n\nMore text.\n`,
      messages: [
        "The text of this article was not checked: 5,000 '*' in one block would take too long to parse. Split the block with blank lines, or put a backslash before marks that are not markup",
      ],
    },
    {
      name: 'with Windows line endings',
      article: `The talks.\r\n\r\n⟦${heavy}⟧\r\n\r\nMore text.\r\n`,
    },
    { name: 'after front matter', article: `---\ntitle: Talks\n---\n\n⟦${heavy}⟧\n` },
  ]),
)('$name', ({ run }) => run())

it('counts lines after a byte-order mark', async () => {
  const { findings, file } = await lint(`\uFEFFThe talks.\r\n\r\n${heavy}\r\n`)
  expect(findings.map(({ span }) => positionAt(file, span.start))).toEqual([{ line: 3, column: 1 }])
})

it('keeps other rules from checking such an article', async () => {
  const { collected, findings } = await lint(`---\ncountry: Ruritania\n---\n\n${heavy}\n`, [...rules])
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['too-complex'])
  expect(collected.size).toBe(0)
})
