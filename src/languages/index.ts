import { mergePageWords, type PageWords } from '../article/page-words.ts'
import { ENGLISH_PAGE_WORDS } from './english/page-words.ts'
import { FRENCH_PAGE_WORDS } from './french/page-words.ts'
import { GERMAN_PAGE_WORDS } from './german/page-words.ts'
import type { LabelReader, Language } from './language.ts'
import { PORTUGUESE_PAGE_WORDS } from './portuguese/page-words.ts'
import { SPANISH_PAGE_WORDS } from './spanish/page-words.ts'

interface ListedLanguage {
  readonly pageWords: PageWords
  /** Loads all else that geolint knows of it; what loads something is in `keepLanguagesOpen` too. */
  readonly load?: () => Promise<Language>
}

/** The languages that geolint knows, by their primary subtags: each is a folder and a line here. */
export const LANGUAGES: ReadonlyMap<string, ListedLanguage> = new Map([
  ['de', { pageWords: GERMAN_PAGE_WORDS }],
  ['en', { pageWords: ENGLISH_PAGE_WORDS, load: async () => (await import('./english/english.ts')).ENGLISH }],
  ['es', { pageWords: SPANISH_PAGE_WORDS }],
  ['fr', { pageWords: FRENCH_PAGE_WORDS }],
  ['pt', { pageWords: PORTUGUESE_PAGE_WORDS }],
])

export const PAGE_LEXICON = mergePageWords([...LANGUAGES].map(([code, { pageWords }]) => [code, pageWords]))

/** The language assumed for an article too short to identify, and for labels in a language without a reader. */
const DEFAULT = 'en'
const UNDETERMINED = 'und'

const opened = new Map<string, Language>()

/** Loads what reads articles in a language; the default one, by which articles of several languages are compared. */
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

/** Has a language open from the start. */
export function keepOpen(code: string, language: Language): void {
  opened.set(code, language)
}

/** A language that is open, as that of an article is. */
export function openedLanguage(code: string): Language {
  const name = readAs(code)
  const language = opened.get(name)
  if (!language && LANGUAGES.get(name)?.load) throw new Error(`the language '${name}' has not been opened`)
  return language ?? NOTHING_KNOWN
}

const NOTHING_KNOWN: Language = {}

function readAs(code: string): string {
  return code === UNDETERMINED ? DEFAULT : code
}

/**
 * Reads the labels of an article in a language, or compares those of articles in several. Labels are mostly names, so
 * the default language reads those of languages without a reader, and compares those of all.
 */
export function labelReader(code = DEFAULT): LabelReader {
  const labels = openedLanguage(code).labels ?? openedLanguage(DEFAULT).labels
  if (!labels) throw new Error(`the language '${DEFAULT}' reads no labels`)
  return labels
}
