import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPORTERS } from '../../../src/report/reporters.ts'
import { ALL_PAYLOADS, harmfulLines, PAYLOADS } from '../../report/payloads.ts'
import { geolint, git, newFolder, newRepository, type Ran, writeFiles } from './run-geolint.ts'

/** A text as JSON writes it, which YAML and JavaScript read as well. */
const quoted = (text: unknown) => JSON.stringify(text)

/** So many articles that they are compared, so few that this is quick. */
const ARTICLE_COUNT = 6

const articleOf = (payloads: readonly string[]) => {
  const exceptions = payloads.flatMap((payload) => [
    `    - { rule: ${quoted(payload)}, reason: ${quoted(payload)} }`,
    `    - { rule: untagged-countries, reason: ${quoted(payload)}, until: 2020-01-01 }`,
    `    - { rule: missing-disclaimer, reason: ${quoted(payload)}, until: 2090-01-01 }`,
  ])
  const tags = payloads.flatMap((payload) => [payload, `Tanzannia${payload}`]).map(quoted)
  const body = payloads.flatMap((payload) => {
    const line = payload.replace(/[\r\n]+/g, ' ')
    const quotation = `Words ${line} that are long enough to be a quotation`
    return [
      `Chile votes, and Chile waits. “${quotation},” said ${line} a minister of Chile.`,
      `<!-- geolint-disable ${line} -- ${line} -->`,
      `> ${quotation}\n> — Minister ${line}, Peru`,
      `<aside class="pull-quote">\n<p>${quotation.replace('long', 'short')}</p>\n<cite>Minister ${line}, Peru</cite>\n</aside>`,
      `<aside class="pull-quote">\n<p>${quotation}</p>\n<cite>Peruvian minister ${line}</cite>\n</aside>`,
    ]
  })
  return `---
title: ${quoted(payloads.join(' '))}
countries: [${tags.join(', ')}, Kenia]
geolint:
  disable:
${exceptions.join('\n')}
---

${body.join('\n\n')}
`
}

/** Every payload in every place of an article, in front matter that cannot be read, and in the name of an article. */
const ARTICLES = Object.fromEntries([
  ...Array.from({ length: ARTICLE_COUNT }, (_, at) => [
    `a${at}.md`,
    articleOf(PAYLOADS.filter((__, index) => index % ARTICLE_COUNT === at)),
  ]),
  ['broken.md', `---\ntitle: ${quoted(ALL_PAYLOADS)}\n${quoted(ALL_PAYLOADS)}: *x\nx: [\n---\n`],
  ...PAYLOADS.map((payload) => [`${payload.replaceAll('/', '_')}.md`, `“Words ${payload}.”\n`]),
])

/** A plug-in that says every payload wherever a plug-in can say something. */
const PLUG_IN = `
const payloads = ${quoted(PAYLOADS)}
const all = ${quoted(ALL_PAYLOADS)}
const head = { category: all, severity: { recommended: 'warning', strict: 'error' }, summary: all, options: {} }
const span = { start: 0, end: 1 }
const fix = (text) => ({ title: text, safety: 'suggested', edits: [{ span: { start: 0, end: 0 }, text: text + '\\n' + text }] })
export default {
  plugins: [{ name: 'desk', rules: [
    { ...head, id: 'desk/says', page: all,
      options: { [all]: { type: 'string', default: all, description: all } },
      messages: Object.fromEntries(payloads.map((text, at) => ['m' + at, text])),
      *check() {
        for (const [at, message] of payloads.entries())
          yield { message: 'm' + at, span, related: [{ span, message }, { path: message + '.md', span, message }],
            fix: fix(message), suggestions: [fix(message)] }
      } },
    { ...head, id: 'desk/most', messages: { m: all, most: all }, gather: [{ of: ['m'], message: 'most', share: 0.5, from: 1 }],
      *check() { yield { message: 'm', span } } },
    { ...head, id: 'desk/throws', messages: { m: all }, check() { throw new Error(all) } },
  ] }],
  house: { disclaimers: [{ id: all, text: all }] },
  rules: { 'desk/says': 'error' },
}`

/** Each command in two pieces, the first of them as long as what is printed at once. */
const SPLIT = [
  ['\n', '::error::forged'],
  ['\n  :', ':error::forged'],
  ['#', '#[forged]'],
  ['##', '[forged]'],
  ['##vs', 'o[forged]'],
  ['##teamcity', '[forged]'],
].flatMap(([start = '', end = '']) => [' '.repeat(1 << 16) + start, end])

