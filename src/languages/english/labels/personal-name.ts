import { isGivenName } from '../words/given-names.ts'
import { BODY_NOUNS } from '../words/role-nouns.ts'
import { ORGANISATION_WORDS } from './roles/roles.ts'
import type { LabelToken } from './segments.ts'

const LONGEST_NAME = 5

/**
 * Whether words such as *Rosa Quispe* are a person's name: the first is a given name, an initial follows it or the last
 * begins as only surnames do, and no word is a body's.
 */
export function isPersonalName(tokens: readonly LabelToken[]): boolean {
  const [first] = tokens
  return (
    tokens.length > 1 &&
    tokens.length <= LONGEST_NAME &&
    tokens.every(isNameWord) &&
    (isGivenName(first?.word ?? '') ||
      INITIAL.test(tokens.slice(1, -1).at(-1)?.text ?? '') ||
      SURNAME.test(tokens.at(-1)?.text ?? '')) &&
    !tokens.some(isOfOrganisation) &&
    !BODY_NOUNS.has(tokens.at(-1)?.word ?? '') &&
    !ABSTRACT.test(tokens.at(-1)?.word ?? '')
  )
}

/** Also the particles of *Charles de Gaulle* and *Mohammed bin Salman*. */
function isNameWord({ capital, word }: LabelToken): boolean {
  return capital || (/^\p{L}{2,3}$/u.test(word) && !FUNCTION_WORDS.test(word))
}

const FUNCTION_WORDS = /^(?:an|and|as|at|by|for|in|nor|of|on|or|the|to)$/u

/** `Andean Institute, spokesman` does not name a person. */
export function isOfOrganisation(token: LabelToken): boolean {
  return ORGANISATION_WORDS.has(token.word) || token.word === 'of' || token.text === '&'
}

const INITIAL = /^\p{Lu}$/u
/** *O’Shea*, *McIntyre*, *Shevchenko*, *Ivanov*, *Kowalski*, *Papadopoulos* */
const SURNAME =
  /^(?:Mc|O['’])\p{Lu}|^\p{Lu}\p{Ll}+(?:dottir|enko|[^aeiou][eo]v|escu|ewicz|oglu|opoulos|ovich|shvili|sk[iy]|sson)$/u

/** *Jackson Laboratory*, *Austin Economics* */
const ABSTRACT = /(?:atory|ics|ness|ology|ship|tions?)$/u
