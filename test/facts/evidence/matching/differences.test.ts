import { describe, expect, it } from 'vitest'
import { compareWords } from '../../../../src/facts/evidence/matching/compare-words.ts'
import { type Allowance, differingWords } from '../../../../src/facts/evidence/matching/differences.ts'
import { quotedWords } from '../../../../src/facts/evidence/matching/quoted-words.ts'
import { spokenWords } from '../../../../src/facts/evidence/matching/spoken-words.ts'
import { ENGLISH_SPEECH } from '../../../../src/languages/english/speech.ts'

const STRICT: Allowance = { speech: ENGLISH_SPEECH, repetitions: false, fillers: false, grammar: false }

/** `kind: quoted < said` for each difference. */
function differencesOf(
  quotation: string,
  text: string,
  allowance: Partial<Allowance> = {},
): readonly string[] {
  const quoted = quotedWords(quotation, ENGLISH_SPEECH)
  const said = spokenWords(text, ENGLISH_SPEECH).map((word) => ({ ...word, isOthers: false }))
  const comparison = compareWords(quoted.words, said, ENGLISH_SPEECH)
  const list = differingWords({ quoted, said, saidText: text, comparison }, { ...STRICT, ...allowance })
  return list.map(
    (one) =>
      `${one.kind}: ${one.quoted.map((at) => quoted.words[at]?.form).join(' ')} < ${one.said
        .map((at) => said[at]?.form)
        .join(' ')}`,
  )
}

describe('differingWords', () => {
  it.each<[quoted: string, said: string, differences: readonly string[]]>([
    ['the ferry sails on Sunday', 'The ferry sails—on Sunday!', []],
    ['the ferry sails on Sunday', 'the ferry does not sail on Sunday', ['negation: sails < does not sail']],
    ['they will not pay for it', 'they will pay for it', ['negation: not < ']],
    ['we lost forty boats in May', 'we lost fourteen boats in May', ['number: 40 < 14']],
    ['we have to ask Ana Ruiz first', 'we have to ask Eva Dahl first', ['name: ana ruiz < eva dahl']],
    ['the mayor sold the harbour', 'the mayor closed the harbour', ['word: sold < closed']],
    ['we may lose the harbour', 'we will lose the harbour', ['word: may < will']],
    ['they built this harbour', 'we built this harbour', ['word: they < we']],
    ['this is a ferry for islanders', 'this is the ferry for islanders', ['small: a < the']],
    ['the ferry sailed all winter', 'the ferry sails all winter', ['small: sailed < sails']],
    ['the boats and the nets burned', 'the boats burned', ['word: and the nets < ']],
    ['the boats burned', 'the boats and the nets burned', ['word:  < and the nets']],
  ])('%s / %s', (quoted, said, differences) => {
    expect(differencesOf(quoted, said)).toEqual(differences)
  })

  it.each([
    ['the ferry … on Sunday', 'the ferry, as ever, sails on Sunday'],
    ['[the ferry] sails on Sunday', 'it sails on Sunday'],
    ['he want[s] the ferry to sail', 'he wanted the ferry to sail'],
    ['we do not know the harbour', 'we don’t know the harbour'],
    ['health care is a harbour', 'healthcare is a harbour'],
    ['the U.S. has a harbour', 'the US has a harbour'],
    ['okay, twenty percent of boats', 'OK, 20% of boats'],
    ['we sailed home', 'we, uh, sailed, um, home'],
    ['that s*** harbour is closed', 'that shit harbour is closed'],
  ])('allows %s / %s', (quoted, said) => {
    expect(differencesOf(quoted, said)).toEqual([])
  })

  it('does not allow an ellipsis or brackets to hide a negation', () => {
    expect(
      differencesOf('the ferry … sails on Sunday', 'the ferry that never leaves sails on Sunday'),
    ).toEqual(['negation:  < that never leaves'])
    expect(differencesOf('the ferry [sails] on Sunday', 'the ferry does not sail on Sunday')).toHaveLength(1)
  })

  it.each<[allowance: keyof Omit<Allowance, 'speech'>, quoted: string, said: string]>([
    ['fillers', 'the ferry sails on Sunday', 'the ferry, you know, sails on Sunday'],
    ['repetitions', 'we know the ferry sails', 'we know the the ferry sails'],
    ['repetitions', 'I said he wants to be mayor', 'I said he wants — wants to be mayor'],
    ['grammar', 'the ferry sails on Sunday', 'the ferry sail on Sunday'],
  ])('allows %s only if the house does: %s / %s', (allowance, quoted, said) => {
    expect(differencesOf(quoted, said, { [allowance]: true })).toEqual([])
    expect(differencesOf(quoted, said)).toHaveLength(1)
  })
})