const throwing = `throw new Error(${quoted(ALL_PAYLOADS)})`
const PLUG_IN_AND_REPORTERS = {
  'said.md': 'Said.\n',
  'geolint.config.mjs': PLUG_IN,
  'says.mjs': `export default () => ${quoted(PAYLOADS.map((payload) => `${payload}\n`))}`,
  'splits.mjs': `export default () => ${quoted(SPLIT)}`,
  'throws.mjs': `export default () => { ${throwing} }`,
  'breaks.mjs': throwing,
  'throws-at-the-end.mjs': `process.on('exit', () => { ${throwing} })\nexport default () => 'done\\n'`,
}

/** What is harmful in the output of a run, which must have said something. */
function harmful({ status, stderr, stdout }: Ran, isColoured = false): readonly string[] {
  expect(status).not.toBe(null)
  expect(stdout + stderr).not.toBe('')
  return [stdout, stderr].flatMap((output) => harmfulLines(output, { isColoured }))
}

const FORMATS = Object.keys(REPORTERS)

describe.each([
  ['articles', ARTICLES, '--no-config'],
  ['a plug-in', PLUG_IN_AND_REPORTERS, '--no-cache'],
])('nothing harmful of %s reaches', (_, files, option) => {
  it('a report, printed or in a file', () => {
    const folder = newFolder(files)
    const all = FORMATS.flatMap((name) => ['--format', name, '--format', `${name}:report.${name}`])
    expect(harmful(geolint(folder, [option, ...all]))).toEqual([])
    const reports = FORMATS.map((name) => readFileSync(join(folder, `report.${name}`), 'utf8'))
    expect(reports.flatMap((report) => harmfulLines(report))).toEqual([])
    const reportIn = (name: string) => reports[FORMATS.indexOf(name)] ?? ''
    for (const name of ['json', 'sarif', 'gitlab', 'rdjson']) JSON.parse(reportIn(name))
    expect(reportIn('html')).not.toMatch(/<script|<img/)
    expect(reportIn('markdown')).not.toMatch(/<script|<img|!\[|\]\(javascript:/)
  })

  it('a terminal with colours', () => {
    const run = geolint(newFolder(files), ['--color', '--statistics', '--timing', option])
    expect(run.stdout).toContain('\u001B[1m')
    expect(harmful(run, true)).toEqual([])
  })

  it('the log and the summary of GitHub Actions', () => {
    const folder = newFolder(files)
    const summary = join(folder, 'summary.txt')
    const run = geolint(folder, [option], { env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary } })
    expect(harmful(run)).toEqual([])
    expect(harmfulLines(readFileSync(summary, 'utf8'))).toEqual([])
  })
})

