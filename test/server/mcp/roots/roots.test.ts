import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { isInRoots, placeInRoots, rootAbove, rootsOf } from '../../../../src/server/mcp/roots/roots.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'geolint-')))
const [one, two] = [join(folder, 'one'), join(folder, 'two')]
for (const path of [one, two]) mkdirSync(path)
symlinkSync(two, join(one, 'out'))
symlinkSync(one, join(folder, 'alias'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const address = (path: string) => pathToFileURL(path).href

describe('rootsOf', () => {
  it('takes folders and addresses of files, each once, and nothing else', () => {
    const alias = join(folder, 'alias')
    expect(rootsOf([one], [address(alias), address(two), 'https://example.org/', 'file://%', 7])).toEqual([
      one,
      two,
    ])
  })
})

describe('placeInRoots', () => {
  it.each([
    ['a.md', join(one, 'a.md')],
    ['.', one],
    [join(one, 'new/a.md'), join(one, 'new/a.md')],
    [address(join(one, 'a.md')), join(one, 'a.md')],
  ])('finds %s', (written, place) => {
    expect(placeInRoots(written, [one])).toBe(place)
  })

  it.each(['../two/a.md', join(two, 'a.md'), 'out/a.md', '/', `${one}more/a.md`, 'a\0.md'])(
    'refuses %j',
    (written) => {
      expect(() => placeInRoots(written, [one])).toThrow(
        `'${written}' is outside the folders that may be read: '${one}'`,
      )
    },
  )
})

it('tells the deepest root above a place', () => {
  expect(rootAbove(join(one, 'out/a.md'), [folder, two])).toBe(two)
  expect(isInRoots(join(one, 'out/a.md'), [one])).toBe(false)
})
