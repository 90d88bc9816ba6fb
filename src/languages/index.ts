import { mergePageWords, type PageWords } from '../article/page-words.ts'
import { ENGLISH_DATES } from './english/date-words.ts'
import { ENGLISH_LEFTOVERS } from './english/leftovers.ts'
import { ENGLISH_PAGE_WORDS } from './english/page-words.ts'
import { FRENCH_DATES } from './french/date-words.ts'
import { FRENCH_LEFTOVERS } from './french/leftovers.ts'
import { FRENCH_PAGE_WORDS } from './french/page-words.ts'
import { GERMAN_DATES } from './german/date-words.ts'
import { GERMAN_LEFTOVERS } from './german/leftovers.ts'
import { GERMAN_PAGE_WORDS } from './german/page-words.ts'
import type { DateWords } from './date-words.ts'
import type { LabelReader, Language } from './language.ts'
import type { Leftovers } from './leftovers.ts'
import { PORTUGUESE_DATES } from './portuguese/date-words.ts'
import { PORTUGUESE_LEFTOVERS } from './portuguese/leftovers.ts'
import { PORTUGUESE_PAGE_WORDS } from './portuguese/page-words.ts'
import { SPANISH_DATES } from './spanish/date-words.ts'
import { SPANISH_LEFTOVERS } from './spanish/leftovers.ts'
import { SPANISH_PAGE_WORDS } from './spanish/page-words.ts'

interface ListedLanguage {
  readonly pageWords: PageWords
  readonly leftovers: Leftovers
  readonly dates: DateWords
  /** Loads everything else that geolint knows of it; a language that has this is in `keepLanguagesOpen` too. */
  readonly load?: () => Promise<Language>
}

/** The languages that geolint knows, by primary subtag. Each is a folder and a line here. */
export const LANGUAGES: ReadonlyMap<string, ListedLanguage> = new Map([
  ['de', { pageWords: GERMAN_PAGE_WORDS, leftovers: GERMAN_LEFTOVERS, dates: GERMAN_DATES }],
  [
    'en',
    {
      pageWords: ENGLISH_PAGE_WORDS,
      leftovers: ENGLISH_LEFTOVERS,
      dates: ENGLISH_DATES,
      load: async () => (await import('./english/english.ts')).ENGLISH,
    },
  ],
  ['es', { pageWords: SPANISH_PAGE_WORDS, leftovers: SPANISH_LEFTOVERS, dates: SPANISH_DATES }],
  ['fr', { pageWords: FRENCH_PAGE_WORDS, leftovers: FRENCH_LEFTOVERS, dates: FRENCH_DATES }],
  ['pt', { pageWords: PORTUGUESE_PAGE_WORDS, leftovers: PORTUGUESE_LEFTOVERS, dates: PORTUGUESE_DATES }],
])

export const PAGE_LEXICON = mergePageWords([...LANGUAGES].map(([code, { pageWords }]) => [code, pageWords]))

/** What is left in texts of a language; most leftovers are looked for in texts of all languages. */
export function leftoversOf(language: string): Leftovers | undefined {
  return LANGUAGES.get(readAs(language))?.leftovers
}

/** What assistants, templates and drafts leave in texts; often not in the language of the text. */
export const LEFTOVERS: readonly Leftovers[] = [...LANGUAGES.values()].map(({ leftovers }) => leftovers)

/** The language assumed for an article too short to identify, and for labels in a language without a reader. */
const DEFAULT = 'en'
const UNDETERMINED = 'und'

const opened = new Map<string, Language>()

/** Opens a language, by default the one by which articles in several languages are compared. */
export async function openLanguage(code = DEFAULT): Promise<void> {
  const { labels } = await load(code)
  if (!labels) await load(DEFAULT)
}

async function load(code: string): Promise<Language> {
  const name = readAs(code)
  const language = opened.get(name) ?? (await LANGUAGES.get(name)?.load?.())
  if (language) opened.set(name, language)
  return language ?? NOTHING_KNOWN
}

/** Keeps a language open from the start. */
export function keepOpen(code: string, language: Language): void {
  opened.set(code, language)
}

/** A language that is already open, as an article's language always is. */
export function openedLanguage(code: string): Language {
  const name = readAs(code)
  const language = opened.get(name)
  if (!language && LANGUAGES.get(name)?.load)
    throw new Error(`the language '${name}' is not open; call openLanguage() first`)
  return language ?? NOTHING_KNOWN
}

const NOTHING_KNOWN: Language = {}

/** The language that a text is read in: the default one if its own is not known. */
export function readAs(code: string): string {
  return code === UNDETERMINED ? DEFAULT : code
}

/**
 * Reads the labels of an article in one language, or compares those of articles in several. Labels are mostly names,
 * so the default language reads those of languages without a reader, and compares labels across languages.
 */
export function labelReader(code = DEFAULT): LabelReader {
  const labels = openedLanguage(code).labels ?? openedLanguage(DEFAULT).labels
  if (!labels) throw new Error(`the language '${DEFAULT}' has no label reader`)
  return labels
}
