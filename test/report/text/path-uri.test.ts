import { expect, it } from 'vitest'
import { pathUri } from '../../../src/report/text/path-uri.ts'

it.each([
  ['articles/bolivia.md', 'articles/bolivia.md'],
  ['C: is no drive/a:b.md', 'C%3A%20is%20no%20drive/a%3Ab.md'],
  ['../100%?#.md', '../100%25%3F%23.md'],
  ['/srv/a b.md', 'file:///srv/a%20b.md'],
  ['C:/a b.md', 'file:///C%3A/a%20b.md'],
  ['half a pair \uD83D.md', 'half%20a%20pair%20%EF%BF%BD.md'],
])('%j is %s', (path, uri) => {
  expect(pathUri(path)).toBe(uri)
})
