import { describe, expect, it } from 'vitest'
import { publicationDate } from '../../../src/facts/dates/publication-date.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { textFile } from '../../../src/text/text-file.ts'

async function dateOf(text: string, path = 'a.md') {
  return publicationDate(await openArticle(textFile(path, text)))
}

describe('publicationDate', () => {
  it.each([
    ['date: 2024-03-01', '2024-03-01'],
    ['date: "2024-03-01"', '2024-03-01'],
    ['DATE: 2024-03-01 09:00', '2024-03-01'],
    ['date: 2024-03-01 23:59:59 -1100', '2024-03-01'],
    ['date: 2024-03-01T00:30:00.000+14:00', '2024-03-01'],
    ['date: 2024-3-1', '2024-03-01'],
    ['date: 2024/03/01', '2024-03-01'],
    ['date: Fri, 01 Mar 2024 10:00:00 GMT', '2024-03-01'],
    ['date: 1 March 2024', '2024-03-01'],
    ['date: March 1st, 2024', '2024-03-01'],
    ['date: Friday, Sept. 6, 2024', '2024-09-06'],
    ['date: 2024-02-29', '2024-02-29'],
    ['published: 2024-03-01', '2024-03-01'],
    ['pubDate: 2024-03-01', '2024-03-01'],
    ['publish_date: 2024-03-01', '2024-03-01'],
    ['published-at: 2024-03-01', '2024-03-01'],
    ['date: 2024-01-01\npublishDate: 2024-03-01', '2024-03-01'],
    ['published: true\ndate: 2024-03-01', '2024-03-01'],
    ['publishDate: soon\ndate: 2024-03-01', '2024-03-01'],
    ['date: 2023-02-29', undefined],
    ['date: 2024-13-01', undefined],
    ['date: 2024-03-00', undefined],
    ['date: 0001-01-01', undefined],
    ['date: 01/03/2024', undefined],
    ['date: 2024', undefined],
    ['date: 2024-03-012', undefined],
    ['date: 31 April 2024', undefined],
    ['date: [2024-03-01]', undefined],
    ['date:', undefined],
    ['expirydate: 2024-03-01\nevent_date: 2024-03-01', undefined],
    ['title: 2024-03-01', undefined],
  ])('reads %j as %s', async (head, expected) => {
    expect(await dateOf(`---\n${head}\n---\n\nRain fell.\n`)).toBe(expected)
  })

  it('reads TOML and Pelican front matter', async () => {
    expect(await dateOf('+++\ndate = 2024-03-01T23:00:00-05:00\n+++\n\nRain fell.\n')).toBe('2024-03-01')
    expect(await dateOf('Title: Rain\nDate: 2024-03-01 10:20\n\nRain fell.\n')).toBe('2024-03-01')
  })

  it.each([
    ['_posts/2024-03-01-rain.md', '2024-03-01'],
    ['2024/03/01/rain.md', '2024-03-01'],
    ['news/2023/12/2024-03-01-rain.md', '2024-03-01'],
    ['2023/12/31/2024_03_01.md', '2024-03-01'],
    ['2024-03-01/2024-99-99-rain.md', '2024-03-01'],
    ['2024/03/rain.md', undefined],
    ['2024-03-rain.md', undefined],
    ['rain-of-2024-03-01.md', undefined],
    ['92024-03-01.md', undefined],
    ['2024-03-011.md', undefined],
  ])('otherwise takes the date of the path: %s → %s', async (path, expected) => {
    expect(await dateOf('Rain fell.\n', path)).toBe(expected)
    expect(await dateOf('---\ndate: 2020-01-02\n---\n\nRain fell.\n', path)).toBe('2020-01-02')
  })
})
