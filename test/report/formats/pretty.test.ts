import { describe, expect, it } from 'vitest'
import { pretty } from '../../../src/report/formats/pretty.ts'
import { type RunReport, withoutWarnings } from '../../../src/report/report.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { PLAIN, runOf, whole, cleanRun, findingOn, spanOf } from '../report-of.ts'

const plain = PLAIN
const prettyText = (report: RunReport, options = plain) => whole(pretty(report, options))

const border = textFile(
  'articles/border.md',
  [
    '# Lithuania weighs a longer closure',
    '',
    'Vilnius is ready to keep the crossings with Belarus shut through the winter, although hauliers disagree.',
    '',
    '王毅表示，“中方愿恢复正常关系”，\tand “we wait”\u001B[31m, cafe\u0301 “owners” said.',
    '',
    '> “We are paying for a quarrel',
    '> that is not ours”',
    '> — Former Lithuanian diplomat, Lithuania',
    '',
  ].join('\n'),
)
const riga = textFile('articles/riga.md', 'Riga waits.\n\n— former diplomat, Lithuania\n')

const untagged = findingOn(border, 'Belarus', {
  ruleId: 'untagged-countries',
  severity: 'error',
  message: 'Belarus is named 14 times and is not among the country tags.',
  fix: { title: 'Add Belarus to countries', safety: 'safe', edits: [] },
})
const labels = findingOn(border, 'Former Lithuanian diplomat, Lithuania', {
  ruleId: 'inconsistent-source-labels',
  message: 'The label ‘Former Lithuanian diplomat, Lithuania’ names its country twice.',
  related: [
    { path: riga.path, span: spanOf(riga, 'former diplomat, Lithuania'), message: 'The other form.' },
    { path: 'elsewhere.md', span: { start: 7, end: 9 }, message: 'And here.' },
  ],
  suggestions: [{ title: 'Write ‘former diplomat, Lithuania’', safety: 'suggested', edits: [] }],
})

