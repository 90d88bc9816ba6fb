import { mergePageWords, type PageWords } from '../article/page-words.ts'
import { ENGLISH_PAGE_WORDS } from './english/page-words.ts'
import { FRENCH_PAGE_WORDS } from './french/page-words.ts'
import { GERMAN_PAGE_WORDS } from './german/page-words.ts'
import { PORTUGUESE_PAGE_WORDS } from './portuguese/page-words.ts'
import { SPANISH_PAGE_WORDS } from './spanish/page-words.ts'

/** The languages that geolint knows, by their primary subtags: each is a folder and a line here. */
const LANGUAGES: ReadonlyMap<string, PageWords> = new Map([
  ['de', GERMAN_PAGE_WORDS],
  ['en', ENGLISH_PAGE_WORDS],
  ['es', SPANISH_PAGE_WORDS],
  ['fr', FRENCH_PAGE_WORDS],
  ['pt', PORTUGUESE_PAGE_WORDS],
])

export const PAGE_LEXICON = mergePageWords(LANGUAGES)

/** Whether what needs English may read an article: one in English, or in a language too short to be told. */
export function readsAsEnglish(language: string): boolean {
  return language === 'en' || language === 'und'
}
