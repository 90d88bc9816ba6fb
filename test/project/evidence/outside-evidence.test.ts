import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openWorkingProject } from '../../../src/project/open-project.ts'
import { UserError } from '../../../src/text/user-error.ts'
import { temporaryProject } from '../config/temporary-project.ts'

import { article, given, house, paths, PILOT, problems, SECRET, type Files } from './given-evidence.ts'

describe('what is outside the project', () => {
  /** A project beside a file that nothing in it may have read. */
  function besideSecret(files: Files): string {
    const folder = temporaryProject({
      'secret.txt': SECRET,
      'talks/secret.txt': SECRET,
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`site/${path}`, text])),
    })
    mkdirSync(join(folder, 'site/.git'), { recursive: true })
    symlinkSync('../secret.txt', join(folder, 'site/link.txt'))
    symlinkSync('../talks', join(folder, 'site/linked'))
    return join(folder, 'site')
  }

  const OUTSIDE = 'is outside the project; copy it into the project'

  it.each<[string, string]>([
    ['../secret.txt', `../secret.txt ${OUTSIDE}`],
    ['/../secret.txt', `/../secret.txt ${OUTSIDE}`],
    ['../no-such.txt', `../no-such.txt ${OUTSIDE}`],
    ['{ file: ../talks/secret.txt, speaker: Ana }', `../talks/secret.txt ${OUTSIDE}`],
    ["'../*.txt'", `../*.txt ${OUTSIDE}`],
    ["'../**/*.txt'", `../**/*.txt ${OUTSIDE}`],
    ['link.txt', 'link.txt is a link out of the project; replace it with what it leads to'],
    ['linked/secret.txt', `linked/secret.txt ${OUTSIDE}`],
    ["'linked/*.txt'", 'linked/*.txt is a link out of the project; replace it with what it leads to'],
    ["'l*.txt'", 'l*.txt matches no files; check the pattern'],
    ["'**/*.txt'", '**/*.txt matches no files; check the pattern'],
  ])('is never read for an article: %s', async (value, problem) => {
    for (const safe of [false, true]) {
      const cwd = besideSecret({ 'tides.md': article(`evidence: ${value}`) })
      const { 'tides.md': evidence } = await given(cwd, { safe })
      expect(evidence && problems(evidence)).toEqual([problem])
      expect(JSON.stringify(evidence)).not.toContain('swordfish')
    }
  })

  it.each<[string, string]>([
    [
      '../talks',
      "'../talks' is outside the project (ROOT); copy it into the project, or name it with --evidence",
    ],
    [
      'linked',
      "'linked' is a link to 'TALKS', outside the project (ROOT); replace the link with what it leads to, or name it with --evidence",
    ],
    ['.', "'.' contains this configuration; name a folder that holds evidence and no articles"],
    ['tides.md', "'tides.md' is not a folder; name the folder that it is in"],
  ])('is no folder of a configuration, nor is everything or a file: %s', async (folder, message) => {
    for (const safe of [false, true]) {
      const cwd = besideSecret({
        '.geolintrc.json': house(`{ "folders": ["${folder}"] }`),
        'tides.md': article(),
      })
      const failed = await openWorkingProject({ cwd, safe }).catch((error: unknown) => error)
      expect(failed).toBeInstanceOf(UserError)
      expect(String(failed).replaceAll(cwd, 'ROOT').replaceAll(join(cwd, '../talks'), 'TALKS')).toContain(
        `.geolintrc.json:1:40: house.evidence.folders[0]: ${message}`,
      )
    }
  })

  it('is not read through a link in a folder of the house', async () => {
    const cwd = besideSecret({
      '.geolintrc.json': house('{ "folders": ["recordings"], "find": "all" }'),
      'tides.md': article(),
      'recordings/a.txt': PILOT,
    })
    symlinkSync('../../secret.txt', join(cwd, 'recordings/b.txt'))
    symlinkSync('../../talks', join(cwd, 'recordings/c'))
    const { 'tides.md': evidence } = await given(cwd)
    expect(evidence && paths(evidence)).toEqual(['recordings/a.txt'])
  })

  it('is read if the user names it', async () => {
    const cwd = besideSecret({ 'tides.md': article() })
    for (const named of ['../talks', '../talks/secret.txt']) {
      const { 'tides.md': evidence } = await given(cwd, { evidence: [named] })
      expect(evidence && paths(evidence)).toEqual([join(cwd, '../talks/secret.txt')])
    }
    await expect(given(cwd, { evidence: ['link.txt'] })).rejects.toThrow(
      "the evidence 'link.txt' is a link to '",
    )
  })
})
