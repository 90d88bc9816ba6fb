import { expect, it } from 'vitest'
import { compareNeovim, neovimVersion } from '../../../bench/neovim/session.mjs'
import { keysIn, stepsFor } from '../../../bench/neovim/typing.mjs'
import { newRepository } from '../cli/run-geolint.ts'
import { manyArticles } from '../many-articles.ts'

/** Without Neovim the test is left out; with REQUIRE_TOOLS it fails instead. */
const hasNoNeovim = neovimVersion === undefined && !process.env['REQUIRE_TOOLS']

it.skipIf(hasNoNeovim)('Neovim shows what the command line prints, also after typing', async () => {
  const articles = manyArticles(100)
  const folder = newRepository({ ...articles, '.geolintrc.yaml': 'extends: strict\n' })
  const paths = Object.keys(articles)
  const typing = [2, 7, 9, 12, 41].map((at) => {
    const path = paths[at] ?? ''
    return { path, steps: stepsFor(articles[path] ?? '', at) }
  })
  expect(keysIn(typing.flatMap(({ steps }) => steps))).toBeGreaterThan(200)

  const { opened, typed } = await compareNeovim({ folder, articles: paths, typing })
  expect(opened).toHaveLength(100)
  expect(opened.flatMap(({ printed }) => printed).length).toBeGreaterThan(150)
  for (const { path, printed, shown } of [...opened, ...typed]) {
    expect({ path, findings: shown }).toEqual({ path, findings: printed })
  }
  for (const { path, printed } of typed) {
    expect(printed, path).not.toEqual(opened.find((one) => one.path === path)?.printed)
  }
})
