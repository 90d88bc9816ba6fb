import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { html } from '../../../../src/report/formats/html/html.ts'
import type { ReportOptions, RunReport } from '../../../../src/report/report.ts'
import type { RuleHead } from '../../../../src/rule/head.ts'
import { textFile } from '../../../../src/text/text-file.ts'
import { PLAIN, cleanRun, findingOn, runOf, spanOf, whole } from '../../report-of.ts'
import { textOf } from './text-of.ts'

const rule: RuleHead = {
  id: 'a-rule',
  kind: 'article',
  category: 'sources',
  summary: 'What is "wrong".',
  severity: { recommended: 'warning', strict: 'error' },
  messages: {},
  options: {},
  fixable: false,
}

function page(report: RunReport, options: Partial<ReportOptions> = {}): string {
  return whole(html(report, { ...PLAIN, rules: [rule], ...options }))
}

function textOfPage(report: RunReport, options: Partial<ReportOptions> = {}): string {
  const body = page(report, options).replace(/^[^]*<body>/, '')
  return textOf(body).replaceAll(/\s+/g, ' ')
}

/** The text of each article as it is shown, row by row; paragraphs are apart. */
function articleTexts(report: RunReport): readonly string[] {
  return Array.from(page(report).matchAll(/<div class="words"[^>]*>(.*?)<\/div>/gs), ([, text = '']) =>
    textOf(text.replaceAll('</p><p>', '</p>\n\n<p>')),
  )
}

const border = textFile('articles/border.md', 'Estonia and Latvia wait.\r\n\r\nLithuania\tdoes not.')
const riga = textFile('articles/riga.md', 'Riga waits.\n')
const elsewhere = textFile('articles/clean.md', 'All is well.\n')

describe('html', () => {
  const linked = findingOn(border, 'Latvia', {
    severity: 'error',
    message: 'Latvia is\nnot tagged.',
    fix: { title: 'Tag Latvia', safety: 'safe', edits: [] },
    suggestions: [{ title: 'Cut it', safety: 'suggested', edits: [] }],
    related: [
      { path: border.path, span: spanOf(border, 'Lithuania'), message: 'the passage' },
      { path: riga.path, span: spanOf(riga, 'Riga'), message: 'labelled so here' },
      { path: elsewhere.path, span: spanOf(elsewhere, 'well'), message: 'and so here' },
      { path: 'gone.md', span: { start: 0, end: 1 }, message: 'and there' },
    ],
  })
  const report = runOf([
    { file: border, findings: [linked], fixed: ['Tag Peru', 'Tag Chile'] },
    { file: riga, findings: [findingOn(riga, 'waits', { ruleId: 'other-rule' })] },
    { file: elsewhere, findings: [], fixed: ['Tag Cuba'] },
  ])
  const made = page(report)

  it('opens with the verdict of the run', () => {
    expect(textOfPage(report)).toContain(
      'geolint report 3 changes made in 2 articles 2 findings (1 error, 1 warning) in 2 of 3 articles · 1 fixable with --fix ',
    )
  })

  it('says the same of each finding as the terminal', () => {
    expect(textOfPage(report)).toContain(
      '1 error 1:13 Latvia is not tagged. the passage: 3:1 Lithuania labelled so here: articles/riga.md:1:1 Riga ' +
        'and so here: articles/clean.md:1:8 well and there: gone.md fixable: Tag Latvia suggestion: Cut it a-rule ',
    )
  })

  it('links findings, marks and related places, each address once', () => {
    const ids = Array.from(made.matchAll(/ id="([^"]*)"/g), ([, id]) => id)
    const targets = Array.from(made.matchAll(/ href="#([^"]*)"/g), ([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    expect(targets.join(' ')).toBe(
      'article-1 article-2 ' +
        'finding-1 mark-1 place-1-1 place-1-2 clean-1 finding-1 ' +
        'finding-1 finding-2 mark-2',
    )
  })

  it('counts findings by severity and by rule, with what a rule is about', () => {
    expect(textOfPage(report)).toContain(
      'Severity error 1 warning 1 Rule a-rule 1 What is "wrong". other-rule 1 ',
    )
    expect(made).toContain('<span class="rule" title="What is &quot;wrong&quot;.">a-rule</span>')
  })

  it('contains the text of articles with findings, and only the names of others', () => {
    expect(articleTexts(report)).toEqual(['Estonia and Latvia wait.', 'Lithuania\tdoes not.', 'Riga waits.'])
    expect(made).not.toContain('All is')
    expect(textOfPage(report)).toContain('Articles without findings 1 articles/clean.md fixed: Tag Cuba ')
  })

  it('shows paths relative to the repository', () => {
    const paths = textOfPage(report, { repositoryPath: (path) => path.replace('articles/', 'news/') })
    expect(paths).toContain('news/border.md')
    expect(paths).not.toContain('articles/')
  })

  it('comes piece by piece', () => {
    const pieces = [...html(report, PLAIN)]
    expect(pieces.filter((piece) => piece.includes('<article'))).toHaveLength(2)
    expect(pieces.filter((piece) => piece.includes('Riga waits') && piece.includes('Estonia'))).toEqual([])
  })

  it('is the same each time', () => {
    expect(page(report)).toBe(made)
  })
})

