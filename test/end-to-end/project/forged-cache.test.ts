import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { geolint, newFolder, newRepository, type Ran } from '../cli/run-geolint.ts'

/**
 * Runs geolint so that whatever it writes into the cache is changed first. `code` changes `facts`, those of an article,
 * or `compared`, those of the last comparison.
 */
function forge(folder: string, code: string): Ran {
  const program = `const crypto = process.getBuiltinModule('node:crypto')
    const { createCipheriv } = crypto
    const sound = { ruleId: 'missing-disclaimer', severity: 'error', path: '', span: { start: 0, end: 1 },
      messageId: 'missing', message: 'FORGED', related: [] }
    const fix = { title: 'FORGED', safety: 'safe', edits: [{ span: { start: 0, end: 0 }, text: 'FORGED' }] }
    const forged = (plain) => {
      const all = JSON.parse(plain)
      const isOfArticle = all.collected.length > 0
      const [facts, compared] = isOfArticle ? [all, { findings: [] }] : [{ collected: [], exceptions: [], findings: [] }, all]
      const collectedBy = (rule) => facts.collected.find(([id]) => id === rule)?.[1] ?? {}
      ${code}
      return JSON.stringify(all)
    }
    crypto.createCipheriv = (...how) => {
      const cipher = createCipheriv(...how)
      const update = cipher.update.bind(cipher)
      cipher.update = (plain, encoding) => update(forged(plain), encoding)
      return cipher
    }`
  const address = `data:text/javascript,${encodeURIComponent(program).replaceAll("'", '%27')}`
  return geolint(folder, [], { env: { NODE_OPTIONS: `--import=${address}` } })
}

function removeComparison(folder: string): void {
  const cache = join(folder, 'node_modules/.cache/geolint')
  for (const name of readdirSync(cache)) if (name.endsWith('.last-comparison.json')) rmSync(join(cache, name))
}

const QUOTE = 'The harbour will be dredged before the monsoon or it will not be dredged at all.'
const article = (label: string) =>
  `# The harbour\n\nRain fell on the harbour.\n\nA pilot says: “${QUOTE}”\n\nThe season ends.\n\n> “${QUOTE}”\n> — ${label}\n`
const ARTICLES = { 'a.md': article('Former harbour pilot, Peru'), 'b.md': article('Ex-harbour pilot, Peru') }

describe('an article whose facts are forged is linted afresh, if', () => {
  it.each<[string, string]>([
    ['a finding begins before the text', 'facts.findings.push({ ...sound, span: { start: -5, end: 2 } })'],
    ['a finding ends after the text', 'facts.findings.push({ ...sound, span: { start: 1, end: 1e9 } })'],
    ['a finding ends before it begins', 'facts.findings.push({ ...sound, span: { start: 9, end: 2 } })'],
    ['a finding has no place', 'facts.findings.push({ ...sound, span: undefined })'],
    ['findings are not a list', 'facts.findings = 7'],
    ['a finding is null', 'facts.findings.push(null)'],
    ['a message is a number', 'facts.findings.push({ ...sound, message: 5 })'],
    ['a message is unknown', "facts.findings.push({ ...sound, messageId: 'toString' })"],
    ['a rule is unknown', "facts.findings.push({ ...sound, ruleId: 'no-such-rule' })"],
    [
      'a warning became an error',
      "facts.findings.push({ ...sound, ruleId: 'inconsistent-source-labels', messageId: 'form' })",
    ],
    [
      'a related place is outside the text',
      "facts.findings.push({ ...sound, related: [{ path: '', span: { start: 0, end: 1e9 }, message: 'x' }] })",
    ],
    [
      'a related place is in another file',
      "facts.findings.push({ ...sound, related: [{ path: '/etc/passwd', span: sound.span, message: 'x' }] })",
    ],
    ['a suggestion has no edits', 'facts.findings.push({ ...sound, suggestions: [{}] })'],
    ['exceptions are not a list', 'facts.exceptions = 5'],
    ['an exception has no scope', "facts.exceptions.push({ ruleId: 'x', span: sound.span })"],
    ['collected data is missing', "facts.collected = [['untagged-countries']]"],
    ['what a rule collected has another shape', 'facts.collected = facts.collected.map(([id]) => [id, 5])'],
    [
      'what a rule collected is outside the text',
      "for (const label of facts.collected.flatMap(([, all]) => [all].flat())) label.span = { start: 1e6, end: 1e6 + 1 }; collectedBy('missing-disclaimer').missingAt = { start: 1e6, end: 1e6 }",
    ],
    [
      'what was compared is outside the text',
      'for (const one of compared.findings) one.span = { start: -5, end: 2 }',
    ],
    ['what was compared is not a list', "compared.findings = 'x'"],
    [
      'what was compared is about no article',
      "compared.findings.push({ ...sound, path: 'b.md', related: [{ ...sound, path: 'c.md' }] })",
    ],
  ])('%s', (_, code) => {
    const folder = newRepository(ARTICLES)
    const honest = geolint(folder, ['--no-cache'])
    expect(forge(folder, code)).toEqual(honest)
    // Otherwise nothing would be compared again.
    if (!code.includes('compared')) removeComparison(folder)
    expect(geolint(folder, [])).toEqual(honest)
    expect(geolint(folder, [])).toEqual(honest)
  })
})

