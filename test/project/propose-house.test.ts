import { expect, it } from 'vitest'
import { openArticle } from '../../src/languages/open-article.ts'
import { houseHabits, proposeHouse } from '../../src/project/propose-house.ts'
import { textFile } from '../../src/text/text-file.ts'

async function propose(texts: readonly string[]) {
  const articles = await Promise.all(texts.map((text, at) => openArticle(textFile(`${at}.md`, text))))
  return proposeHouse(articles.map(houseHabits))
}

const article = (end: string) =>
  `---\ntitle: Peru votes\ncountries: [Peru]\n---\n\nPeru votes on Sunday.\n\n${end}`
const NOTICE = 'The views expressed are the author’s own.\nNo liability is accepted.'

it('proposes what three articles do, with their number', async () => {
  const end = `## Important notice\n\n${NOTICE}\n`
  expect(await propose([article(end), article(end), article(end), article('')])).toMatchObject({
    articles: 4,
    tagKey: { value: 'countries', count: 4 },
    tagStyle: { value: 'name', count: 4 },
    disclaimer: { value: NOTICE, count: 3 },
    disclaimerHeading: { value: 'Important notice', count: 3 },
  })
})

it('proposes no heading for a notice that has none', async () => {
  const ends = [1, 2, 3].map(() => article(`*${NOTICE.replace('\n', ' ')}*\n`))
  const { disclaimer, disclaimerHeading } = await propose(ends)
  expect(disclaimer?.count).toBe(3)
  expect(disclaimerHeading).toBeUndefined()
})

it('proposes nothing that only two articles do', async () => {
  const end = `## Notice\n\n${NOTICE}\n`
  expect(await propose([article(end), article(end), 'Rain fell on the port.\n'])).toMatchObject({
    tagKey: undefined,
    disclaimer: undefined,
    disclaimerHeading: undefined,
  })
})