describe('other parts of an article', () => {
  it('lists withheld findings with their reasons, in clean articles too', () => {
    const withheld = [
      { finding: findingOn(riga, 'Riga'), by: 'exception', reason: 'meant <so>' },
      { finding: findingOn(riga, 'waits'), by: 'baseline' },
    ] as const
    const told =
      'Findings not reported 2 warning 1:1 a-rule Wrong. covered by an exception: meant <so> ' +
      'warning 1:6 a-rule Wrong. in the baseline '
    const faulty = textOfPage(runOf([{ file: riga, findings: [findingOn(riga, 'Riga')], withheld }]))
    expect(faulty).toContain(`a-rule ${told}`)
    const other = { file: textFile('articles/other.md', 'All is well.\n'), findings: [] }
    const clean = textOfPage(runOf([{ file: riga, findings: [], withheld }, other]))
    expect(clean).toContain(`articles/riga.md ${told}`)
  })

  it('shows the only article even if nothing is found in it', () => {
    expect(textOfPage(runOf([{ file: riga, findings: [] }]))).toMatch(
      /^ ?geolint report 1 article checked, nothing found articles\/riga\.md Riga waits/,
    )
    const two = ['a.md', 'b.md'].map((path) => ({ file: textFile(path, 'Riga waits.\n'), findings: [] }))
    expect(textOfPage(runOf(two))).not.toContain('Riga waits')
  })

  it('marks a span at the very end and an empty one', () => {
    const { length } = riga.text
    const findings = [
      { ...findingOn(riga, 'waits'), span: { start: length - 3, end: length } },
      { ...findingOn(riga, 'waits'), span: { start: length, end: length } },
    ]
    const made = page(runOf([{ file: riga, findings }]))
    expect(made).toContain('id="mark-1">s.</mark>')
    expect(made).toMatch(/<mark class="[^"]*caret[^"]*" id="mark-2"><\/mark><\/p><\/div>/)
  })
})

describe('headlines', () => {
  const night = textFile('articles/night.md', '---\ntitle: The *long* night & <b>\n---\n\nRiga waits.\n')
  const shown = runOf([
    { file: night, findings: [findingOn(night, 'Riga')] },
    {
      file: riga,
      findings: [
        findingOn(riga, 'Riga', {
          related: [{ path: night.path, span: spanOf(night, 'waits'), message: 'said here' }],
        }),
      ],
    },
  ])

  it('name articles, with the path after them, and the path alone if there is none', () => {
    const words = textOfPage(shown)
    expect(words).toContain(
      'Articles with findings 2 The *long* night & <b> 1 articles/night.md articles/riga.md 1 ',
    )
    expect(words).toContain(' The *long* night & <b> articles/night.md titleThe *long* night & <b> ')
    expect(words).toContain('said here: The *long* night & <b>:5:6 waits ')
    expect(page(shown)).toContain(
      'aria-labelledby="title-1">\n<h2 id="title-1"><span lang="" dir="auto">The ',
    )
  })
})

describe('numbers', () => {
  it('are the same in the title, the verdict, the filters, the contents and the findings', () => {
    const runFindings = [
      { ruleId: 'a-rule', severity: 'warning', messageId: 'most', message: 'Most are wrong.' },
    ] as const
    const files = [border, riga]
    const articles = files.map((file) => ({
      file,
      findings: [
        findingOn(file, 'waits'.slice(0, 4)),
        findingOn(file, '.', { severity: 'error', ruleId: 'b' }),
      ],
    }))
    const made = page(runOf([...articles, { file: elsewhere, findings: [] }], [], runFindings))
    const verdict = '4 findings (2 errors, 2 warnings) in 2 of 3 articles · 1 warning about all of them'
    expect(made).toContain(`<title>geolint: ${verdict}`)
    expect(made).toContain(`<p class="verdict">${verdict}`)
    const counts = Array.from(made.matchAll(/class="count">(\d+)</g), ([, count]) => Number(count))
    // By severity, by rule, in the contents and by article, of clean articles, of the run.
    expect(counts).toEqual([2, 2, 2, 2, 2, 2, 2, 1, 1])
    for (const number of [1, 2, 3, 4]) {
      expect(made).toContain(
        `<span class="number ${number % 2 === 0 ? 'error' : 'warning'}">${number}</span>`,
      )
      expect(made).toMatch(
        new RegExp(`href="#finding-${number}" aria-label="Finding ${number}, [a-z]+" data-sign="${number}"`),
      )
    }
  })
})