describe('an edit that is forged is not made:', () => {
  const TEXT =
    'Chile votes on water.\n\nA referendum divides Chile. Chile votes on water in May, and Chile waits.\n'
  const tagged = (text: string) =>
    `---\ntitle: Chile votes\n${text}\n---\n\n${TEXT}\n## Disclaimer\n\nThe views are his.\n`
  const ALIKE = tagged('countries: [country-cl, country-pe]')
  const HOUSE = { '.geolintrc.yaml': 'house: { disclaimers: [{ id: legal, text: Legal. }] }\n' }
  const FILES = { 'a.md': tagged('countries: []'), 'b.md': ALIKE, 'c.md': ALIKE, 'd.md': ALIKE }

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['that of a finding', ARTICLES, 'facts.findings.push({ ...sound, fix })'],
    [
      'that of a finding of another run',
      { ...ARTICLES, ...HOUSE },
      "facts.findings.push({ ...sound, messageId: 'missingHouse', fix })",
    ],
    ['that of a comparison', FILES, "compared.findings.push({ ...sound, path: 'a.md', fix })"],
    [
      'that of a comparison with a fix',
      FILES,
      'for (const one of compared.findings) if (one.fix) one.fix = fix',
    ],
    [
      'that which a rule makes of what it collected from the article',
      FILES,
      "const { own } = collectedBy('untagged-countries'); if (own) own.keyPath = ['FORGED']",
    ],
    [
      'that which a rule makes of what it collected from other articles',
      FILES,
      "const { habit } = collectedBy('untagged-countries'); if (habit) habit.model = 'FORGED-cl'",
    ],
  ])('%s', (_, files, code) => {
    for (const args of [['--diff'], ['--fix', 'a.md']]) {
      const [honest, forged] = [newRepository(files), newRepository(files)]
      geolint(honest, [])
      forge(forged, code)
      expect(geolint(forged, args)).toEqual(geolint(honest, args))
      expect(readFileSync(join(forged, 'a.md'), 'utf8')).toBe(readFileSync(join(honest, 'a.md'), 'utf8'))
    }
  })

  it('in a text that is not saved', () => {
    const [honest, forged] = [newRepository(FILES), newRepository(FILES)]
    geolint(honest, [])
    forge(
      forged,
      "compared.findings.push({ ...sound, path: 'a.md', fix }); facts.findings.push({ ...sound, fix })",
    )
    const args = ['--stdin', '--stdin-filename', 'a.md', '--fix']
    const input = { input: FILES['a.md'] }
    expect(geolint(forged, args, input)).toEqual(geolint(honest, args, input))
  })
})

it('does not share compiled code, which nobody checks, with the cache', () => {
  const folder = newFolder({
    'node_modules/geolint/package.json': '{ "type": "module" }',
    'node_modules/geolint/bin/geolint.js': readFileSync('bin/geolint.js'),
    'node_modules/geolint/dist/cli.js': 'export const main = () => 0',
  })
  const program = "process.getBuiltinModule('node:module').enableCompileCache = console.log"
  const args = ['--import', `data:text/javascript,${encodeURIComponent(program)}`]
  const bin = join(folder, 'node_modules/geolint/bin/geolint.js')
  const kept = resolve(execFileSync(process.execPath, [...args, bin], { encoding: 'utf8' }).trim())
  expect(relative(join(folder, 'node_modules/geolint'), kept)).not.toMatch(/^\.\./)
})