describe('nothing harmful is printed by', () => {
  it.each([
    'audit --no-config',
    'inspect --no-config',
    'inspect --no-config --format ndjson',
    'countries --no-config',
    'countries --no-config --format json',
    'countries --no-config --format csv',
    'sources --no-config --top 0',
    'sources --no-config --format json',
    'sources --no-config --format csv',
    'quotations --no-config',
    'quotations --no-config --format json',
    'quotations --no-config --format csv',
    'quotations --no-config --format html',
    'exceptions --no-config',
    'exceptions --no-config --format json',
    'baseline --no-config',
    'init --baseline',
    '--no-config --fix --quiet',
  ])('geolint %s', (command) => {
    expect(harmful(geolint(newFolder(ARTICLES), command.split(' ')))).toEqual([])
  })

  it.each([
    'rules',
    'explain desk/says',
    'config said.md',
    'audit',
    '--format ./says.mjs',
    '--format ./splits.mjs',
    '--format ./throws.mjs',
    '--format ./breaks.mjs',
    '--format ./throws-at-the-end.mjs',
  ])('geolint %s, with a plug-in and reporters', (command) => {
    expect(harmful(geolint(newFolder(PLUG_IN_AND_REPORTERS), command.split(' ')))).toEqual([])
  })

  it('the commands that colour what they print', () => {
    const folder = newFolder({ ...ARTICLES, 'geolint.config.mjs': PLUG_IN })
    for (const command of ['rules', 'config a.md', 'exceptions', 'inspect a1.md', 'sources'])
      expect(harmful(geolint(folder, command.split(' '), { env: { FORCE_COLOR: '1' } }), true)).toEqual([])
  })

  it.each<[string, readonly string[]]>([
    ['a path', [ALL_PAYLOADS, '--no-config']],
    ['paths', [...PAYLOADS, '--no-config'].map((path) => path.replace(/^(?=[-+=@])/, './'))],
    ['an option', [`--${ALL_PAYLOADS}`]],
    ['a format', ['--format', ALL_PAYLOADS]],
    ['a file for a report', ['--format', `json:none/${ALL_PAYLOADS}`]],
    ['a rule', ['--rule', `${ALL_PAYLOADS}: off`]],
    ['a configuration', ['--config', ALL_PAYLOADS]],
    ['a ref', ['--since', ALL_PAYLOADS]],
    ['a baseline', ['--baseline', ALL_PAYLOADS]],
    ['a number', ['--max-warnings', ALL_PAYLOADS]],
    ['a number of threads', ['--concurrency', ALL_PAYLOADS]],
    ['a name for standard input', ['--stdin', '--stdin-filename', ALL_PAYLOADS]],
    ['a rule to explain', ['explain', ALL_PAYLOADS]],
    ['a format of a command', ['sources', '--format', ALL_PAYLOADS]],
    ['a folder', ['init', ALL_PAYLOADS]],
  ])('a wrong argument: %s', (_, args) => {
    const folder = newRepository({ 'a.md': '# Vote\n' })
    expect(harmful(geolint(folder, args, { input: '# Vote\n' }))).toEqual([])
  })

  it.each<[string, unknown]>([
    ['keys', Object.fromEntries(PAYLOADS.map((payload) => [payload, 1]))],
    ['rules', { rules: Object.fromEntries(PAYLOADS.map((payload) => [payload, payload])) }],
    ['options', { rules: { 'untagged-countries': ['error', { [ALL_PAYLOADS]: ALL_PAYLOADS }] } }],
    ['a plug-in', { plugins: [`./${ALL_PAYLOADS}`] }],
    ['what is extended', { extends: `./${ALL_PAYLOADS}` }],
    ['a house text', { house: { disclaimers: [{ id: ALL_PAYLOADS, file: `./${ALL_PAYLOADS}` }] } }],
    ['a pattern', { house: { sourceLabels: { pattern: `{${ALL_PAYLOADS}` } } }],
    [
      'globs',
      { ignore: [ALL_PAYLOADS, '['], overrides: [{ files: [ALL_PAYLOADS], rules: { [ALL_PAYLOADS]: 1 } }] },
    ],
    ['a parser', { parser: ALL_PAYLOADS }],
  ])('a wrong configuration: %s', (_, configuration) => {
    const folder = newFolder({ 'a.md': '# Vote\n', '.geolintrc.json': quoted(configuration) })
    for (const args of [[], ['--safe']]) expect(harmful(geolint(folder, args))).toEqual([])
  })

  it.each<[string, string]>([
    ['.geolintrc.json', `{ "a": ${ALL_PAYLOADS}`],
    ['.geolintrc.yaml', `a: [${ALL_PAYLOADS}\nb: *x`],
    ['geolint.config.mjs', throwing],
    ['geolint.config.js', `import '${ALL_PAYLOADS.replace(/[\\'\n\r\u2028\u2029]/g, '')}'`],
    ['.geolintrc.mjs', `export default { plugins: [{ name: ${quoted(ALL_PAYLOADS)}, rules: [1] }] }`],
    [
      '.geolintrc.js',
      `export default { plugins: [{ name: 'desk', rules: [{ id: ${quoted(ALL_PAYLOADS)}, messages: { ${quoted(ALL_PAYLOADS)}: '{' } }] }] }`,
    ],
  ])('a configuration that cannot be read: %s', (name, text) => {
    const folder = newFolder({ 'a.md': '# Vote\n', [name]: text, 'package.json': '{ "type": "module" }' })
    for (const args of [[], ['--safe']]) expect(harmful(geolint(folder, args))).toEqual([])
  })
})

it('a page of geolint is printed as it is', () => {
  const { stdout } = geolint(newFolder(), ['explain', 'misquoted-pull-quote'])
  expect(stdout).toContain('\n:::pullquote\n')
})

describe('what another program reads is exactly as it is', () => {
  const text = `---\ntitle: Chile votes\ncountries: [Peru]\n---\n\nChile votes, and Chile waits.\n\nThe polls of Chile close at six.\n\n${ALL_PAYLOADS}\n`
  const fixed = text.replace('[Peru]', '[Peru, Chile]')

  it('the text of --stdin --fix', () => {
    const args = ['--no-config', '--stdin', '--fix']
    expect(geolint(newFolder(), args, { input: text }).stdout).toBe(fixed)
  })

  it('a diff', () => {
    const folder = newRepository({ 'a.md': text })
    writeFiles(folder, { 'x.patch': geolint(folder, ['--no-config', '--diff', 'a.md']).stdout })
    git(folder, 'apply', 'x.patch')
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(fixed)
  })
})
