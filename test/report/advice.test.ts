import { expect, it } from 'vitest'
import { pretty } from '../../src/report/formats/pretty.ts'
import type { RunReport } from '../../src/report/report.ts'
import type { Finding } from '../../src/rule/finding.ts'
import { textFile } from '../../src/text/text-file.ts'
import { findingOn, PLAIN, runOf, whole } from './report-of.ts'

const file = textFile('a.md', 'Riga waits.\n')

/** As many findings of a rule. */
function found(count: number, ruleId: string, more: Partial<Finding> = {}): readonly Finding[] {
  return Array.from({ length: count }, () => findingOn(file, 'Riga', { ruleId, ...more }))
}

const SAFE = { fix: { title: 'Tag Latvia', safety: 'safe', edits: [] } } as const
const DOUBTFUL = { suggestions: [{ title: 'Write Rīga', safety: 'suggested', edits: [] }] } as const
const RUN_FINDING = {
  ruleId: 'missing-disclaimer',
  severity: 'warning',
  messageId: 'missing',
  message: 'None has a notice.',
} as const

function advised(report: RunReport, width = 100): string {
  const lines = whole(pretty(report, { ...PLAIN, width })).split(/(?<=\n)/)
  return lines.filter((line) => line.startsWith('  geolint ')).join('')
}

it.each<[string, readonly Finding[], string]>([
  [
    'one rule',
    found(30, 'placeholder', { ...SAFE, ...DOUBTFUL }),
    `\
  geolint --fix                applies the safe fixes
  geolint --fix-suggestions    asks about each suggestion
  geolint explain placeholder  explains the rule
`,
  ],
  [
    'a few rules, whose errors come first',
    [
      ...found(5, 'placeholder', DOUBTFUL),
      ...found(2, 'embargo', { severity: 'error' }),
      ...found(1, 'name-variants', SAFE),
    ],
    `\
  geolint --fix              applies the safe fixes of name-variants
  geolint --fix-suggestions  asks about each suggestion of placeholder
  geolint explain embargo    explains the rule
`,
  ],
  [
    'several rules that can be fixed',
    [
      ...found(1, 'embargo', SAFE),
      ...found(1, 'placeholder', SAFE),
      ...found(1, 'name-variants', SAFE),
      ...found(1, 'ai-residue'),
    ],
    `\
  geolint --fix            applies the safe fixes
  geolint explain embargo  explains the rule
`,
  ],
  [
    'two rules that can be fixed',
    [...found(1, 'embargo', SAFE), ...found(1, 'placeholder', SAFE), ...found(1, 'name-variants')],
    `\
  geolint --fix            applies the safe fixes of embargo and placeholder
  geolint explain embargo  explains the rule
`,
  ],
  [
    'many findings of several rules',
    [...found(9, 'placeholder'), ...found(8, 'ai-residue'), ...found(4, 'embargo', { severity: 'error' })],
    `\
  geolint explain embargo  explains the rule behind 4 of the 21 findings
`,
  ],
  [
    'many findings, most of them of one rule',
    [...found(2, 'embargo', { severity: 'error' }), ...found(1_200, 'placeholder')],
    `\
  geolint explain placeholder  explains the rule behind 1,200 of the 1,202 findings
  geolint --only placeholder   shows only these findings
`,
  ],
])('names the next steps after %s', (_, findings, lines) => {
  expect(advised(runOf([{ file, findings }]))).toBe(lines)
})

it('explains what is said of most articles', () => {
  const report = runOf([{ file, findings: found(3, 'placeholder') }], [], [RUN_FINDING])
  expect(advised(report)).toBe('  geolint explain missing-disclaimer  explains the rule\n')
})

it.each([
  [
    80,
    `\
  geolint --fix                               applies the safe fixes
  geolint explain unbalanced-quotation-marks  explains the rule
  geolint --only unbalanced-quotation-marks   shows only these findings
`,
  ],
  [
    60,
    `\
  geolint --fix
  geolint explain unbalanced-quotation-marks
  geolint --only unbalanced-quotation-marks
`,
  ],
])('says less on %d columns', (width, lines) => {
  const findings = [...found(30, 'unbalanced-quotation-marks'), ...found(2, 'untagged-countries', SAFE)]
  expect(advised(runOf([{ file, findings }]), width)).toBe(lines)
})
