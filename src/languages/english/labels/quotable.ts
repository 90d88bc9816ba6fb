import type { SourceLabel } from '../../source-label.ts'
import { REPORTING_VERB_FORMS } from '../words/reporting-verbs.ts'
import { BODY_NOUNS, ROLE_NOUNS } from '../words/role-nouns.ts'
import { headNoun } from './bodies.ts'
import { isPersonalName } from './personal-name.ts'
import { HONORIFICS } from './part.ts'
import { isPreposition, isRoleNoun } from './roles/role-words.ts'
import { labelSegments, type LabelToken } from './segments.ts'

/**
 * Whether whoever a label names says what the verb introduces: a person whatever the verb, a body, a document or an
 * unknown name with a verb of saying, anything else with the plainest of them: *the policy says*. An infinitive, as in
 * *rules to declare it “illegal”*, does not say that anybody spoke.
 */
export function isQuotable(label: SourceLabel, verbPhrase: string): boolean {
  const verb = isInfinitive(verbPhrase, label) ? '' : (verbPhrase.split(' ').at(-1) ?? '')
  switch (kindOf(label)) {
    case 'person':
      return true
    case 'body':
      return SAYING.test(verb) || JUDGED.test(verb)
    default:
      return PLAINLY.test(verb) && NOUN_PHRASE.test(label.text)
  }
}

/** Whether it has *to* or, with a singular, the form of an infinitive: *a rule add*. */
function isInfinitive(verbPhrase: string, { number, text }: SourceLabel): boolean {
  const [before, verb = ''] = verbPhrase.split(' ')
  const [form, ...others] = REPORTING_VERB_FORMS.get(verb) ?? []
  const isBase = form === 'base' && others.length === 0
  return before === 'to' || (isBase && number === 1 && !text.endsWith('s'))
}

/** A common noun with the ending of *user*, *lobbyist* or *respondent*, which is somebody who does something. */
const AGENT = /(?:ant|dent|ee|eer|er|ian|ist|man|or|teen|woman)$/u

const SAYING =
  /^(?:accord|acknowledg|add|admit|alleg|announc|answer|argu|ask|assert|caution|claim|comment|complain|conced|conclud|contend|declar|den[iy]|emphasi|explain|insist|not(?:e|ing)|observ|predict|proclaim|put|read|recommend|remark|repl|said|say|stat(?:ed|es|ing)|stress|tell|told|tweet|urg|warn|writ|wrote)/u

/** Other verbs of saying are nouns or mean something else as often, except in the past tense. */
const JUDGED =
  /^(?:accus|blam|characteri[sz]|condemn|critici[sz]|denounc|describ|disput|prais|report|reveal|scold)ed$/u

const NOUN_PHRASE = /^(?:an?|his|her|its|my|one|our|such|th(?:at|e|eir|ese|is|ose)|\p{L}+ of)\s|s$/iu

const PLAINLY = /^(?:said|says|stated|warned|wrote)$/u

function kindOf({ role, text }: SourceLabel): 'body' | 'person' | 'thing' {
  const tokens = labelSegments(text.replaceAll('\n', ' '))[0] ?? []
  const end = tokens.findIndex((token, at) => at > 0 && isPreposition(token))
  const own = tokens.slice(0, end === -1 ? undefined : end)
  const head = own.at(-1)
  if (!head || /^\d/u.test(head.word)) return 'thing'
  if (role !== undefined) return BODY_NOUNS.has(head.word) ? 'body' : kindOfNoun(headNoun(role))
  if (isPersonalName(tokens) || own.slice(0, -1).some(isTitle)) return 'person'
  return head.capital || isAddress(text) ? 'body' : kindOfNoun(head.word)
}

/** `Gazette.example` */
function isAddress(text: string): boolean {
  return /^\S+\.\p{L}+$/u.test(text)
}

function isTitle(token: LabelToken): boolean {
  return HONORIFICS.has(token.word) || isRoleNoun(token)
}

function kindOfNoun(noun: string): 'body' | 'person' | 'thing' {
  if (ROLE_NOUNS.has(noun)) return 'person'
  if (BODY_NOUNS.has(noun)) return 'body'
  return AGENT.test(noun.replace(/s$/u, '')) ? 'body' : 'thing'
}
