import { describe, expect, it } from 'vitest'
import { geolint, newFolder } from './run-geolint.ts'

const FAULTY = `---
countries: [Tanzannia]
---

# Port strike

The minister said on 31 June 2024 that the port would open. TK
`

const COMPACT = ['--format', 'compact']

function rulesOf({ stdout }: { readonly stdout: string }): readonly string[] {
  return [...stdout.matchAll(/\(([a-z-]+)\)$/gm)].map(([, rule = '']) => rule)
}

describe('--only', () => {
  it('runs the rules that it names', () => {
    const folder = newFolder({ 'a.md': FAULTY })
    expect(rulesOf(geolint(folder, COMPACT))).toContain('impossible-date')
    const some = geolint(folder, [
      ...COMPACT,
      '--only',
      'unknown-country-tag',
      '--only',
      'missing-disclaimer',
      '.',
    ])
    expect(rulesOf(some).toSorted()).toEqual(['missing-disclaimer', 'unknown-country-tag'])
    expect(some.status).toBe(1)
  })

  it('keeps how a rule is set, and runs one that is off', () => {
    const configuration = {
      '.geolintrc.yaml':
        'extends: recommended\nrules:\n  missing-disclaimer: warning\n  unknown-country-tag: off\n',
    }
    const folder = newFolder({ 'a.md': FAULTY, ...configuration })
    expect(geolint(folder, [...COMPACT, '--only', 'missing-disclaimer']).stdout).toContain(': warning: ')
    expect(rulesOf(geolint(folder, [...COMPACT, '--only', 'unknown-country-tag']))).toEqual([
      'unknown-country-tag',
    ])
  })

  it('judges neither exceptions nor the baseline of other rules', () => {
    const exception = '<!-- geolint-ignore missing-disclaimer -- it is a note -->'
    const folder = newFolder({ 'a.md': FAULTY.replace('# Port', `${exception}\n\n# Port`) })
    geolint(folder, ['baseline'])
    const { status, stdout } = geolint(folder, [...COMPACT, '--only', 'placeholder'])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  })

  it('suggests the nearest rule', () => {
    const { status, stderr } = geolint(newFolder({ 'a.md': FAULTY }), ['--only', 'place-holder'])
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "geolint: there is no rule 'place-holder'; did you mean 'placeholder'?\n",
    })
  })
})

describe.each(['lint', 'check'])('geolint %s', (verb) => {
  const files = { 'a.md': FAULTY, 'articles/b.md': FAULTY, [`${verb}/c.md`]: FAULTY }
  const only = [...COMPACT, '--only', 'placeholder']
  const filesOf = (args: readonly string[]) =>
    [...geolint(newFolder(files), [...only, ...args]).stdout.matchAll(/^[^:\n]+/gm)].map(([path]) => path)

  it('lints this folder', () => {
    expect(filesOf([verb]).toSorted()).toEqual(['a.md', 'articles/b.md', `${verb}/c.md`].toSorted())
  })

  it('lints paths', () => {
    expect(filesOf([verb, 'articles'])).toEqual(['articles/b.md'])
  })

  it('reads a folder of that name as ./', () => {
    expect(filesOf([`./${verb}`])).toEqual([`${verb}/c.md`])
    expect(filesOf([verb, verb])).toEqual([`${verb}/c.md`])
  })

  it('lints standard input', () => {
    const { stdout } = geolint(newFolder(), [verb, '--stdin', ...only], { input: FAULTY })
    expect(stdout).toMatch(/placeholder/)
  })
})
