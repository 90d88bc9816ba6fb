import type { PageLexicon } from '../page-words.ts'
import { isNote } from './labels.ts'
import { rolePattern, roleSentences } from './word-roles.ts'

/** 'This is the first post of a series', 'This article was also published in …'. */
const OF_PAGE = ['^ pointing being {3} text', '^ pointing {1} text {3} publish|reprint|revise'].map(
  rolePattern,
)

/** In characters: no longer first sentence describes a page. */
const FIRST_SENTENCE = 300

/** Tells whether a text is labelled as a note, or describes the page that it is on. */
export function pageNoteTest(lexicon: PageLexicon, language: string): (text: string) => boolean {
  const roles = lexicon.rolesFor(language)
  return (text) =>
    isNote(text, lexicon) ||
    roles.some((one) => {
      const [first] = roleSentences(text.slice(0, FIRST_SENTENCE), one)
      return first !== undefined && OF_PAGE.some((pattern) => pattern.test(first.roles))
    })
}
