import { readdirSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { articleCountries } from '../../src/facts/countries/article-countries.ts'
import { articleSources } from '../../src/facts/sources/article-sources.ts'
import { quotations } from '../../src/facts/sources/quotations.ts'
import { spokenQuotations } from '../../src/facts/sources/speakers.ts'
import { unattributedQuotations } from '../../src/facts/sources/unattributed-quotations.ts'
import { labelReader, LANGUAGES, openedLanguage, openLanguage } from '../../src/languages/index.ts'
import { openArticle } from '../../src/languages/open-article.ts'
import { textFile } from '../../src/text/text-file.ts'

describe.each([...LANGUAGES])('the page words of %s', (_, { pageWords }) => {
  const {
    functionWords,
    furnitureLabels,
    noteLabels,
    openEndedLabels,
    relativePronouns,
    roles,
    sentenceWords,
  } = pageWords
  const labels = Object.keys(furnitureLabels)

  it.each<readonly [string, readonly string[]]>([
    ['function words', functionWords],
    ['sentence words', sentenceWords],
    ['relative pronouns', relativePronouns],
    ['furniture labels', labels],
    ['open-ended labels', openEndedLabels],
    ['note labels', noteLabels],
    ...Object.entries(roles).map(([role, words]) => [`words of the role ${role}`, words] as const),
  ])('have %s that are sorted and unique', (__, list) => {
    expect(list).toEqual([...new Set(list)].toSorted())
  })

  it('are folded to lower case', () => {
    for (const word of [...functionWords, ...labels, ...noteLabels, ...Object.values(roles).flat()])
      expect(word).toBe(word.toLowerCase().trim())
  })

  it('have only furniture labels among the open-ended ones', () => {
    expect(labels).toEqual(expect.arrayContaining([...openEndedLabels]))
  })

  it.each(Object.entries(roles))('have no word of the role %s that a stem covers', (__, words) => {
    const stems = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1))
    const covered = words.filter((word) =>
      stems.some((stem) => word !== `${stem}*` && word.replace('*', '').startsWith(stem)),
    )
    expect(covered).toEqual([])
  })

  it('give no word two roles', () => {
    const words = Object.values(roles).flat()
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })
})

describe('the list of languages', () => {
  it('has every folder', () => {
    const entries = readdirSync(new URL('../../src/languages/', import.meta.url), { withFileTypes: true })
    expect(entries.filter((entry) => entry.isDirectory()).length).toBe(LANGUAGES.size)
  })

  it('gives every label the same kind in all languages', () => {
    const kinds = new Map<string, string>()
    for (const { pageWords } of LANGUAGES.values()) {
      for (const [label, kind] of Object.entries(pageWords.furnitureLabels)) {
        expect([label, kinds.get(label) ?? kind]).toEqual([label, kind])
        kinds.set(label, kind)
      }
    }
  })
})

describe('a language without parts', () => {
  const text = (language: string) =>
    `---
lang: ${language}
countries: [Peru]
---

# Bolivia

“We have lost years, and nobody in Chile minded at all,” said Ana Quispe, an economist.

“Nobody listened to us when the cranes stood still.”

> Nobody knows why.
>
> — Juan Rojas
`

  it.each(['de', 'xx'])('finds nothing if it is %s', async (language) => {
    const article = await openArticle(textFile('a.md', text(language)))
    expect(openedLanguage(language)).toEqual({})
    expect(quotations(article)).toEqual([])
    expect(spokenQuotations(article)).toEqual([])
    expect(unattributedQuotations(article, 1)).toEqual([])
    expect(articleCountries(article)).toMatchObject({ named: [], unmentioned: new Map(), isRead: false })
  })

  it.each(['de', 'xx'])('has its labels read by the default language if it is %s', async (language) => {
    const article = await openArticle(textFile('a.md', text(language)))
    const { isRead, sources } = articleSources(article)
    expect(isRead).toBe(false)
    expect(sources.map(({ label }) => label)).toEqual(['Juan Rojas'])
  })
})

describe('opening', () => {
  /** The modules as they are before anything is open. */
  const fresh = async () => ({
    ...(await import('../../src/languages/index.ts')),
    ...(await import('../../src/languages/open-article.ts')),
  })
  beforeEach(() => {
    vi.resetModules()
  })

  it('has to be asked for', async () => {
    const languages = await fresh()
    expect(() => languages.openedLanguage('en')).toThrow(
      "the language 'en' is not open; call openLanguage() first",
    )
    expect(() => languages.labelReader()).toThrow("the language 'en' is not open; call openLanguage() first")
  })

  it.each([
    ['English', 'en', 'The envoy of the republic was in the port for the talks.'],
    ['a text too short to tell', 'und', 'Bolivia.'],
  ])('happens with an article in %s', async (_, language, text) => {
    const languages = await fresh()
    const article = await languages.openArticle(textFile('a.md', `${text}\n`))
    expect(article.language).toBe(language)
    expect(Object.keys(languages.openedLanguage(language))).toContain('quotations')
    expect(languages.openedLanguage('en')).toBe(languages.openedLanguage('und'))
  })

  it('has already happened for those who import the library', async () => {
    await import('../../src/index.ts')
    const languages = await fresh()
    for (const [code, { load }] of languages.LANGUAGES)
      expect(languages.openedLanguage(code)).toEqual((await load?.()) ?? {})
  })

  it('lets the labels of several articles be compared', async () => {
    await openLanguage()
    const { compare, parse } = labelReader()
    expect(compare(parse('Diplomat, Bolivia'), parse('Bolivian diplomat')).relation).toBe('same')
  })
})