describe('pretty', () => {
  it('shows the words, related places, fixes and what to do next', () => {
    const report = runOf([
      { file: border, findings: [untagged, labels] },
      { file: riga, findings: [] },
    ])
    expect(prettyText(report, plain)).toBe(`articles/border.md
  3:45  error    Belarus is named 14 times and is not among the country tags.
                 untagged-countries
        │ …to keep the crossings with Belarus shut through the winter,…
        │                             ~~~~~~~
        fixable: Add Belarus to countries

   9:5  warning  The label ‘Former Lithuanian diplomat, Lithuania’ names its
                 country twice.  inconsistent-source-labels
        │ > — Former Lithuanian diplomat, Lithuania
        │     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        see articles/riga.md:3:3  The other form.
        │ former diplomat, Lithuania
        see elsewhere.md  And here.
        suggestion: Write ‘former diplomat, Lithuania’

✖ 2 findings (1 error, 1 warning) in 1 of 2 articles · 1 fixable with --fix
  geolint --fix                       applies the safe fixes
  geolint --fix-suggestions           asks about each suggestion
  geolint explain untagged-countries  explains the rule
`)
  })

  it.each<[string, string, string]>([
    ['that are new', '---\ntags: [a]\n---\n\n', '       │ ---\n       │ tags: [a]\n       │ ---\n'],
    ['unless there is only one', ', Latvia', ''],
    ['unless they are many', 'a\n'.repeat(9), ''],
  ])('shows the lines of a suggestion %s', (_, text, shown) => {
    const edits = [{ span: { start: 0, end: 0 }, text }]
    const finding = {
      ...labels,
      related: [],
      suggestions: [{ title: 'Tag it', safety: 'suggested' as const, edits }],
    }
    const report = runOf([{ file: border, findings: [finding] }])
    expect(prettyText(report, plain)).toContain(`       suggestion: Tag it\n${shown}\n⚠`)
  })

  it('shows the part of a long related place that matters', () => {
    const words =
      'Vilnius is ready to keep the crossings with Belarus shut through the winter, although hauliers disagree.'
    const span = spanOf(border, words)
    const related = [{ path: border.path, span, focus: spanOf(border, 'hauliers'), message: 'The passage.' }]
    const report = runOf([{ file: border, findings: [{ ...untagged, related }] }])
    expect(prettyText(report, plain)).toContain(
      '│ …with Belarus shut through the winter, although hauliers disagree.\n',
    )
  })

  it('wraps what is below a finding, and failures', () => {
    const related = [
      { path: 'elsewhere.md', span: { start: 0, end: 1 }, message: 'the passage that it repeats' },
    ]
    const fix = { title: 'Add front matter that tags Bolivia and Russia', safety: 'safe' as const, edits: [] }
    const findings = [{ ...findingOn(riga, 'Riga', { fix }), related }]
    const failures = [
      { path: 'broken.md', message: 'is not UTF-8: byte 0xFF at offset 0, line 1; save it as UTF-8' },
    ]
    expect(prettyText(runOf([{ file: riga, findings }], failures), { ...plain, width: 40 }))
      .toBe(`articles/riga.md
  1:1  warning  Wrong.  a-rule
       │ Riga waits.
       │ ~~~~
       see elsewhere.md  the passage
         that it repeats
       fixable: Add front matter that
         tags Bolivia and Russia

✖ broken.md: is not UTF-8: byte 0xFF
  at offset 0, line 1; save it as UTF-8

✖ 1 finding (1 warning) in 1 article ·
1 fixable with --fix · 1 failure
  geolint --fix
  geolint explain a-rule
`)
  })

  it('keeps underlines below their words on 40 columns', () => {
    const lines = prettyText(runOf([{ file: border, findings: [labels] }]), { ...plain, width: 40 }).split(
      '\n',
    )
    const excerpts = lines.filter((line) => line.includes('│'))
    expect(excerpts.length).toBeGreaterThan(1)
    for (const line of excerpts) expect(line.length).toBeLessThanOrEqual(40)
  })

  it('aligns wide and combining characters, makes escapes harmless and counts the lines that follow', () => {
    const findings = [
      findingOn(border, '“中方愿恢复正常关系”'),
      findingOn(border, '“owners”'),
      findingOn(border, '“We are paying for a quarrel\n> that is not ours”'),
    ]
    expect(prettyText(runOf([{ file: border, findings }]), { ...plain, width: 100 })).toBe(`articles/border.md
   5:6  warning  Wrong.  a-rule
        │ 王毅表示，“中方愿恢复正常关系”， and “we wait”␛[31m, cafe\u0301 “owners” said.
        │           ~~~~~~~~~~~~~~~~~~~~

  5:45  warning  Wrong.  a-rule
        │ 王毅表示，“中方愿恢复正常关系”， and “we wait”␛[31m, cafe\u0301 “owners” said.
        │                                                           ~~~~~~~~

   7:3  warning  Wrong.  a-rule
        │ > “We are paying for a quarrel
        │   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        │ and 1 more line

⚠ 3 findings (3 warnings) in 1 article
  geolint explain a-rule  explains the rule
`)
  })

  it('has colours and links on a terminal', () => {
    const findings = [findingOn(riga, 'Riga', { severity: 'error', ruleId: 'a-rule' })]
    const options = { ...plain, colour: true, links: true, ruleUrl: (id: string) => `https://x.org/${id}` }
    const [path, head, words, underline] = prettyText(runOf([{ file: riga, findings }]), options).split('\n')
    expect([path, head, words, underline]).toEqual([
      '\u001B[1m\u001B[4marticles/riga.md\u001B[24m\u001B[22m',
      '  \u001B[2m1:1\u001B[22m  \u001B[31merror\u001B[39m  Wrong.  ' +
        '\u001B]8;;https://x.org/a-rule\u001B\\\u001B[2ma-rule\u001B[22m\u001B]8;;\u001B\\',
      '       \u001B[2m│\u001B[22m Riga\u001B[2m waits.\u001B[22m',
      '       \u001B[2m│\u001B[22m \u001B[31m~~~~\u001B[39m',
    ])
  })

  it('does not link to an address that could end its escape sequence', () => {
    const findings = [findingOn(riga, 'Riga')]
    const options = { ...plain, links: true, ruleUrl: () => 'https://x.org/\u001B\\\u001B[2J' }
    expect(prettyText(runOf([{ file: riga, findings }]), options)).not.toContain('\u001B')
  })

  it('does not show an excerpt of an empty line', () => {
    const end = riga.text.length
    const findings = [{ ...findingOn(riga, 'Riga'), span: { start: end, end } }]
    expect(prettyText(runOf([{ file: riga, findings }]), plain)).toBe(`articles/riga.md
  4:1  warning  Wrong.  a-rule

⚠ 1 finding (1 warning) in 1 article
  geolint explain a-rule  explains the rule
`)
  })
})

describe('the closing line', () => {
  const faulty = { file: border, findings: [untagged, labels], fixed: ['Tag Peru', 'Tag Chile', 'Tag Cuba'] }
  const failures = [{ path: 'bro\u001Bken.md', message: 'not UTF-8' }]
  const warned = { file: border, findings: [labels] }

  it.each<[string, RunReport, boolean, string]>([
    ['a clean run', cleanRun(14), false, '✔ 14 articles checked, nothing found\n'],
    ['one clean article', cleanRun(1), false, '✔ 1 article checked, nothing found\n'],
    [
      'nothing to check',
      cleanRun(0),
      false,
      '⚠ no articles found; geolint looks for .md and .markdown files that are not\nignored\n',
    ],
    [
      'a failure',
      cleanRun(2, failures),
      false,
      '✖ bro␛ken.md: not UTF-8\n\n✖ 2 articles checked, nothing found · 1 failure\n',
    ],
    [
      'only failures',
      cleanRun(0, failures),
      false,
      '✖ bro␛ken.md: not UTF-8\n\n✖ 0 articles checked · 1 failure\n',
    ],
    [
      'warnings under --quiet',
      runOf([warned]),
      true,
      '✔ 1 article checked, no errors · 1 warning not shown\n',
    ],
  ])('after %s', (_, report, quiet, expected) => {
    expect(prettyText(quiet ? withoutWarnings(report) : report)).toBe(expected)
  })

  it('counts what was fixed before', () => {
    const lines = prettyText(withoutWarnings(runOf([faulty]))).split('\n')
    expect(lines.slice(-5, -3)).toEqual([
      '✔ 3 changes made in 1 article',
      '✖ 1 finding (1 error) in 1 article · 1 fixable with --fix · 1 warning not shown',
    ])
  })
})
