import { describe, expect, it } from 'vitest'
import { type Files, geolint, newFolder, newRepository } from './run-geolint.ts'

const FAULTY = '# Port strike\n\nThe talks go on.\n'
/** It must come back to the letter. */
const HARMFUL = `\uFEFF${FAULTY}\n::error::x ##[group]\u200B\n`

describe('--stdin-filename of an ignored file', () => {
  it.each<[string, Files]>([
    ['an ignore file', { '.geolintignore': 'a.md\n' }],
    ['a configuration', { '.geolintrc.yaml': 'ignore: [a.md]' }],
    ['git', { '.gitignore': 'drafts\n', 'drafts/a.md': '' }],
  ])('by %s is linted no more than the file', (_, files) => {
    const folder = newRepository(files)
    const path = 'drafts/a.md' in files ? 'drafts/a.md' : 'a.md'
    const args = ['--stdin', '--stdin-filename', path]
    expect(geolint(folder, [...args, '--format', 'compact'], { input: FAULTY })).toMatchObject({
      status: 0,
      stdout: '',
    })
    const fixed = geolint(folder, [...args, '--fix'], { input: HARMFUL })
    expect(fixed).toMatchObject({ status: 0, stdout: HARMFUL })
  })
})

describe('standard input', () => {
  it('without end is refused', () => {
    const { status, stderr } = geolint(newFolder(), ['--stdin'], { input: 'x'.repeat(100_000_001) })
    expect([status, stderr]).toEqual([2, 'geolint: standard input is larger than 100 MB; split it\n'])
  })
})
