import { expect, it } from 'vitest'
import { heads } from '../../../rules/heads.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { houseHabits } from '../../../src/project/first-config/house-habits.ts'
import { proposeSeverities } from '../../../src/project/first-config/propose-severities.ts'
import { textFile } from '../../../src/text/text-file.ts'

const NOTICE = '\n\n## Disclaimer\n\nThe views expressed are the author’s own.'

const PERU = { country: 'Peru', reason: 'not tagged in 10 of the 10 articles about it' }

async function habitsOf(shapes: readonly { readonly tagged?: boolean; readonly notice?: boolean }[]) {
  const articles = shapes.map(({ notice = false, tagged = false }, at) =>
    openArticle(
      textFile(
        `${at}.md`,
        `---\ntitle: Talks\n${tagged ? 'countries: [Peru]\n' : ''}---\n\nThe talks go on.${notice ? NOTICE : ''}\n`,
      ),
    ),
  )
  return (await Promise.all(articles)).map(houseHabits)
}

it.each([
  [
    'Nobody does what two rules ask for.',
    { plain: 12 },
    { 'missing-disclaimer': 12, 'untagged-countries': 2 },
    [
      'missing-disclaimer: off (none of the 12 articles has a disclaimer)',
      'untagged-countries: off (none of the 12 articles tags a country)',
    ],
  ],
  [
    'Hardly anybody does.',
    { plain: 16, tagged: 1, notice: 3 },
    { 'missing-disclaimer': 17, 'untagged-countries': 16 },
    [
      'missing-disclaimer: off (only 3 of 20 articles have a disclaimer)',
      'untagged-countries: off (only 1 of 20 articles tags a country)',
    ],
  ],
  [
    'Few articles are about a country, but half of those tag it.',
    { plain: 18, tagged: 2 },
    { 'untagged-countries': 2 },
    [],
  ],
  [
    'Most articles break a rule that is an error, or one that is a warning.',
    { plain: 12, notice: 8 },
    { 'missing-disclaimer': 12, 'inconsistent-source-labels': 11, 'unattributed-quotation': 10 },
    [
      'inconsistent-source-labels: off (found in 11 of 20 articles)',
      'missing-disclaimer: warning (found in 12 of 20 articles)',
    ],
  ],
  ['Nine articles show nothing.', { plain: 9 }, { 'missing-disclaimer': 9 }, []],
])('%s', async (_, shapes: Readonly<Record<string, number>>, found, wanted) => {
  const habits = await habitsOf(
    Object.entries(shapes).flatMap(([shape, count]) =>
      Array.from({ length: count }, () => ({ [shape]: true })),
    ),
  )
  const proposed = proposeSeverities(habits, { articles: new Map(Object.entries(found)), leftOut: [] }, heads)
  expect(proposed.map(({ reason, rule, severity }) => `${rule}: ${severity} (${reason})`)).toEqual(wanted)
})

it.each<[string, Readonly<Record<string, boolean>>, number, readonly object[]]>([
  [
    'with the usual severity',
    { tagged: true },
    2,
    [{ rule: 'untagged-countries', severity: 'error', except: [PERU] }],
  ],
  [
    'with a milder one',
    { tagged: true },
    7,
    [
      {
        rule: 'untagged-countries',
        severity: 'warning',
        reason: 'found in 7 of 12 articles',
        except: [PERU],
      },
    ],
  ],
  [
    'unless the rule is off',
    {},
    7,
    [{ rule: 'untagged-countries', severity: 'off', reason: 'none of the 12 articles tags a country' }],
  ],
])('Countries that the house leaves out are excepted, %s.', async (_, shape, count, wanted) => {
  const habits = await habitsOf(Array.from({ length: 12 }, () => shape))
  const articles = new Map([['untagged-countries', count]])
  expect(proposeSeverities(habits, { articles, leftOut: [PERU] }, heads)).toEqual(wanted)
})
