import { expect, it } from 'vitest'
import { countryTags } from '../../../src/facts/countries/country-tags.ts'
import { tagAs, taggableHead, tagHabit } from '../../../src/facts/countries/tag-edits.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { textFile } from '../../../src/text/text-file.ts'

const open = (head: string) => openArticle(textFile('a.md', `---\n${head}\n---\n\nIt rains.\n`))

it.each<[string, readonly string[]]>([
  ['tags: lima peru south korea chile', ['lima', 'peru PE', 'south korea KR', 'chile CL']],
  ['categories: "politics peru"', ['politics', 'peru PE']],
  ['tags: South Korea', ['South Korea KR']],
  ['tags: the port, south korea', ['the port', 'south korea KR']],
  ['topics: politics peru', ['politics peru']],
])('reads the values of %s', async (head, expected) => {
  const article = await open(head)
  const tags = countryTags(article)
  expect(tags.map(({ code, text }) => [text, code].filter(Boolean).join(' '))).toEqual(expected)
  for (const { span, text } of tags) expect(article.file.text.slice(span.start, span.end)).toBe(text)
})

it('does not write a comma list after words without commas', async () => {
  const article = await open('tags: politics peru')
  expect(tagAs(taggableHead(article), tagHabit(article), ['CL'])).toBeUndefined()
})
