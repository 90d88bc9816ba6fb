import { ENGLISH } from './english/english.ts'
import { keepOpen } from './index.ts'

/**
 * Opens every language at once, for the library: a plug-in's rule may use a different copy of geolint from the one
 * that opened the article.
 */
export function keepLanguagesOpen(): void {
  keepOpen('en', ENGLISH)
}
