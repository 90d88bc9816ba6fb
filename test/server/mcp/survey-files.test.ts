import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openWorkingProject } from '../../../src/project/open-project.ts'
import { surveyFiles } from '../../../src/server/mcp/survey-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'geolint-'))
const files = ['a.md', 'b.md', 'c.md'].map((name) => join(folder, name))
for (const file of files) writeFileSync(file, '# The vote\n')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('lets others have their turn between two articles, and ends there once it is cancelled', async () => {
  const project = await openWorkingProject({ cwd: folder })
  const controller = new AbortController()
  const happened: string[] = []
  const all = surveyFiles(
    project,
    files,
    ({ file: { path } }) => {
      happened.push(path)
      setImmediate(() => {
        happened.push(`after ${path}`)
        if (path === 'b.md') controller.abort(new Error('enough'))
      })
    },
    controller.signal,
  )
  await expect(all).rejects.toThrow('enough')
  expect(happened).toEqual(['a.md', 'after a.md', 'b.md', 'after b.md'])
})
