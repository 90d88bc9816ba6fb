import { guessLanguage } from '../../../article/guess-language.ts'
import type { Transcript } from '../../../evidence/transcript.ts'
import { indexWords, type WordIndex } from '../../../evidence/word-index.ts'
import { openedLanguage, openLanguage, PAGE_LEXICON } from '../../../languages/index.ts'
import { spokenWords } from './spoken-words.ts'

/** The primary subtag of the language of a transcript: as it says itself, or as its words look; else `und`. */
export function transcriptLanguage({ language, text }: Transcript): string {
  return language ?? guessLanguage([text], PAGE_LEXICON)
}

/** Indexes the words of a transcript as its language is spoken. */
export async function indexTranscript({ asides, text }: Transcript, language: string): Promise<WordIndex> {
  await openLanguage(language)
  return indexWords(spokenWords(text, openedLanguage(language).speech, asides))
}
