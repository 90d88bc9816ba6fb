import { NAME_PARTICLES, NAME_WORD } from '../name-form.ts'
import type { SentenceWords } from '../page-words.ts'

/** In words. */
const LONGEST_LABEL = 18

export function isShort(text: string): boolean {
  const trimmed = text.trim()
  return trimmed !== '' && trimmed.split(/\s+/u, LONGEST_LABEL + 1).length <= LONGEST_LABEL
}

/** The full stop of an abbreviation: `U.S.`, `Jr.`, `Ph.D.`. */
const ABBREVIATION_END = /(?:^|[\s.])\p{Lu}\p{L}?\.$/u

/** Whether a text is one line, begins with a capital or a digit, and is not a sentence. */
export function isLabelText(text: string, { relative, telling }: SentenceWords): boolean {
  const line = text.trim()
  if (line.includes('\n') || !/^[\p{Lu}\p{N}@]/u.test(line) || !isShort(line)) return false
  if (/^[^“«]*[”»]/u.test(line)) return false
  if (/[.:;?!…]["”»’)]*$/u.test(line) && !ABBREVIATION_END.test(line)) return false
  const words = line.toLowerCase().split(/[^\p{L}’']+/u)
  // A clause says more about somebody: 'One of those who were asked'.
  const clause = words.findIndex((word) => relative.has(word))
  return !words.slice(0, clause === -1 ? undefined : clause).some((word) => telling.has(word))
}

/** Those of organisations as well. */
const PARTICLE = `(?:${NAME_PARTICLES}|and|of|the)`
const NICKNAME = String.raw`["“‘'(]${NAME_WORD}["”’')]`

/** Two words in capitals or more, with the particles and nicknames that names have. */
const NAME = new RegExp(
  String.raw`^${NAME_WORD}(?:\s+${NICKNAME})?(?:\s+(?:${PARTICLE}\s+){0,2}${NAME_WORD}){1,4}$`,
  'u',
)

/** Whether a text is a name, which a role may follow after a comma: `Ana Ruiz, former harbour master`. */
export function isName(text: string): boolean {
  const line = text.trim()
  const [name = ''] = line.split(/,\s/u, 1)
  const isEnded = /[.:;?!…]$/u.test(line) && !ABBREVIATION_END.test(line)
  return isShort(line) && !line.includes('\n') && NAME.test(name) && !isEnded
}

/** Whether a text can be a person's name: all of its words are written in capitals throughout, or none is. */
export function isPersonsName(text: string): boolean {
  const [name = ''] = text.trim().split(/,\s/u, 1)
  const shouted = name.split(/\s+/u).filter((word) => /^\p{Lu}{2,}$/u.test(word))
  return isName(text) && (shouted.length === 0 || shouted.length === name.split(/\s+/u).length)
}
