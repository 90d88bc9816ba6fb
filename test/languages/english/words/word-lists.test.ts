import { describe, expect, it } from 'vitest'
import { ABBREVIATIONS, TITLES } from '../../../../src/languages/english/words/abbreviations.ts'
import { FUNCTION_WORDS } from '../../../../src/languages/english/words/function-words.ts'
import {
  REPORTING_NOUN_FORMS,
  REPORTING_VERB_FORMS,
} from '../../../../src/languages/english/words/reporting-verbs.ts'
import { BODY_NOUNS, ROLE_NOUNS } from '../../../../src/languages/english/words/role-nouns.ts'
import { SPEECH_NOUNS } from '../../../../src/languages/english/words/speech-nouns.ts'
import { TITLE_NOUNS } from '../../../../src/languages/english/words/title-nouns.ts'

const LISTS = {
  ABBREVIATIONS,
  BODY_NOUNS,
  FUNCTION_WORDS,
  REPORTING_NOUN_FORMS,
  REPORTING_VERB_FORMS,
  ROLE_NOUNS,
  SPEECH_NOUNS,
  TITLES,
  TITLE_NOUNS,
}

describe('word lists', () => {
  it.each(Object.entries(LISTS))('%s has only words in lower case', (_, list) => {
    expect([...list.keys()].filter((word) => !/^[\p{Ll}.'-]+$/u.test(word))).toEqual([])
  })

  it.each([
    ['say', ['base']],
    ['says', ['third']],
    ['said', ['past', 'participle']],
    ['read', ['base', 'past', 'participle']],
    ['saying', ['gerund']],
    ['blogged', ['past', 'participle']],
    ['foresaw', ['past']],
    ['foreseen', ['participle']],
  ])('knows what %s can be', (word, forms) => {
    expect(REPORTING_VERB_FORMS.get(word)).toEqual(forms)
  })

  it('lists only forms of its verbs as nouns too', () => {
    expect([...REPORTING_NOUN_FORMS].filter((word) => !REPORTING_VERB_FORMS.has(word))).toEqual([])
  })

  it.each(['diplomats', 'ministries', 'spokeswomen'])('forms the plural %s', (word) => {
    expect(ROLE_NOUNS.has(word) || BODY_NOUNS.has(word)).toBe(true)
  })
})
