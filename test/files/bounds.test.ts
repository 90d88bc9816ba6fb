import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { boundsOfConfig, boundsOfNamed, boundsProblem, projectBounds } from '../../src/files/bounds.ts'
import { projectRoot } from '../../src/files/project-root.ts'
import { temporaryProject } from '../project/config/temporary-project.ts'

const FILES = {
  'in/a.md': '',
  'in/.git/config': '',
  'in/sub/.GIT/config': '',
  'in/sub/package.json': '{}',
  'out/a.md': '',
}

/** A repository `in`, beside a folder `out`, with links from one to the other. */
function folders(): string {
  const above = temporaryProject(FILES)
  for (const [link, target] of [
    ['in/here.md', 'a.md'],
    ['in/there.md', '../out/a.md'],
    ['in/nowhere.md', '../out/none.md'],
    ['in/folder', '../out'],
    ['in/back', '../out/in'],
    ['in/git.md', '.git/config'],
    ['out/in', '../in'],
    ['also', 'in'],
  ] as const)
    symlinkSync(target, join(above, link))
  return above
}

describe('within the bounds of a project', () => {
  it.each([
    ['in/a.md', undefined],
    ['in/none.md', undefined],
    // Whoever reads it says that it leads nowhere.
    ['in/nowhere.md', undefined],
    ['in/here.md', undefined],
    ['in/folder/in/a.md', undefined],
    ['in/back/a.md', undefined],
    ['out/a.md', 'is outside the project (ROOT); copy it into the project'],
    ['out/none.md', 'is outside the project (ROOT); copy it into the project'],
    ['in/../out/a.md', 'is outside the project (ROOT); copy it into the project'],
    ['in/folder/a.md', 'is outside the project (ROOT); copy it into the project'],
    [
      'in/there.md',
      "is a link to 'ABOVE/out/a.md', outside the project (ROOT); replace the link with what it leads to",
    ],
    [
      'in/folder',
      "is a link to 'ABOVE/out', outside the project (ROOT); replace the link with what it leads to",
    ],
    ['in/.git/config', "is in git's own folder; copy it into the project"],
    ['in/sub/.GIT/config', "is in git's own folder; copy it into the project"],
    [
      'in/git.md',
      "is a link to 'ABOVE/in/.git/config', in git's own folder; replace the link with what it leads to",
    ],
  ])('%s: %s', (path, expected) => {
    const above = folders()
    const problem = expected?.replace('ROOT', join(above, 'in')).replace('ABOVE', above)
    for (const cwd of ['in', 'in/sub', 'also'])
      expect(boundsProblem(join(above, path), projectBounds(join(above, cwd)))).toBe(problem)
  })

  it('what a user names outside is read, and what is below it', () => {
    const above = folders()
    const cwd = join(above, 'in')
    const problemOf = (path: string, named: string) =>
      boundsProblem(join(above, path), boundsOfNamed(join(above, named), cwd, projectBounds(cwd)))
    expect(problemOf('out/a.md', 'out/a.md')).toBeUndefined()
    expect(problemOf('out/a.md', 'out')).toBeUndefined()
    expect(problemOf('in/folder/a.md', 'in/folder')).toBeDefined()
    expect(problemOf('in/folder/a.md', 'in/folder/a.md')).toBeDefined()
  })

  it('a named configuration opens its own folder', () => {
    const above = folders()
    const bounds = boundsOfConfig(join(above, 'in'), '../out/geolintrc.yaml')
    expect(boundsProblem(join(above, 'out/a.md'), bounds)).toBeUndefined()
  })
})

describe('the root of a project', () => {
  it('is the top of the repository, else the folder of the nearest manifest, else the folder', () => {
    const above = temporaryProject({
      'in/.git/HEAD': '',
      'in/sub/package.json': '{}',
      'other/package.json': '{}',
    })
    for (const folder of ['in/sub/deep', 'other/deep', 'bare/deep'])
      mkdirSync(join(above, folder), { recursive: true })
    const rootOf = (folder: string) => projectRoot(join(above, folder)).slice(above.length + 1)
    expect(['in/sub/deep', 'other/deep', 'bare/deep'].map(rootOf)).toEqual(['in', 'other', 'bare/deep'])
  })
})
