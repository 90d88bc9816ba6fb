import { ENGLISH } from './english/english.ts'
import { keepOpen } from './index.ts'

/**
 * Opens every language at once, for the library: a rule of a plug-in may stand on another copy of geolint than the one
 * that opened the article.
 */
export function keepLanguagesOpen(): void {
  keepOpen('en', ENGLISH)
}