describe('a run without findings', () => {
  it('lists clean articles and has no filters', () => {
    expect(textOfPage(cleanRun(2))).toBe(
      ' geolint report 2 articles checked, nothing found Articles without findings 2 clean-0.md clean-1.md geolint 0.0.0 ',
    )
  })

  it('lists failures first', () => {
    const failures = [{ path: 'bro\u001Bken.md', message: 'not <b>\nUTF-8' }]
    expect(textOfPage(cleanRun(0, failures))).toBe(
      ' geolint report 0 articles checked · 1 failure Failures bro␛ken.md: not <b> UTF-8 geolint 0.0.0 ',
    )
  })
})

describe('a long run', () => {
  const paragraph = `${'word '.repeat(20_000)}\n\n`
  const long = Array.from({ length: 30 }, (_, index) =>
    textFile(`long-${index}.md`, `Start.\n\n${paragraph}Riga waits.\n\nLast.\n`),
  )
  const articles = long.map((file) => ({ file, findings: [findingOn(file, 'Riga')] }))
  const report = runOf(articles)

  it('contains only the blocks with findings', () => {
    expect(articleTexts(report)).toEqual(long.map(() => 'Riga waits.'))
    expect(textOfPage(report)).toContain('long-0.md Line 5 Riga')
    expect(textOfPage(report)).toContain('Only the parts with findings are shown.')
  })

  it('prints a few long articles in full', () => {
    const few = runOf(articles.slice(0, 2))
    const words = ['Start.', paragraph.trim(), 'Riga waits.', 'Last.']
    expect(articleTexts(few).join('\n\n')).toBe([...words, ...words].join('\n\n'))
  })
})

describe('safety', () => {
  const evil = `</style><script>alert(1)</script>"><img src=x onerror='alert(2)'>\u202E`
  const file = textFile(`a/${evil}.md`, `${evil}\nRiga waits.\n`)
  const finding = findingOn(file, 'Riga', {
    ruleId: `rule"${evil}`,
    message: evil,
    fix: { title: evil, safety: 'safe', edits: [] },
    related: [{ path: file.path, span: spanOf(file, evil), message: evil }],
  })
  const report = runOf(
    [
      { file, findings: [finding], withheld: [{ finding, by: 'exception', reason: evil }] },
      { file: textFile(`b/${evil}.md`, ''), findings: [] },
    ],
    [{ path: evil, message: evil }],
  )
  const made = page(report, {
    version: evil,
    rules: [{ ...rule, id: finding.ruleId, summary: evil }],
    ruleUrl: () => `https://x.org/"><script>alert(3)</script>`,
  })

  it('escapes every text', () => {
    expect(made.match(/<(?:script|img)/g)).toBeNull()
    expect(made.match(/<\/style/g)).toHaveLength(1)
    expect(made).not.toContain('\u202E')
    expect(made).toContain('&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img')
  })

  it('allows its own style and nothing else', () => {
    const style = /<style>([^]*)<\/style>/.exec(made)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
    expect(textOf(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(made)?.[1] ?? '')).toBe(
      policy,
    )
  })

  it.each([
    ['https://x.org/a?b="c"', '<a class="rule" href="https://x.org/a?b=&quot;c&quot;">'],
    ['HTTP://x.org/', '<a class="rule" href="HTTP://x.org/">'],
    ['javascript:alert(1)', '<span class="rule">'],
    ['file:///rules/a-rule.md', '<span class="rule">'],
    ['https://x.org/ \u001B', '<span class="rule">'],
    [undefined, '<span class="rule">'],
  ])('links a rule to %s as it is fit', (address, expected) => {
    const one = runOf([{ file: riga, findings: [findingOn(riga, 'Riga')] }])
    expect(page(one, { rules: [], ruleUrl: () => address })).toContain(`${expected}a-rule</`)
  })
})
