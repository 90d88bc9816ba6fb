import { describe, it } from 'vitest'
import rule from '../../rules/unreadable-evidence.ts'
import { testRule } from '../../src/testing/test-rule.ts'
import { article, DEBATE } from './the-port-debate.ts'

const evidence = { 'debate.txt': DEBATE }
const BODY = '“The lease was signed at night,” said a clerk. “It has ninety pages,” she said.'
const unreadable = (path: string, problem: string) =>
  `The quotations that '${path}' covers were not checked: it ${problem}`

describe('evidence', () => {
  it.each(
    testRule(rule, [
      {
        name: 'that is not there',
        article: article(BODY, 'evidence: [⟦none.txt⟧, debate.txt]'),
        evidence,
        messages: [unreadable('none.txt', 'does not exist; check the spelling')],
      },
      {
        name: 'that has no words',
        article: article(BODY, 'evidence: ⟦empty.txt⟧'),
        evidence: { 'empty.txt': ' \n' },
        messages: [unreadable('empty.txt', 'has no words; name a file that says what was said')],
      },
      {
        name: 'that is not UTF-8',
        article: article(BODY, 'evidence: { file: ⟦old.txt⟧, speaker: a clerk }'),
        evidence: { 'old.txt': '\uFFFD\uFFFDber' },
        messages: [unreadable('old.txt', 'is not UTF-8 text; save it as UTF-8')],
      },
      {
        name: 'that the house names, at the start of the article',
        article: `⟦⟧${article(BODY)}`,
        evidence: { 'talks/empty.txt': '' },
        messages: [unreadable('talks/empty.txt', 'has no words; name a file that says what was said')],
      },
      {
        name: 'without a file',
        article: article(BODY, 'evidence: ⟦{ speaker: Ana Ruiz }⟧'),
        evidence,
        messages: [unreadable('{ speaker: Ana Ruiz }', "has no path; put one under 'file'")],
      },
      {
        name: 'with an unknown key',
        article: article(BODY, 'evidence: { file: ⟦debate.txt⟧, speakers: Ana Ruiz }'),
        evidence,
        messages: [unreadable('debate.txt', "has an unknown key 'speakers'; did you mean 'speaker'?")],
      },
      {
        name: 'that is on the web',
        article: article(BODY, 'evidence: { file: ⟦https://example.org/debate.txt⟧ }'),
        evidence,
        messages: [
          unreadable('https://example.org/debate.txt', 'is an address; download it and name the file'),
        ],
      },
      { name: 'that can be read', article: article(BODY, 'evidence: debate.txt'), evidence },
      { name: 'that is something else', article: article(BODY, 'evidence: strong'), evidence: {} },
    ]),
  )('$name', ({ run }) => run())
})

describe('an attestation', () => {
  const attested = (...entries: readonly string[]) =>
    article(BODY, 'attested:', ...entries.map((entry) => `  - ${entry}`))
  const lacks = (what: string) =>
    `This attestation lacks ${what}. Say which quotation it is, and who heard it, when and how`
  const strange = (words: string) =>
    `'${words}' does not identify a quotation. Copy the first words of one, at least three, or remove the attestation`
  it.each(
    testRule(rule, [
      {
        name: 'that is complete',
        article: attested('{ quotation: The lease was, by: AB, on: 2026-05-02, how: telephone }'),
      },
      {
        name: 'with all of a quotation in its marks',
        article: attested(
          '{ quotation: “the lease was signed at night”, by: AB, on: 2026-05-02, how: telephone }',
        ),
      },
      {
        name: 'that lacks one thing',
        article: attested('{ quotation: ⟦The lease was⟧, by: AB, how: telephone }'),
        messages: [lacks("'on'")],
      },
      {
        name: 'that lacks two',
        article: attested('{ quotation: ⟦The lease was⟧, by: AB }'),
        messages: [lacks("'on' and 'how'")],
      },
      {
        name: 'that lacks the quotation',
        article: attested('⟦{ by: AB, on: 2026-05-02, how: telephone }⟧'),
        messages: [lacks("'quotation'")],
      },
      {
        name: 'with a day in other words',
        article: attested('{ quotation: ⟦The lease was⟧, by: AB, on: 2 May, how: telephone }'),
        messages: [lacks("a day such as 2026-05-02 under 'on'")],
      },
      {
        name: 'of nothing in the article',
        article: attested('{ quotation: ⟦The lease is⟧, by: AB, on: 2026-05-02, how: telephone }'),
        messages: [strange('The lease is')],
      },
      {
        name: 'of too few words',
        article: attested('{ quotation: ⟦The⟧, by: AB, on: 2026-05-02, how: telephone }'),
        messages: [strange('The')],
      },
      {
        name: 'each with its fault',
        article: attested(
          '{ quotation: ⟦The lease was⟧, by: AB }',
          '{ quotation: It has ninety, by: AB, on: 2026-05-02, how: telephone }',
          '{ quotation: ⟦She said it⟧, by: AB, on: 2026-05-02, how: telephone }',
        ),
        messages: [lacks("'on' and 'how'"), strange('She said it')],
      },
      { name: 'that is something else', article: article(BODY, 'attested: true') },
    ]),
  )('$name', ({ run }) => run())
})
