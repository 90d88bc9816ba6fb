import { groupBy } from '../../text/groups.ts'

/**
 * The parts that words play where a page speaks of itself: in notices, credits, corrections. Each is written as one
 * letter, so that a sentence becomes a short string in which patterns of roles are found, in whatever language it is.
 */
const LETTERS = {
  /** What somebody thinks or says: views, opinions, contents. */
  statement: 's',
  /** Those who answer for a text: author, editor, employer. */
  holder: 'h',
  /** The first person. */
  ours: 'm',
  /** Words that point at what is being read: this, here, above. */
  pointing: 'y',
  /** What is being read: article, post, site. */
  text: 't',
  /** Contained, expressed, stated: what was done to statements. */
  expressed: 'x',
  own: 'o',
  not: 'n',
  /** Necessarily. */
  hedge: 'N',
  those: 'z',
  reflect: 'r',
  endorse: 'e',
  differ: 'd',
  disclaim: 'i',
  /** Responsible, liable. */
  answer: 'l',
  /** Warranty, accuracy. */
  warrant: 'w',
  /** Advice, and what may not take its place. */
  counsel: 'c',
  /** Informational, educational. */
  purpose: 'p',
  capacity: 'k',
  risk: 'g',
  /** Verbs of reporting: with one of them, a sentence is news. */
  reporting: 'q',
  publish: 'u',
  reprint: 'R',
  first: 'f',
  revise: 'v',
  /** Funded, financed, grant. */
  fund: 'b',
  thank: 'a',
  /** Translated, edited, photograph: what was done to make the page. */
  made: 'D',
  /** Subscribe, join, donate. */
  call: 'j',
  /** Support, help: a call if it is us whom they are asked for. */
  help: 'H',
  contact: 'E',
  licence: 'L',
  /** Is, are, works, writes: what follows the name in a biography. */
  being: 'B',
  /** Not a word, but the sign. */
  comma: ',',
} as const

export type WordRole = keyof typeof LETTERS

const LETTER_OF: Readonly<Record<string, string>> = LETTERS

/** Words by role, sorted. `opinion*` is every word that begins with 'opinion', `*beratung` every word that ends in 'beratung'. */
export type RoleWords = Readonly<Partial<Record<WordRole, readonly string[]>>>

/** The role words of one language: by their first letters, or by their last. */
export interface RoleLexicon {
  readonly words: ReadonlyMap<string, readonly RoleWord[]>
  readonly endings: readonly RoleWord[]
  /** Finds a word without which a text does not disclaim, and perhaps parts of other words. */
  readonly disclaiming: RegExp
  /** The same for the other remarks of a page, but for names and addresses. */
  readonly remarking: RegExp
}

/** What disclaimers say is never said without one of these. */
export const DISCLAIMING_ROLES = [
  'answer',
  'capacity',
  'counsel',
  'disclaim',
  'endorse',
  'purpose',
  'risk',
  'statement',
  'warrant',
] as const satisfies readonly WordRole[]

/** The same for the other remarks of a page, but for names, addresses and links. */
export const REMARKING_ROLES = [
  'call',
  'contact',
  'first',
  'fund',
  'help',
  'licence',
  'made',
  'publish',
  'reprint',
  'revise',
  'thank',
] as const satisfies readonly WordRole[]

interface RoleWord {
  readonly letters: string
  readonly isWhole: boolean
  readonly role: string
}

/** How many first letters words are looked up by; no stem has fewer. */
const FIRST_LETTERS = 3

export function roleLexicon(words: RoleWords): RoleLexicon {
  const all = Object.entries(words).flatMap(([name, list]) =>
    list.map((word) => ({ word, letters: word.replace('*', ''), role: LETTER_OF[name] ?? OTHER })),
  )
  const isEnding = (word: string) => word.startsWith('*')
  const known = all.flatMap(({ letters, role, word }) =>
    isEnding(word) ? [] : { letters, isWhole: !word.endsWith('*'), role },
  )
  return {
    // The most specific first: 'expresses' is one thing, whatever 'express*' is.
    words: groupBy(
      known.toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.letters.length - a.letters.length),
      ({ letters }) => letters.slice(0, FIRST_LETTERS),
    ),
    endings: all.flatMap(({ letters, role, word }) =>
      isEnding(word) ? { letters, isWhole: false, role } : [],
    ),
    disclaiming: anyOf(DISCLAIMING_ROLES.flatMap((role) => words[role] ?? [])),
    remarking: anyOf(REMARKING_ROLES.flatMap((role) => words[role] ?? [])),
  }
}

