import { describe, it } from 'vitest'
import rule from '../../rules/misquotation.ts'
import { testRule } from '../../src/testing/test-rule.ts'
import { article, DEBATE, RUIZ_WILL_NOT_SIGN } from './the-port-debate.ts'

const evidence = { 'debate.txt': DEBATE }
const ruiz = (words: string) => article(`“${words},” said Ana Ruiz.`)
const holt = (words: string) => article(`“${words},” said Peter Holt.`)
const PARAPHRASE = 'Quote what was said, or paraphrase it'
const RESTORE = 'Restore it, or write […] if the sense stays the same'

function hidden(words: string, line: number): string {
  return `The ellipsis hides '${words}', which changes the meaning (debate.txt:${line}). Restore it`
}

describe('what may not differ', () => {
  it.each(
    testRule(
      rule,
      [
        {
          name: 'a negation left out',
          article: ruiz('We will⟦ ⟧sign any agreement that hands the port to a foreign navy'),
          messages: [`'not' was said but is left out, which reverses the meaning (debate.txt:3). Restore it`],
        },
        {
          name: 'a negation left out with the contraction that it is in',
          article: ruiz('We ⟦will⟧ sign any agreement that hands the port to a foreign navy'),
          evidence: { 'debate.txt': DEBATE.replace('We will not sign', 'We won’t sign') },
          messages: [`'will' is quoted, but 'won’t' was said (debate.txt:3). ${PARAPHRASE}`],
        },
        {
          name: 'a negation added',
          article: holt('The lease ⟦never⟧ brings four hundred million dollars to the coast every year'),
          messages: [`'never' is quoted but is not in the passage (debate.txt:6). ${PARAPHRASE}`],
        },
        {
          name: 'a negation put for another word',
          article: ruiz(
            'The lease was signed in 2019 for ninety-nine years, and ⟦everybody⟧ in this country was asked',
          ),
          messages: [`'everybody' is quoted, but 'nobody' was said (debate.txt:3). ${PARAPHRASE}`],
        },
        {
          name: 'a number',
          article: ruiz('The lease was signed in ⟦2018⟧ for ninety-nine years'),
          messages: [`'2018' is quoted, but '2019' was said (debate.txt:3). ${PARAPHRASE}`],
        },
        {
          name: 'a number in other words',
          article: ruiz(
            'The lease was signed in 2019 for ⟦ninety⟧ years, and nobody in this country was asked',
          ),
          messages: [`'ninety' is quoted, but 'ninety-nine' was said (debate.txt:3). ${PARAPHRASE}`],
        },
        {
          name: 'a name',
          article: ruiz('I told Senator ⟦Gomes⟧ that the health care of the island was gone'),
          messages: [`'Gomes' is quoted, but 'Lopes' was said (debate.txt:10). ${PARAPHRASE}`],
        },
        {
          name: 'a word',
          article: ruiz('We will not sign any agreement that ⟦sells⟧ the port to a foreign navy'),
          messages: [`'sells' is quoted, but 'hands' was said (debate.txt:3). ${PARAPHRASE}`],
        },
        {
          name: 'a pronoun',
          article: ruiz('⟦They⟧ will not sign any agreement that hands the port to a foreign navy'),
          messages: [`'They' is quoted, but 'We' was said (debate.txt:3). ${PARAPHRASE}`],
        },
        {
          name: 'a modal',
          article: ruiz('We ⟦must⟧ not sign any agreement that hands the port to a foreign navy'),
          messages: [`'must' is quoted, but 'will' was said (debate.txt:3). ${PARAPHRASE}`],
        },
        {
          name: 'a word added',
          article: ruiz('We will not sign any ⟦secret⟧ agreement that hands the port to a foreign navy'),
          messages: [`'secret' is quoted but is not in the passage (debate.txt:3). ${PARAPHRASE}`],
        },
        {
          name: 'a clause left out without a mark',
          article: ruiz('We are going to rebuild the eastern quay⟦ ⟧on this coast'),
          messages: [
            `'and open it to every fishing boat' was said but is left out (debate.txt:9). ${RESTORE}`,
          ],
        },
        {
          name: 'many words left out without a mark, of which the first and last are shown',
          article: ruiz(
            'If the government keeps its promise, we are going to rebuild the eastern quay⟦. ⟧I told Senator Lopes that the health care of the island was gone',
          ),
          messages: [
            `'and open it to … boat on this coast' was said but is left out (debate.txt:9). ${RESTORE}`,
          ],
        },
        {
          name: 'words added at the end',
          article: holt(
            'Without that money the dredgers will stop before the winter and the ships will go elsewhere ⟦for shelter⟧',
          ),
          messages: [`'for shelter' is quoted but is not in the passage (debate.txt:6). ${PARAPHRASE}`],
        },
        {
          name: 'two statements joined into one',
          article: ruiz(`${RUIZ_WILL_NOT_SIGN}. ⟦They have said that for thirty years⟧`),
          messages: [
            "'They have said that for thirty years' was said elsewhere (debate.txt:9) than the rest (debate.txt:3). Quote the two separately",
          ],
        },
        {
          name: 'phrases in another order',
          article: ruiz(
            'If the government keeps its promise, we are going to ⟦open⟧ the eastern quay to every fishing boat on this coast and rebuild it',
          ),
          messages: [
            `'open' is quoted, but 'rebuild' was said (debate.txt:9), with 2 other differences. ${PARAPHRASE}`,
          ],
        },
        {
          name: 'an ellipsis that hides a negation',
          article: ruiz('We will⟦ … ⟧sign any agreement that hands the port to a foreign navy'),
          messages: [hidden('not', 3)],
        },
        {
          name: 'an ellipsis that hides a condition',
          article: ruiz(
            'We will leave the talks for good⟦ … ⟧the ministry publishes the contract before the winter',
          ),
          messages: [hidden('unless', 15)],
        },
        {
          name: 'the gravest of several, with the number of the others',
          article: ruiz('We will⟦ ⟧sign every agreement that sells the port to a foreign navy'),
          messages: [
            `'not' was said but is left out, which reverses the meaning (debate.txt:3), with 2 other differences. Restore it`,
          ],
        },
        {
          name: 'a number before a word',
          article: ruiz(
            'The contract was signed in ⟦2018⟧ for ninety-nine years, and nobody in this country was asked',
          ),
          messages: [
            `'2018' is quoted, but '2019' was said (debate.txt:3), with 1 other difference. ${PARAPHRASE}`,
          ],
        },
      ].map((one) => ({ evidence, ...one })),
    ),
  )('$name', ({ run }) => run())
})

