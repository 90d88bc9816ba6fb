import { describe, it } from 'vitest'
import rule from '../../rules/unsupported-quotation.ts'
import { testRule } from '../../src/testing/test-rule.ts'
import { article, DEBATE, RUIZ_WILL_NOT_SIGN } from './the-port-debate.ts'

const evidence = { 'debate.txt': DEBATE }
const INVENTED = '“A harbour is a wound that no treaty closes,”'
const ATTEST = 'Name the evidence for it, attest it, or take it out'
const missing = (words: string) => `'${words}' is not in the evidence. ${ATTEST}`
const INVENTED_MISSING = missing('A harbour is a wound that no treaty…')

describe('what is not in the evidence', () => {
  it.each(
    testRule(
      rule,
      [
        {
          name: 'invented words',
          article: article(`⟦${INVENTED}⟧ said Ana Ruiz.`),
          messages: [INVENTED_MISSING],
        },
        {
          name: 'the same, from an anonymous source',
          article: article(`⟦${INVENTED}⟧ said a former minister.`),
          messages: [INVENTED_MISSING],
        },
        {
          name: 'few common words that are there by chance',
          article: article('⟦“We will not sign the school reports of our own children,”⟧ said Ana Ruiz.'),
          messages: [missing('We will not sign the school reports of…')],
        },
        {
          name: 'a stock phrase that somebody else says',
          article: article('⟦“The ships will go elsewhere,”⟧ said Ana Ruiz.'),
          messages: [
            "'The ships will go elsewhere' is in the evidence only in somebody else's words (debate.txt:7). Correct the attribution, or name evidence of the speaker's own words",
          ],
        },
        {
          name: 'a block quotation',
          article: article(
            'The hall was full.\n\n> ⟦A harbour is a wound that no treaty closes.⟧\n>\n> — Harbour pilot',
          ),
          messages: [INVENTED_MISSING],
        },
        {
          name: 'a pull-quote whose words are nowhere else',
          article: article(
            'The hall was full.\n\n:::pullquote\n⟦A harbour is a wound that no treaty closes⟧\n:::',
          ),
          messages: [INVENTED_MISSING],
        },
        {
          name: 'a quotation and, once only, the pull-quote that repeats it',
          article: article(
            `⟦${INVENTED}⟧ said Ana Ruiz.\n\nThe hall was full.\n\n> “A harbour is a wound that no treaty closes.”\n>\n> — Ana Ruiz`,
          ),
          messages: [INVENTED_MISSING],
        },
        {
          name: 'a quotation over two paragraphs',
          article: article(
            'Ana Ruiz said: ⟦“A harbour is a wound that no treaty closes.\n\n“A ministry is a plaster that falls off in the rain.”⟧',
          ),
          messages: [INVENTED_MISSING],
        },
        {
          name: 'four words',
          article: article('The minister calls it ⟦“a marvel of our century”⟧, said Ana Ruiz.'),
          messages: [missing('a marvel of our century')],
        },
        {
          name: 'words that somebody else reports',
          article: article(
            'Carlos Mesa was not there. ⟦“The fishermen of the eastern quay can drink their lease with salt,”⟧ Carlos Mesa wrote.',
          ),
          evidence: {
            'debate.txt': `${DEBATE}\nANA RUIZ: Carlos Mesa wrote that night, and I quote, the fishermen of the eastern quay can drink their lease with salt.\n\nCARLOS MESA: Good evening.\n`,
          },
          messages: [
            "'The fishermen of the eastern quay can drink…' is in the evidence only in somebody else's words (debate.txt:17). Correct the attribution, or name evidence of the speaker's own words",
          ],
        },
      ].map((one) => ({ evidence, ...one })),
    ),
  )('$name', ({ run }) => run())
})

