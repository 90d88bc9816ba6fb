import { expect, test } from 'vitest'
import { geolint, newRepository } from './run-geolint.ts'

const ARTICLES = {
  'harbour.md': '---\ntitle: Peru dredges its harbour\n---\nPeru dredges. “We dredge,” said the mayor.\n',
  'rail.md': '---\ntitle: Chile lays rails\n---\nChile lays rails to its mines.\n',
}

test('--timing lists stages and rules on standard error, and does not change the report', () => {
  const folder = newRepository(ARTICLES)
  const plain = geolint(folder, ['--no-cache'])
  const timed = geolint(folder, ['--no-cache', '--timing'])
  expect(timed.stdout).toBe(plain.stdout)
  expect(timed.status).toBe(plain.status)
  expect(plain.stderr).not.toContain('stage')
  expect(timed.stderr).toMatch(/^(?:find|parse) +\d+\.\d +\d+%$/m)
  expect(timed.stderr).toMatch(/^untagged-countries( +\d+\.\d){4} +\d+% +2$/m)
  expect(timed.stderr).toContain('0 of 2 articles from the cache')
})

test('an article from the cache is counted as such, and is not parsed', () => {
  const folder = newRepository(ARTICLES)
  geolint(folder, [])
  const { stderr } = geolint(folder, ['--timing'])
  expect(stderr).toContain('2 of 2 articles from the cache')
  expect(stderr).not.toMatch(/^parse/m)
  expect(stderr).toMatch(/^recall/m)
})
