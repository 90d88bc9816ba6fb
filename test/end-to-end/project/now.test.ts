import { expect, it } from 'vitest'
import { geolint, newFolder, newRepository } from '../cli/run-geolint.ts'

const article = (...lines: readonly string[]) =>
  ['---', 'title: Ports', ...lines, '---', '', 'It rained.', ''].join('\n')

const SITE = {
  '.geolintrc.json': '{ "extends": [], "rules": { "embargo": "error", "unneeded-exception": "error" } }',
  'a.md': article('embargo: 2099-03-01T09:00Z'),
  'b.md': article('embargo: 2099-03-09'),
  'c.md': '# Tides\n\nIt rained.\n',
}

const found = (folder: string, ...args: readonly string[]) =>
  geolint(folder, ['--format', 'compact', ...args])
    .stdout.split('\n')
    .flatMap((line) => /^\w+\.md/.exec(line)?.[0] ?? [])

it('lints at the time that --now names', () => {
  const folder = newFolder(SITE)
  expect(found(folder)).toEqual(['a.md', 'b.md'])
  expect(found(folder, '--now', '2099-03-01T08:59Z')).toEqual(['a.md', 'b.md'])
  expect(found(folder, '--now', '2099-03-01T09:00Z')).toEqual(['b.md'])
  expect(found(folder, '--now', '2099-03-10')).toEqual([])
  expect(found(folder, '--now', '2099-03-01T09:00Z', '--concurrency', '2')).toEqual(['b.md'])
})

it('remembers what depends on the day for that day only', () => {
  const folder = newRepository(SITE)
  const days = ['2099-02-01', '2099-03-08', '2099-03-10', '2099-03-08', '2099-02-01'] as const
  expect(days.map((day) => found(folder, '--now', day))).toEqual([
    ['a.md', 'b.md'],
    ['b.md'],
    [],
    ['b.md'],
    ['a.md', 'b.md'],
  ])
})

it('does not remember an embargo that ends within the day', () => {
  const folder = newRepository(SITE)
  const times = ['T06:00Z', 'T08:59Z', 'T09:00Z', 'T08:59Z']
  expect(times.map((time) => found(folder, '--now', `2099-03-01${time}`))).toEqual([
    ['a.md', 'b.md'],
    ['a.md', 'b.md'],
    ['b.md'],
    ['a.md', 'b.md'],
  ])
})

it('lets exceptions expire at that time', () => {
  const text = article('embargo: 2099-03-09').replace(
    '\n---\n\n',
    '\ngeolint: { disable: [{ rule: embargo, reason: agreed, until: 2098-01-01 }] }\n---\n\n',
  )
  const folder = newFolder({ ...SITE, 'b.md': text })
  expect(found(folder, '--now', '2098-01-01')).toEqual(['a.md'])
  expect(found(folder, '--now', '2098-01-02')).toEqual(['a.md', 'b.md', 'b.md'])
})

it.each(['tomorrow', '2026-02-30', '2026-13-01', '2026-12-01T24:30', '01/12/2026', ''])(
  'refuses --now %j',
  (now) => {
    expect(geolint(newFolder(SITE), ['--now', now])).toMatchObject({
      status: 2,
      stderr: `geolint: '${now}' is not a time; write it as 2026-12-01, 2026-12-01T09:00 or 2026-12-01T09:00Z\n`,
    })
  },
)
