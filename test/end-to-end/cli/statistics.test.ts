import { describe, expect, it } from 'vitest'
import { geolint, newFolder } from './run-geolint.ts'

const CLEAN =
  '# Port strike\n\nThe talks go on.\n\nThe port is closed.\n\n## Disclaimer\n\nThe views expressed are the author’s own.\n'
const FAULTY = `---\ncountries: [Tanzannia]\n---\n\n${CLEAN}`
const TABLE =
  '\nrule                 findings  articles  share  fixable\nunknown-country-tag         2         2'

function archive(count: number, more: Readonly<Record<string, string>> = {}): string {
  const articles = Array.from({ length: count }, (_, at) => [`${at}.md`, at < 2 ? FAULTY : CLEAN])
  return newFolder({ ...Object.fromEntries(articles), ...more })
}

describe('--statistics', () => {
  it('prints a table after the report', () => {
    const { status, stdout } = geolint(archive(3), ['--statistics'])
    expect(stdout).toContain(`${TABLE}    67%        0\n`)
    expect(stdout).not.toContain('geolint init')
    expect(status).toBe(1)
  })

  it('counts what is in the baseline', () => {
    const folder = archive(3)
    geolint(folder, ['baseline'])
    expect(geolint(folder, ['--statistics']).stdout).toContain(`
rule                 findings  articles  share  fixable  known
unknown-country-tag         2         2    67%        0      2
`)
  })

  it('leaves standard output to programs', () => {
    const { stderr, stdout } = geolint(archive(3), ['--statistics', '--format', 'json'])
    expect(JSON.parse(stdout)).toHaveLength(3)
    expect(stderr).toContain(TABLE)
  })
})

describe('the first run over more than fifty articles', () => {
  const steps = 'geolint baseline  records what is there, so that only new findings are reported\n'

  it('ends with the table and what to do next', () => {
    const { stdout } = geolint(archive(51), [])
    expect(stdout).toContain(`${TABLE}     4%        0\n`)
    expect(stdout.endsWith(steps)).toBe(true)
  })

  it.each<[string, number, Readonly<Record<string, string>>, readonly string[]]>([
    ['there are only fifty', 50, {}, []],
    ['there is a configuration', 51, { '.geolintrc.yaml': 'extends: recommended\n' }, []],
    ['there is a baseline', 51, { '.geolint-baseline.json': '{ "version": 1, "findings": [] }' }, []],
    ['articles are named', 51, {}, ['0.md', '1.md']],
    ['the report is for programs', 51, {}, ['--format', 'json']],
    ['nothing is found', 51, {}, ['--rule', 'unknown-country-tag: off']],
  ])('unless %s', (_, count, files, args) => {
    const { stderr, stdout } = geolint(archive(count, files), args)
    expect(stdout + stderr).toMatch(/unknown-country-tag|nothing found/)
    expect(stdout + stderr).not.toContain('geolint init')
  })

  it('does not recommend init where a configuration is only ignored', () => {
    const folder = archive(51, { '.geolintrc.yaml': 'extends: recommended\n' })
    const { stdout } = geolint(folder, ['--no-config'])
    expect(stdout).not.toContain('geolint init')
    expect(stdout).toContain(TABLE)
    expect(stdout.endsWith(steps)).toBe(true)
  })
})
