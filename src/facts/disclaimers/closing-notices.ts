import type { Article } from '../../article/article.ts'
import { disclaiming } from '../../article/furniture/disclaiming.ts'
import { roleSentences } from '../../article/furniture/word-roles.ts'
import { PAGE_LEXICON } from '../../languages/index.ts'

/** Whether a text says at least a part of what disclaimers say. */
export function disclaimsInPart({ language }: Article, text: string): boolean {
  return PAGE_LEXICON.rolesFor(language).some(
    (lexicon) => disclaiming(roleSentences(text, lexicon)) !== undefined,
  )
}
