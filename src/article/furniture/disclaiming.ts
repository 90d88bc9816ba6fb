import type { Span } from '../../text/span.ts'
import { anyRole, DISCLAIMING_ROLES, isReported, rolePattern, type RoleSentence } from './word-roles.ts'

/** Words stop here, or go on with 'and do not', 'not ours', 'of the author': not the views that are 'his own affair'. */
const ENDINGS = [
  '$',
  anyRole('comma'),
  `-{1,4}${anyRole('not|differ')}`,
  `${anyRole('not')}-{0,3}${anyRole('holder|ours|own|those')}`,
  anyRole('capacity|holder|ours|statement|text'),
]
const END = `${anyRole('own')}*(?:${ENDINGS.join('|')})`

/**
 * What disclaimers say, each in patterns of word roles: whose views these are, whose they are not, what is not accepted,
 * not warranted, not endorsed, what this is not.
 */
const CLAIMS: Readonly<Record<string, readonly RegExp[]>> = {
  views: [
    'statement {8} own END',
    'pointing {4} statement {5} not {4} statement|holder',
    'statement {16} being own? those {3} holder',
    'own those {3} holder',
    'statement {4} being {3} ours|holder $',
    'statement {4} being {3} ours|holder comma',
    'statement {10} not {2} answer',
    'reflect {4} own|ours|holder {3} statement',
    'reflect {3} statement {3} holder',
    'pointing {3} own {2} statement',
    'own {2} answer {12} holder',
    'holder {5} own {2} answer',
    'answer {12} holder $',
    'own capacity',
    'capacity own',
    'own {3} holder {3} answer',
    'reflect {3} not {6} statement',
    'not {4} reflect|expressed {8} statement|holder',
    'not {4} reflect|expressed {3} those',
    'statement {16} not {5} reflect|endorse',
    'statement {16} not {2} those|holder',
    'not {3} endorse {6} statement|text',
    'statement {8} differ',
    'not {2} statement $',
  ].map(claimPattern),
  liability: ['not {5} answer', 'disclaim {5} answer|warrant', 'own risk'].map(claimPattern),
  warranty: ['not {3} warrant'].map(claimPattern),
  advice: ['not {8} counsel'].map(claimPattern),
  endorsement: ['not {4} endorse'].map(claimPattern),
  purpose: [
    'pointing {1} text {6} purpose',
    'pointing {1} text {4} text own',
    'purpose {2} own',
    'own {2} purpose',
  ].map(claimPattern),
}

const ALL_CLAIMS = Object.entries(CLAIMS)

/** No claim is made without one of these; most sentences need no closer look. */
const CORE = rolePattern(DISCLAIMING_ROLES.join('|'))

/** What a text with the label of a disclaimer may say as well: what its writer is not, or has only lived through. */
const LABELLED_CLAIMS = ['ours {2} not', 'ours {1} own|statement', 'ours {6} warrant|counsel'].map(
  rolePattern,
)

function claimPattern(pattern: string): RegExp {
  const { source } = rolePattern(pattern.replace(' END', ''))
  return new RegExp(pattern.endsWith(' END') ? source + END : source)
}

/** How a sentence shows that it speaks of the text that it is in, or of those who answer for it. */
const OF_ITSELF = [
  'pointing {2} not {8} counsel|endorse|purpose',
  'pointing {3} own {2} statement',
  'pointing {1} statement',
  'pointing being {3} statement {5} not',
  'pointing {4} own capacity',
  'statement {4} pointing {1} text',
  'statement {6} expressed {3} being|holder|not|ours|own|pointing',
  'statement {16} holder',
  'text {8} answer {6} holder',
  'answer {6} statement',
  'holder {8} own capacity',
  'holder {8} capacity own',
  'holder {16} statement|answer|text',
  '^ {1} statement {4} own $',
  '^ {1} statement {3} own {4} not {3} reflect|those',
].map(rolePattern)

/** 'This article' may be on a treaty's article as well, so more has to show whose views are meant. */
const OF_THIS_TEXT = rolePattern('pointing {1} text')
const OF_VIEWS = rolePattern('expressed|hedge|holder|own|those')

function isOfItself(roles: string, claim: string): boolean {
  if (OF_ITSELF.some((pattern) => pattern.test(roles))) return true
  return OF_THIS_TEXT.test(roles) && (claim !== 'views' || OF_VIEWS.test(roles))
}

const OF_US = rolePattern('ours')

/** How much of a disclaimer a text is. */
export interface Disclaiming {
  /** The different things disclaimers say that it says. */
  readonly claims: ReadonlySet<string>
  /** Those that it says of itself in so many words. */
  readonly ofItself: ReadonlySet<string>
  readonly isInFirstPerson: boolean
  /** From the first sentence that says any of it to the last. */
  readonly span: Span
  /** Which of its sentences say any of it, from 0 to 1. */
  readonly share: number
}

/** Reads how much of a disclaimer the sentences of a text are; undefined if they are none at all. */
export function disclaiming(sentences: readonly RoleSentence[]): Disclaiming | undefined {
  const claims = new Set<string>()
  const ofItself = new Set<string>()
  let isInFirstPerson = false
  const disclaimed = sentences.filter((sentence) => {
    const { roles } = sentence
    if (!CORE.test(roles) || isReported(sentence)) return false
    const found = ALL_CLAIMS.filter(([, patterns]) => patterns.some((one) => one.test(roles)))
    for (const [claim] of found) {
      claims.add(claim)
      if (isOfItself(roles, claim)) ofItself.add(claim)
    }
    isInFirstPerson ||= found.length > 0 && OF_US.test(roles)
    return found.length > 0
  })
  const [first, last] = [disclaimed[0], disclaimed.at(-1)]
  if (!first || !last) return undefined
  const span = { start: first.start, end: last.end }
  return { claims, ofItself, isInFirstPerson, span, share: disclaimed.length / sentences.length }
}

/** Whether a text that is labelled as a disclaimer is one: a scope note under that label is not. */
export function disclaimsUnderLabel(sentences: readonly RoleSentence[]): boolean {
  const patterns = [...Object.values(CLAIMS).flat(), ...LABELLED_CLAIMS]
  return sentences.some(
    (sentence) =>
      (!isReported(sentence) || isOfItself(sentence.roles, 'views')) &&
      patterns.some((pattern) => pattern.test(sentence.roles)),
  )
}
