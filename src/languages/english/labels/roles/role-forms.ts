import type { RoleWord } from './role-words.ts'
import { PORTFOLIO_HOLDERS, PORTFOLIOS } from './roles.ts'

/**
 * Writes an office that has several names in one way: `mines minister` for *mining minister*, `mp` for *member of
 * parliament*, `energy and mines minister` for *minister of mines and energy*.
 */
export function inOneForm(words: readonly RoleWord[]): readonly RoleWord[] {
  return inOrder(abbreviated(withUsualFields(words)))
}

/** Offices that also have a short name; the words of the long one are in the order used in comparisons. */
const SHORT_FORMS: readonly (readonly [long: readonly string[], short: string])[] = [
  [['european', 'parliament', 'member'], 'mep'],
  [['parliament', 'member'], 'mp'],
  [['congress', 'member'], 'congressperson'],
  [['chief', 'executive', 'officer'], 'ceo'],
  [['chief', 'executive'], 'ceo'],
]

function abbreviated(words: readonly RoleWord[]): readonly RoleWord[] {
  for (const [long, short] of SHORT_FORMS) {
    const at = words.findIndex((_, index) => long.every((word, next) => words[index + next]?.word === word))
    const [first, last] = [words[at], words[at + long.length - 1]]
    if (!first || !last) continue
    const start = Math.min(first.start, last.start)
    const end = Math.max(first.end, last.end)
    return [...words.slice(0, at), { word: short, start, end }, ...words.slice(at + long.length)]
  }
  return words
}

function withUsualFields(words: readonly RoleWord[]): readonly RoleWord[] {
  if (!words.some(({ word }) => PORTFOLIO_HOLDERS.has(word))) return words
  return words.map((one) => ({ ...one, word: USUAL_FIELDS.get(fieldStem(one.word)) ?? one.word }))
}

/** Equal for the forms of a word for a field: *mines* and *mining*, *economy* and *economic*. */
function fieldStem(word: string): string {
  return word.replace(/(?:ations?|ing|ial|ical|al|ic|es|e|s|y)$/u, '')
}

const USUAL_FIELDS: ReadonlyMap<string, string> = new Map(
  [...PORTFOLIOS].toReversed().map((field) => [fieldStem(field), field]),
)

/** The words on either side of an *and* in alphabetical order. */
function inOrder(words: readonly RoleWord[]): readonly RoleWord[] {
  const and = words.findIndex(({ word }) => word === 'and')
  const [before, after] = [words[and - 1], words[and + 1]]
  if (!before || !after || before.word < after.word) return words
  return words.map((one, at) => (at === and - 1 ? after : at === and + 1 ? before : one))
}
