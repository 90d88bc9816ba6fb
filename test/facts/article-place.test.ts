import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articlePlace } from '../../src/facts/article-place.ts'
import { openArticle } from '../../src/languages/open-article.ts'
import { textFile } from '../../src/text/text-file.ts'

/** The place of the words between `⟦` and `⟧`. */
async function placeOf(marked: string) {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const article = await openArticle(textFile('news/a.md', marked.replaceAll(/[⟦⟧]/g, '')))
  return articlePlace(article, { start, end })
}

const LONG = 'The ferry sails at six and at nine. '.repeat(10)

describe('articlePlace', () => {
  it('has the headline, the path and the line', async () => {
    expect(await placeOf('# Chile\tvotes\n\nPolls open.\n\nIn ⟦Chile⟧ they close at six.\n')).toEqual({
      path: 'news/a.md',
      headline: 'Chile votes',
      line: 5,
      before: 'In ',
      words: 'Chile',
      after: ' they close at six.',
    })
  })

  it.each([
    ['a whole line', '⟦Chile votes⟧', ['', 'Chile votes', '']],
    ['without the next line', 'Rain.\n\nIn ⟦Chile⟧ it rains\nand snows.', ['In ', 'Chile', ' it rains']],
    ['with another line ending', 'In ⟦Chile⟧ it rains\r\nand snows.', ['In ', 'Chile', ' it rains']],
    ['as much as is shown', `⟦Chile⟧${' votes'.repeat(15)}\nRain.`, ['', 'Chile', ' votes'.repeat(15)]],
    ['as much with CR LF', `⟦Chile⟧${' votes'.repeat(15)}\r\nRain.`, ['', 'Chile', ' votes'.repeat(15)]],
    ['words on two lines', 'said ⟦Ana\nQuispe⟧, a farmer\nhere', ['said ', 'Ana Quispe', ', a farmer']],
    ['without an indent', '    - ⟦Chile⟧', ['- ', 'Chile', '']],
    ['no words', 'In ⟦⟧Chile', ['In ', '', 'Chile']],
    [
      'a long line, cut between words',
      `${LONG}In ⟦Chile⟧ it rains. ${LONG}`,
      [
        '…and at nine. The ferry sails at six and at nine. The ferry sails at six and at nine. In ',
        'Chile',
        ' it rains. The ferry sails at six and at nine. The ferry sails at six and at nine. The…',
      ],
    ],
    ['long words, cut', `⟦${'port '.repeat(60).trim()}⟧`, ['', `${'port '.repeat(39)}port…`, '']],
    [
      'no half of a character',
      `${'🌧'.repeat(60)}x⟦Chile⟧${'🌧'.repeat(60)}`,
      [`…${'🌧'.repeat(44)}x`, 'Chile', `${'🌧'.repeat(45)}…`],
    ],
  ])('shows %s', async (_, marked, expected) => {
    const { after, before, words } = await placeOf(marked)
    expect([before, words, after]).toEqual(expected)
  })

  it('never throws, and stays short', async () => {
    const article = await openArticle(textFile('a.md', `${LONG}\n\n${LONG}🌧\r\n${LONG}`))
    const offset = fc.nat(article.file.length)
    fc.assert(
      fc.property(offset, offset, (a, b) => {
        const { after, before, words } = articlePlace(article, { start: Math.min(a, b), end: Math.max(a, b) })
        expect((before + words + after).length).toBeLessThan(400)
      }),
    )
  })
})