describe('what may differ', () => {
  it.each(
    testRule(
      rule,
      [
        { name: 'nothing', article: ruiz(RUIZ_WILL_NOT_SIGN) },
        {
          name: 'case, marks, dashes and spaces',
          article: ruiz('we will not sign – any agreement – that hands the Port to a “foreign” navy!'),
        },
        {
          name: 'words cut at an ellipsis',
          article: ruiz('We will not sign any agreement … to a foreign navy'),
        },
        {
          name: 'words cut at [...]',
          article: ruiz('We will not sign any agreement [...] to a foreign navy'),
        },
        {
          name: 'sentences cut at an ellipsis',
          article: ruiz(
            'We will not sign any agreement … The harbour belongs to the people who work in it',
          ).replace('any agreement', 'any agreement that hands the port to a foreign navy'),
          evidence: {
            'debate.txt': DEBATE.replace('nobody in this country was asked', 'it was a summer night'),
          },
        },
        {
          name: 'words in brackets instead of others',
          article: ruiz('We will not sign any agreement that hands [the harbour] to a foreign navy'),
        },
        {
          name: 'words added in brackets',
          article: ruiz(
            'We will not sign any agreement [with anybody] that hands the port to a foreign navy',
          ),
        },
        {
          name: 'letters in brackets',
          article: ruiz('[I]f the government keep[s] its promise, we are going to rebuild'),
        },
        {
          name: 'a contraction',
          article: ruiz('We won’t sign any agreement that hands the port to a foreign navy'),
        },
        {
          name: 'a contraction written out',
          article: ruiz(RUIZ_WILL_NOT_SIGN),
          evidence: { 'debate.txt': DEBATE.replace('We will not sign', 'We won’t sign') },
        },
        {
          name: 'gonna',
          article: ruiz('we’re gonna rebuild the eastern quay and open it to every fishing boat'),
        },
        {
          name: 'a title, a compound and a sign',
          article: ruiz(
            'I told Sen. Lopes that the healthcare of the island was gone, and 70% of the doctors with it',
          ),
        },
        {
          name: 'numbers in figures',
          article: ruiz('The lease was signed in 2019 for 99 years, and nobody in this country was asked'),
        },
        { name: 'an amount', article: holt('The lease brings $400 million to the coast every year') },
        {
          name: 'hesitations and stage directions of the evidence',
          article: article(
            '“The harbour belongs to the people who work in it,” said Ana Ruiz. “They have said that for thirty years.”',
          ),
        },
        {
          name: 'small words, which are for another rule',
          article: ruiz('We will not sign any agreement that hands port to a foreign navy'),
        },
        {
          name: 'doubled words and false starts in the unpunctuated transcript of a machine',
          article: holt('I think that the ministry knew that the lease was bad and we told them in 2019'),
          evidence: {
            'machine.txt':
              'and i think that the ministry i think that the the ministry knew that the lease was bad and and uh we told them in twenty nineteen but they did not want to hear it from the town again\n',
          },
        },
      ].map((one) => ({ evidence, ...one })),
    ),
  )('$name', ({ run }) => run())
})

const TAPE = `WEBVTT

00:00:03.000 --> 00:00:08.000
<v Moderator>Who pays for the port?

00:12:41.500 --> 00:12:46.000
<v Ana Ruiz>We will not sign any agreement that hands

00:12:46.000 --> 00:12:50.000
<v Ana Ruiz>the port to a foreign navy.
`