describe('what is not judged', () => {
  it.each(
    testRule(
      rule,
      [
        { name: 'an article without evidence', article: article(`${INVENTED} said Ana Ruiz.`), evidence: {} },
        { name: 'what is in the evidence', article: article(`“${RUIZ_WILL_NOT_SIGN},” said Ana Ruiz.`) },
        {
          name: 'what differs, which is for other rules',
          article: article(
            '“We will sign any agreement that hands the port to a foreign navy,” said Ana Ruiz.',
          ),
        },
        {
          name: 'what somebody else says, which is for another rule',
          article: article(
            '“Without that money the dredgers will stop before the winter and the ships will go elsewhere,” said Ana Ruiz.',
          ),
        },
        {
          name: 'fewer than four words',
          article: article('The “dance of ships” was “a marvel”, said Ana Ruiz.'),
        },
        {
          name: 'a quotation in the furniture',
          article: article(
            `The hall was full.\n\n## Related articles\n\n- [“A harbour is a wound that no treaty closes”](a.md)`,
          ),
        },
        {
          name: 'the quotations of sources that no evidence covers',
          article: article(
            `${INVENTED} said Peter Holt.`,
            'evidence: { file: debate.txt, speaker: Ana Ruiz }',
          ),
        },
        {
          name: 'what evidence covers that cannot be read',
          article: article(`${INVENTED} said Ana Ruiz.`, 'evidence: [none.txt, debate.txt]'),
        },
        {
          name: 'what the unreadable evidence of its speaker covers, unlike the rest',
          article: article(
            `${INVENTED} said a former minister. ⟦“A ministry is a plaster that falls off in the rain,”⟧ said Ana Ruiz.`,
            'evidence: [{ file: none.txt, speaker: former minister }, debate.txt]',
          ),
          messages: [missing('A ministry is a plaster that falls off…')],
        },
        {
          name: 'a translation',
          article: article(`${INVENTED} said Ana Ruiz.`),
          evidence: {
            'ruiz.txt':
              'ANA RUIZ: No vamos a firmar ningún acuerdo que entregue el puerto a una marina extranjera. El contrato se firmó en 2019 y nadie en este país fue consultado.\n',
          },
        },
        {
          name: 'a translation, by the language of the entry',
          article: article(`${INVENTED} said Ana Ruiz.`, 'evidence: { file: debate.txt, language: pt-BR }'),
        },
        {
          name: 'what is not in the English evidence and may be in the Spanish',
          article: article(`${INVENTED} said Ana Ruiz.`),
          evidence: {
            ...evidence,
            'ruiz.txt':
              'ANA RUIZ: No vamos a firmar ningún acuerdo que entregue el puerto a una marina extranjera. El contrato se firmó en 2019 y nadie en este país fue consultado.\n',
          },
        },
        {
          name: 'what is attested',
          article: article(
            `${INVENTED} said Ana Ruiz.`,
            'attested: { quotation: A harbour is, by: AB, on: 2026-05-02, how: telephone }',
          ),
        },
        {
          name: 'an article that is its own evidence',
          article: article(`${INVENTED} said Ana Ruiz.`, 'evidence: article.md'),
          evidence: { 'article.md': article(`${INVENTED} said Ana Ruiz.`) },
        },
      ].map((one) => ({ evidence, ...one })),
    ),
  )('$name', ({ run }) => run())
})

describe('what an attestation does not settle', () => {
  const attested = (entry: string) => article(`⟦${INVENTED}⟧ said Ana Ruiz.`, `attested: ${entry}`)
  it.each(
    testRule(
      rule,
      [
        {
          name: 'another quotation',
          article: attested('{ quotation: A harbour was a, by: AB, on: 2026-05-02, how: telephone }'),
        },
        {
          name: 'one without a day',
          article: attested('{ quotation: A harbour is a, by: AB, how: telephone }'),
        },
        {
          name: 'one on a day that is none',
          article: attested('{ quotation: A harbour is a, by: AB, on: in spring, how: telephone }'),
        },
        {
          name: 'one by too few words',
          article: attested('{ quotation: A harbour, by: AB, on: 2026-05-02, how: telephone }'),
        },
      ].map((one) => ({ evidence, messages: [INVENTED_MISSING], ...one })),
    ),
  )('$name', ({ run }) => run())
})
