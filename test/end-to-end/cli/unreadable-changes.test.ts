import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { findingsOf, geolint, git, newRepository, writeFiles } from './run-geolint.ts'

const FAULTY = '# Port strike\n\nThe talks go on.\n'

describe('what git knows but Node cannot read', () => {
  it('a name that is not UTF-8 is a failure of that file alone', () => {
    const folder = newRepository({ 'a.md': '# Old\n' })
    execFileSync('sh', ['-c', "printf '# Port strike\\n' > \"$(printf '\\351latin.md')\""], { cwd: folder })
    writeFiles(folder, { 'a.md': FAULTY })
    for (const args of [[], ['.'], ['--since', 'HEAD']]) {
      const ran = geolint(folder, [...args, '--format', 'compact'])
      expect([args, ran.status, findingsOf(ran)]).toEqual([args, 2, ['a.md:3 missing-disclaimer']])
      expect(ran.stdout).toContain('latin.md: failure: has a name that is not UTF-8; rename it')
    }
    git(folder, 'add', '--all')
    expect(geolint(folder, ['--staged', '--format', 'compact']).status).toBe(1)
  })

  it('what a sparse checkout leaves out is not linted', () => {
    const folder = newRepository({ 'out/a.md': '# Old\n', 'in/b.md': '# Old\n', 'out/c.md': '# Old\n' })
    writeFiles(folder, { 'out/a.md': FAULTY, 'in/b.md': FAULTY })
    git(folder, 'commit', '--quiet', '--all', '--message', 'Second')
    git(folder, 'sparse-checkout', 'set', '--cone', 'in')
    const ran = geolint(folder, ['--since', 'HEAD~1', '--format', 'compact'])
    expect([ran.status, findingsOf(ran)]).toEqual([1, ['in/b.md:3 missing-disclaimer']])
    expect(ran.stderr).toContain('geolint: 1 changed article was not linted, because it is not checked out\n')
  })
})
