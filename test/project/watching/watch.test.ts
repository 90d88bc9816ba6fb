import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { watch } from '../../../src/project/public-project.ts'

const ARTICLE = '---\ncountries: [Latvai]\n---\n\n# Latvia waits\n\nLatvia waits for its port.\n'

it('watch gives what lint would, now and after every change', async () => {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'geolint-watch-')))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  const write = (name: string, text: string) => writeFileSync(join(cwd, name), text)
  write('riga.md', ARTICLE)
  const seen: unknown[] = []
  const steps: readonly (() => void)[] = [
    () => write('riga.md', ARTICLE.replace('Latvai', 'Latvia')),
    () => write('.geolintrc.yaml', 'rules: ['),
    () => write('.geolintrc.yaml', 'rules: {}\n'),
  ]
  for await (const { changed, problem, result } of watch('.', { cwd, only: ['unknown-country-tag'] })) {
    const messages = result?.articles.flatMap(({ findings }) => findings.map(({ message }) => message))
    seen.push({ changed, says: messages ?? problem?.lines })
    const step = steps[seen.length - 1]
    if (!step) break
    step()
  }
  expect(seen).toEqual([
    { changed: [], says: ["'Latvai' is not a country. Did you mean 'Latvia'?"] },
    { changed: ['riga.md'], says: [] },
    { changed: ['.geolintrc.yaml'], says: [expect.stringMatching(/^\.geolintrc\.yaml:1:/)] },
    { changed: ['.geolintrc.yaml'], says: [] },
  ])
})
