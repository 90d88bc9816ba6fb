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

/** As which language an article is read that is too short to tell its own, and every label that has no other reader. */
const DEFAULT = 'en'
const UNDETERMINED = 'und'

/** Stands for the articles of a run, which may be in several languages: the code that ISO 639 has for that. */
const MULTIPLE = 'mul'

const opened = new Map<string, Language>()

/** Loads what reads articles in a language, or what compares several articles where none is given. */
export async function openLanguage(code = MULTIPLE): Promise<void> {
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
 * Reads the labels of an article in a language; without one, compares those of several articles. Labels are mostly
 * names, so the default language reads those of languages without a reader, and one yardstick is right for labels
 * that come from several languages.
 */
export function labelReader(code = MULTIPLE): LabelReader {
  const labels = openedLanguage(code).labels ?? openedLanguage(DEFAULT).labels
  if (!labels) throw new Error(`the language '${DEFAULT}' reads no labels`)
  return labels
}