describe('where it is looked for', () => {
  const wrong = '⟦everywhere⟧'
  const quotation = `“We will not sign any agreement ${wrong} that hands the port to a foreign navy,” said Ana Ruiz.`
  const message = `'everywhere' is quoted but is not in the passage (debate.txt:3). ${PARAPHRASE}`
  it.each(
    testRule(
      rule,
      [
        {
          name: 'subtitles, with the time',
          article: article(quotation),
          evidence: { 'tape.vtt': TAPE },
          messages: [
            `'everywhere' is quoted but is not in the passage (tape.vtt:7 at 00:12:41). ${PARAPHRASE}`,
          ],
        },
        { name: 'no evidence', article: article(quotation.replace(/[⟦⟧]/g, '')), evidence: {} },
        {
          name: 'the speaker’s own evidence',
          article: article(
            `${quotation} “We will not sign any agreement nowhere that hands the port to a foreign navy,” said Peter Holt.`,
            'evidence: { file: debate.txt, speaker: Ana Ruiz }',
          ),
          messages: [message],
        },
        {
          name: 'the evidence of an anonymous source',
          article: article(
            quotation.replace('Ana Ruiz', 'a former minister'),
            'evidence: { file: debate.txt, speaker: former minister }',
          ),
          messages: [message],
        },
        {
          name: 'whoever speaks, for a role',
          article: article(quotation.replace('Ana Ruiz', 'a former minister')),
          messages: [message],
        },
        {
          name: 'the words of somebody else, for somebody who is named',
          article: article(quotation.replace(/[⟦⟧]/g, '').replace('Ana Ruiz', 'Peter Holt')),
        },
        {
          name: 'one of two files that contradict each other',
          article: article(`“${RUIZ_WILL_NOT_SIGN},” said Ana Ruiz.`),
          evidence: { 'a.txt': DEBATE.replace('will not sign', 'will sign'), 'b.txt': DEBATE },
        },
        {
          name: 'evidence in another language',
          article: article(quotation.replace(/[⟦⟧]/g, ''), 'lang: es'),
        },
        {
          name: 'beside evidence that cannot be read',
          article: article(quotation.replace(/[⟦⟧]/g, ''), 'evidence: [none.txt, debate.txt]'),
        },
        {
          name: 'a quotation of four words',
          article: article(
            'The lease runs for “ninety-nine ⟦dark⟧ years, and nobody in this country was asked”, said Ana Ruiz.',
          ),
          messages: [`'dark' is quoted but is not in the passage (debate.txt:4). ${PARAPHRASE}`],
        },
        {
          name: 'scare quotes and fragments',
          article: article('The “secret agreement” was “signed in 2018”, said Ana Ruiz.'),
        },
      ].map((one) => ({ evidence, ...one })),
    ),
  )('$name', ({ run }) => run())
})

describe('a fault is shown once', () => {
  const wrong = 'We will⟦ ⟧sign any agreement that hands the port to a foreign navy'
  const unmarked = wrong.replace(/[⟦⟧]/g, '')
  const messages = [`'not' was said but is left out, which reverses the meaning (debate.txt:3). Restore it`]
  const pulled = (words: string) => `> “${words}.”\n>\n> — Ana Ruiz`
  it.each(
    testRule(
      rule,
      [
        {
          name: 'in the text, not in the pull-quote that repeats it',
          article: article(`“${wrong},” said Ana Ruiz.\n\nThe hall was full.\n\n${pulled(unmarked)}`),
          messages,
        },
        {
          name: 'in the text, although the pull-quote is right',
          article: article(
            `“${wrong},” said Ana Ruiz.\n\nThe hall was full.\n\n${pulled(RUIZ_WILL_NOT_SIGN)}`,
          ),
          messages,
        },
        {
          name: 'not in a pull-quote whose passage is right, which is for another rule',
          article: article(
            `“${RUIZ_WILL_NOT_SIGN},” said Ana Ruiz.\n\nThe hall was full.\n\n${pulled(unmarked)}`,
          ),
        },
        {
          name: 'in a pull-quote whose words are nowhere else',
          article: article(`The hall was full.\n\n:::pullquote\n“${wrong}.”\n\nAna Ruiz\n:::`),
          messages,
        },
        {
          name: 'in a block quotation with a label',
          article: article(`The hall was full.\n\n> ${wrong}.\n>\n> — Ana Ruiz`),
          messages,
        },
        {
          name: 'in a block quotation after a lead-in',
          article: article(`Ana Ruiz told the hall:\n\n> ${wrong}.`),
          messages,
        },
        {
          name: 'in the second half of a split quotation',
          article: article(
            '“We will not sign any agreement,” said Ana Ruiz, “that ⟦sells⟧ the port to a foreign navy.”',
          ),
          messages: [`'sells' is quoted, but 'hands' was said (debate.txt:3). ${PARAPHRASE}`],
        },
      ].map((one) => ({ evidence, ...one })),
    ),
  )('$name', ({ run }) => run())
})
