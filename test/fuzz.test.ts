import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { input } from '../bench/fuzz/inputs.mjs'
import { oracles } from '../bench/fuzz/oracles.mjs'
import { rules } from '../rules/index.ts'
import { DEFAULT_HOUSE_STYLE } from '../src/article/house-style.ts'
import { applyFixes } from '../src/engine/fixing/apply-edits.ts'
import { applyExceptions } from '../src/engine/apply-exceptions.ts'
import { checkExceptions } from '../src/engine/check-exceptions.ts'
import { compareArticles } from '../src/engine/compare-articles.ts'
import { fixArticles } from '../src/engine/fixing/fix-articles.ts'
import { lintArticle } from '../src/engine/lint-article.ts'
import { inspectArticle } from '../src/facts/inspection.ts'
import { quotedSpans } from '../src/facts/quoted-spans.ts'
import { openArticle } from '../src/languages/open-article.ts'
import { defaultsOf } from '../src/rule/option.ts'
import { testMoment } from '../src/testing/test-moment.ts'
import { textFile } from '../src/text/text-file.ts'

const folder = fileURLToPath(new URL('../fixtures', import.meta.url))
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .toSorted()
  .map((path) => readFileSync(`${folder}/${path}`, 'utf8'))
const check = oracles({
  applyExceptions,
  applyFixes,
  checkExceptions,
  compareArticles,
  DEFAULT_HOUSE_STYLE,
  defaultsOf,
  fixArticles,
  inspectArticle,
  lintArticle,
  testMoment,
  openArticle,
  quotedSpans,
  rules,
  textFile,
})

/** The short form of `bench/fuzz.mjs`, whose `--seed short --only <number>` shows one of these inputs. */
it.each([0, 50, 100, 150, 200, 250])('the generated articles from %i on pass every oracle', async (from) => {
  let offered = 0
  for (let number = from; number < from + 50; number += 1) {
    const { fixes, wrong } = await check(input('short', number, fixtures))
    expect(wrong, `--seed short --only ${number}`).toEqual([])
    offered += fixes.offered
  }
  expect(offered).toBeGreaterThan(0)
})
