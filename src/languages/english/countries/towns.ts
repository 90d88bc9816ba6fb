import { COUNTRIES } from '../../../geography/countries.ts'
import type { Candidate } from '../../../geography/country-lexicon.ts'
import { NAMESAKES } from '../../../geography/namesakes.ts'
import { wordAfter, wordBefore } from '../../../geography/neighbours.ts'
import { AMERICAN_STATES } from './american-states.ts'
import { PLACE_LEADS, PLACE_WORDS, TOWNSPEOPLE } from './context-words.ts'

const STATES: ReadonlySet<string> = new Set(AMERICAN_STATES.flat())

/** Whether a form names a town, a street or another small place here, not the country. */
export function isHomonym(text: string, candidate: Candidate, next: Candidate | undefined): boolean {
  return isNamesake(text, candidate, next) || isTown(text, candidate) || isPartOfPlace(text, candidate)
}

/** 'the mayor of Peru', 'Lebanon city council': offices of a town that a country lacks. */
export function hasTownOffice(text: string, { form, start, end }: Candidate): boolean {
  if (form.kind !== 'name' || CITY_STATES.has(form.code)) return false
  if (!text.startsWith('of ', start - 3) && !/^[ '’]/.test(text.charAt(end))) return false
  if (TOWN_OFFICE.test(text.slice(end, end + LONGEST_OFFICE))) return true
  return (
    !/^['’]/u.test(text.charAt(end)) && OFFICE_OF.test(text.slice(Math.max(0, start - LONGEST_LEAD), start))
  )
}

const OFFICE_OF = /\b(?:[Mm]ayor|[Cc]ity [Cc]ouncil|[Tt]own [Cc]ouncil|[Ss]chool [Bb]oard) of $/u
const TOWN_OFFICE =
  /^(?:['’]s)? (?:mayor|Mayor|(?:[Cc]ity|[Tt]own|[Vv]illage) (?:[Cc]ouncil|[Hh]all|[Mm]anager)|[Ss]chool (?:[Bb]oard|[Dd]istrict)|[Ff]ire [Dd]epartment|[Pp]olice [Dd]epartment|[Hh]igh [Ss]chool)\b/u
const LONGEST_OFFICE = 24

/** Countries that are called like their capital, whose mayor may be meant. */
const CITY_STATES: ReadonlySet<string> = new Set(
  COUNTRIES.flatMap(({ capital, code, name }) => (capital.startsWith(name) ? [code] : [])),
)

/** 'Lebanon, Pa.', 'the city of Turkey', 'John Doe, 60, of Lebanon', '12 Elm St., Lebanon', '(R., Lebanon)'. */
function isTown(text: string, { start, end }: Candidate): boolean {
  if (standsBeforeState(text, end) || isInState(text, end)) return true
  const before = text.slice(Math.max(0, start - LONGEST_LEAD), start)
  return /(?:(?<!\b(?:capital|largest|main|port|second) )\b(?:city|town|village) of\s|, \d{1,2}, (?:of )?|\b(?:Ave|Blvd|Dr|Ln|Rd|St)\., |\([DR]\.?(?:, |[-–]))$/u.test(
    before,
  )
}

const NAMESAKE_NAMES: ReadonlySet<string> = new Set(NAMESAKES.map(({ name }) => name))
const NAMESAKE_PLACES: ReadonlySet<string> = new Set(NAMESAKES.map((place) => `${place.name}, ${place.in}`))
const PLACE_ENDS = /^(?:[.;:)!?]|,\s\p{Ll}|\s*$)/u
const SUBDIVISION =
  /^ (?:Department|Governorate|Province|State|department|governorate|province)\b(?! of\b| Department\b)/u

/** 'in Armenia, Colombia.' and 'Luxembourg province', but not 'in Armenia, Colombia and Peru'. */
function isNamesake(text: string, { form, start, end }: Candidate, next: Candidate | undefined): boolean {
  if (!NAMESAKE_NAMES.has(form.text)) return false
  if (SUBDIVISION.test(text.slice(end, end + LONGEST_LEAD))) return true
  if (!next || text.slice(end, next.start) !== ', ') return false
  if (!NAMESAKE_PLACES.has(`${form.text}, ${next.form.code}`)) return false
  return (
    /\b(?:[Aa]t|[Ff]rom|[Ii]n|[Nn]ear|of) $/.test(text.slice(Math.max(0, start - 6), start)) &&
    PLACE_ENDS.test(text.slice(next.end, next.end + 4))
  )
}

const LONGEST_LEAD = 24

/** Countries whose people take an adjective, not the bare name as in Singapore. */
const HAVE_ADJECTIVES: ReadonlySet<string> = new Set(
  COUNTRIES.flatMap((each) => (each.adjectives ? [each.code] : [])),
)

const SCHOOL = /^(?:Civic|Community|Elementary|High|Middle) (?:Cent(?:er|re)|College|School)/u

/** 'Lebanon Avenue', 'Peru Township', 'Little Portugal', 'a Jordan resident'. */
function isPartOfPlace(text: string, { form, start, end }: Candidate): boolean {
  const after = wordAfter(text, end)
  if (after?.gap === ' ') {
    if (PLACE_WORDS.has(after.word) || SCHOOL.test(text.slice(after.start, after.start + LONGEST_LEAD)))
      return true
    if (TOWNSPEOPLE.has(after.word) && HAVE_ADJECTIVES.has(form.code)) return true
  }
  const before = wordBefore(text, start)
  return before !== undefined && /^\.?\s$/u.test(before.gap) && PLACE_LEADS.has(before.word)
}

function standsBeforeState(text: string, end: number): boolean {
  const match = /^,\s+((?:(?:New|North|Rhode|South|West)\s)?\p{Lu}[\p{L}.]*)(?!\p{L}|['’]s)/u.exec(
    text.slice(end, end + 24),
  )
  const state = match?.[1]
  if (!match || !state) return false
  const stateEnd = end + match[0].length
  if (AMBIGUOUS_STATES.has(state)) return PLACE_ENDS.test(text.slice(stateEnd, stateEnd + 4))
  if (STATE_NAMES.has(state) && STATE_NEXT.test(text.slice(stateEnd, stateEnd + LONGEST_LEAD))) return false
  return STATES.has(state) || STATES.has(state.replace(/\.$/, ''))
}

/** 'Peru (Ind.)', 'Peru is in Indiana', 'Peru, in Indiana', 'Peru IN 46970', but not 'India (IN)' */
function isInState(text: string, end: number): boolean {
  const [, state = '', code = ''] = IN_STATE.exec(text.slice(end, end + LONGEST_IN_STATE)) ?? []
  const isState = state.length > 2 && STATES.has(state) && !AMBIGUOUS_STATES.has(state)
  return isState || STATES.has(code)
}

const IN_STATE =
  /^(?:(?: \(|, in | is in )((?:(?:New|North|Rhode|South|West) )?\p{Lu}\p{L}*\.?)(?:[),;.]|\s|$)|,? ([A-Z]{2}) \d{5}\b)/u
const LONGEST_IN_STATE = 32

const STATE_NAMES: ReadonlySet<string> = new Set(AMERICAN_STATES.map(([name]) => name))
/** A further state: 'hit Cuba, Florida and Texas' lists three lands. */
const STATE_NEXT = new RegExp(
  `^(?:,|,? (?:and|or)) (?:${[...STATE_NAMES].join('|')})(?!\\p{L}| \\p{Lu})`,
  'u',
)

/** Also a country and a capital: 'Turkey, Georgia and Iran' and 'Iran, Washington and Paris' are lists. */
const AMBIGUOUS_STATES: ReadonlySet<string> = new Set(['Georgia', 'Washington'])