/** Finds one of some words, in capitals or not. */
function anyOf(words: readonly string[]): RegExp {
  const patterns = words.map((word) => word.replace('*', ''))
  return patterns.length > 0 ? new RegExp(patterns.join('|'), 'i') : /(?!)/
}

/** A sentence as the roles of its words in order: 'The views are personal' is `-s-o`. */
export interface RoleSentence {
  readonly roles: string
  /** Where it is in the text, from its first word to its last. */
  readonly start: number
  readonly end: number
}

/** A word without a role. */
const OTHER = '-'

export function roleSentences(text: string, lexicon: RoleLexicon): readonly RoleSentence[] {
  const sentences: RoleSentence[] = []
  let roles = ''
  let start = 0
  let end = 0
  const endSentence = () => {
    if (roles !== '') sentences.push({ roles, start, end })
    roles = ''
  }
  const add = (role: string, from: number, to: number) => {
    if (roles === '') start = from
    roles += role
    end = to
  }
  for (let at = 0; at < text.length; at += 1) {
    const from = at
    while (at < text.length && isWordCharacter(text, at)) at += 1
    if (at > from) add(roleOf(text.slice(from, at), lexicon), from, at)
    const mark = text.charAt(at)
    if (mark === ',') add(LETTERS.comma, at, at + 1)
    else if (mark === '©') add(LETTERS.licence, at, at + 1)
    else if (SENTENCE_ENDS.includes(mark) && !isWordCharacter(text, at + 1)) endSentence()
    else if (isApostrophe(mark) && text.charAt(at + 1) === 's' && !isWordCharacter(text, at + 2)) at += 1
  }
  endSentence()
  return sentences
}

const SENTENCE_ENDS = '.!?;'
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return (code >= 0x30 && code < 0x3a) || ((code | 0x20) > 0x60 && (code | 0x20) < 0x7b)
  return LETTER_OR_DIGIT.test(text.charAt(at))
}

function isApostrophe(mark: string): boolean {
  return mark === "'" || mark === '’' || mark === '`'
}

function roleOf(word: string, { endings, words }: RoleLexicon): string {
  const candidates = words.get(word.slice(0, FIRST_LETTERS).toLowerCase())
  if (!candidates && endings.length === 0) return OTHER
  const folded = word.toLowerCase()
  const known =
    candidates?.find(({ isWhole, letters }) => (isWhole ? folded === letters : folded.startsWith(letters))) ??
    endings.find(({ letters }) => folded.endsWith(letters))
  return known?.role ?? OTHER
}

/** Whether a sentence reports what somebody said. */
export function isReported({ roles }: RoleSentence): boolean {
  return roles.includes(LETTERS.reporting)
}

/**
 * A pattern of roles in a sentence: `statement {8} own` is a statement and, at most eight words later, 'own'. `^` and `$`
 * are the ends of a sentence, `a|b` is either, `a?` is optional. Throws if a role is unknown.
 */
export function rolePattern(pattern: string): RegExp {
  return new RegExp(pattern.split(' ').map(patternPart).join(''))
}

function patternPart(part: string): string {
  if (part === '^' || part === '$') return part
  const gap = /^\{(\d+)\}$/.exec(part)?.[1]
  if (gap !== undefined) return `.{0,${gap}}?`
  const isOptional = part.endsWith('?')
  return anyRole(isOptional ? part.slice(0, -1) : part) + (isOptional ? '?' : '')
}

/** Matches one word of any of the roles, `not|differ`. */
export function anyRole(roles: string): string {
  const letters = roles.split('|').map((role) => {
    const letter = LETTER_OF[role]
    if (letter === undefined) throw new Error(`unknown role '${role}'`)
    return letter
  })
  return `[${letters.join('')}]`
}
