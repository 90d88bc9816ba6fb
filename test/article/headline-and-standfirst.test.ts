import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { DEFAULT_HOUSE } from '../../src/article/house.ts'
import { readArticle } from '../../src/article/read-article.ts'
import { PAGE_LEXICON } from '../../src/languages/index.ts'
import { textFile } from '../../src/text/text-file.ts'

function read(text: string): Promise<Article> {
  return readArticle(textFile('article.md', text), DEFAULT_HOUSE, 'remark', PAGE_LEXICON)
}

describe('headline and standfirst', () => {
  const TITLE = '---\ntitle: Port strike\n---\n\n'
  const GOES_ON = 'The port was quiet.'
  it.each([
    ['a title key', '---\ntitle: Port strike\n---\n\nText of it.', 'Port strike', undefined],
    [
      'a quoted title with an escape',
      '---\ntitle: "Port \\"strike\\""\n---\n\nText.',
      'Port "strike"',
      undefined,
    ],
    [
      'TOML keys',
      '+++\nheadline = "Port strike"\nlede = "A week of it."\n+++\n\nText.',
      'Port strike',
      'A week of it.',
    ],
    ['a first heading', '# Port strike\n\nText of it.', 'Port strike', undefined],
    [
      'a heading and a short paragraph',
      '# Port strike\n\nA week of it.\n\nText goes on.',
      'Port strike',
      'A week of it.',
    ],
    ['a pasted head', 'Port strike\n\nA week of it.\n\nText goes on.', 'Port strike', 'A week of it.'],
    ['an emphasised deck', `# Port strike\n\n*A week of it.*\n\n${GOES_ON}`, 'Port strike', 'A week of it.'],
    ['a deck as a heading', `# Port strike\n\n### A week of it\n\n${GOES_ON}`, 'Port strike', 'A week of it'],
    [
      'a deck as a heading below a title key',
      `${TITLE}### A week of it\n\n${GOES_ON}\n\n## Chapter`,
      'Port strike',
      'A week of it',
    ],
    [
      'an emphasised deck below a title key',
      `${TITLE}**A week of it.**\n\n${GOES_ON}`,
      'Port strike',
      'A week of it.',
    ],
    [
      'a paragraph and a break below a title key',
      `${TITLE}A week of it.\n\n---\n\n${GOES_ON}`,
      'Port strike',
      'A week of it.',
    ],
    ['a first paragraph below a title key', `${TITLE}A week of it.\n\n${GOES_ON}`, 'Port strike', undefined],
    ['a chapter', `# Port strike\n\n## A week of it\n\n${GOES_ON}`, 'Port strike', undefined],
    [
      'one of two chapters',
      `${TITLE}### A week of it\n\n${GOES_ON}\n\n### And another\n\n${GOES_ON}`,
      'Port strike',
      undefined,
    ],
    ['an emphasised note', `${TITLE}*Note: a week of it.*\n\n${GOES_ON}`, 'Port strike', undefined],
    ['an emphasised link', `${TITLE}*First [published](/a) here.*\n\n${GOES_ON}`, 'Port strike', undefined],
    [
      'a first paragraph that repeats the title',
      `${TITLE}Port strike\n\nA week of it.\n\n${GOES_ON}`,
      'Port strike',
      'A week of it.',
    ],
    [
      'a title that is the first sentence of the text',
      `---\ntitle: The port was quiet.\n---\n\n${GOES_ON}\n\nA week of it.\n\n${GOES_ON}`,
      'The port was quiet.',
      undefined,
    ],
    ['an emphasised credit', `${TITLE}*A picture by Luis Soto*\n\n${GOES_ON}`, 'Port strike', undefined],
    ['an emphasised label', `${TITLE}**Big News**\n\n${GOES_ON}`, 'Port strike', undefined],
    ['an emphasised word', `${TITLE}*A week* of it.\n\n${GOES_ON}`, 'Port strike', undefined],
    ['a caption', `${TITLE}![Port](p.png)\n\n*The port at night.*\n\n${GOES_ON}`, 'Port strike', undefined],
    [
      'a deck below a comment',
      `# Port strike\n\n<!-- a -->\n\nA week of it.\n\n${GOES_ON}`,
      'Port strike',
      'A week of it.',
    ],
    ['a date line', `# Port strike\n\nLIMA, 3 May 2024\n\n${GOES_ON}`, 'Port strike', undefined],
    ['a byline', `# Port strike\n\nBy Rosa Quispe and Ana Ruiz\n\n${GOES_ON}`, 'Port strike', undefined],
    [
      'a verse',
      `# Port strike\n\nThe cranes  \nstand still  \nall week.\n\n${GOES_ON}`,
      'Port strike',
      undefined,
    ],
    ['a block quotation', `# Port strike\n\n> A week of it.\n\n${GOES_ON}`, 'Port strike', undefined],
    [
      'a disclaimer',
      `# Port strike\n\n*The views expressed here are the author’s own.*\n\n${GOES_ON}`,
      'Port strike',
      undefined,
    ],
    ['a first paragraph that is a sentence', 'The port was quiet.\n\nText goes on.', undefined, undefined],
  ])('%s', async (_, text, headline, standfirst) => {
    const article = await read(text)
    expect([article.headline?.prose.text, article.standfirst?.prose.text]).toEqual([headline, standfirst])
  })

  it('takes the standfirst from a key of the house first', async () => {
    const file = textFile(
      'a.md',
      '---\ntitle: A\ndescription: So far\nTeaser: A week of it\n---\n\nIt rains.',
    )
    const house = { ...DEFAULT_HOUSE, standfirst: { keys: ['teaser'] } }
    const article = await readArticle(file, house, 'remark', PAGE_LEXICON)
    expect(article.standfirst?.text).toBe('A week of it')
  })
})
