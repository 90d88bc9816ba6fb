import { describe, it } from 'vitest'
import rule from '../../rules/misattributed-quotation.ts'
import { testRule } from '../../src/testing/test-rule.ts'
import { article, DEBATE, RUIZ_WILL_NOT_SIGN } from './the-port-debate.ts'

const evidence = { 'debate.txt': DEBATE }
const HOLT = 'Without that money the dredgers will stop before the winter and the ships will go elsewhere'
const SOMEBODY =
  "'Without that money the dredgers will stop before…' is attributed to Ana Ruiz, but somebody else says it in the evidence (debate.txt:6). Attribute it to whoever said it"
const NAMED = SOMEBODY.replace('somebody else says', 'Peter Holt says')
/** As speakers are named in the transcripts of recordings. */
const inTitleCase = (text: string) =>
  text.replaceAll('PETER HOLT', 'Peter Holt').replaceAll('ANA RUIZ', 'Ana Ruiz')

describe('what somebody else says', () => {
  it.each(
    testRule(
      rule,
      [
        {
          name: 'is contradicted without a name, if the article does not print it',
          article: article(`⟦“${HOLT},”⟧ said Ana Ruiz.`),
          messages: [SOMEBODY],
        },
        {
          name: 'is contradicted by name, if the article prints it',
          article: article(`⟦“${HOLT},”⟧ said Ana Ruiz, who debated with Peter Holt.`),
          evidence: { 'debate.txt': inTitleCase(DEBATE) },
          messages: [NAMED],
        },
        {
          name: 'is contradicted by the surname, if the article quotes somebody of that name',
          article: article(`⟦“${HOLT},”⟧ said Ana Ruiz. “We disagree,” said Holt.`),
          evidence: { 'debate.txt': DEBATE },
          messages: [NAMED.replace('Peter Holt', 'Holt')],
        },
        {
          name: 'is contradicted without a name, if only a word of the article is the surname',
          article: `---\ntitle: Holt, a quiet port\n---\n\n⟦“${HOLT},”⟧ said Ana Ruiz.\n`,
          evidence: { 'debate.txt': inTitleCase(DEBATE) },
          messages: [SOMEBODY],
        },
        {
          name: 'is contradicted without a name that stands in the front matter alone',
          article: article(
            `⟦“${HOLT},”⟧ said Ana Ruiz.`,
            'evidence: [{ file: debate.txt, speaker: Ana Ruiz }, { file: holt.txt, speaker: Peter Holt }]',
          ),
          evidence: { 'debate.txt': DEBATE, 'holt.txt': 'PETER HOLT: Good evening to all of you.\n' },
          messages: [SOMEBODY],
        },
        {
          name: 'is contradicted for a surname',
          article: article(`Ana Ruiz was there. ⟦“${HOLT},”⟧ said Ruiz.`),
        },
        {
          name: 'is contradicted in a block quotation',
          article: article(`The hall was full.\n\n> ⟦${HOLT}.⟧\n>\n> — Ana Ruiz`),
          messages: [SOMEBODY],
        },
        {
          name: 'is contradicted after a lead-in',
          article: article(`Ana Ruiz told the hall:\n\n> ⟦${HOLT}.⟧`),
          messages: [SOMEBODY],
        },
        {
          name: 'is contradicted once, if a pull-quote repeats it',
          article: article(
            `⟦“${HOLT},”⟧ said Ana Ruiz.\n\nThe hall was full.\n\n> “${HOLT}.”\n>\n> — Ana Ruiz`,
          ),
          messages: [SOMEBODY],
        },
        {
          name: 'is contradicted with the time, in subtitles',
          article: article(`⟦“${HOLT},”⟧ said Ana Ruiz.`),
          evidence: {
            'debate.vtt': `WEBVTT\n\n01:02:03.000 --> 01:02:09.000\n<v Peter Holt>${HOLT}.\n\n01:02:09.000 --> 01:02:12.000\n<v Ana Ruiz>${RUIZ_WILL_NOT_SIGN}.\n`,
          },
          messages: [SOMEBODY.replace('debate.txt:6', 'debate.vtt:4 at 01:02:03')],
        },
      ].map((one) => ({ evidence, ...one })),
    ),
  )('$name', ({ run }) => run())
})

describe('who is never contradicted', () => {
  it.each(
    testRule(
      rule,
      [
        ...['a former minister', 'the harbour pilot', 'a questioner', 'he', 'a source in the ministry'].map(
          (speaker) => ({
            name: speaker,
            article: article(`“${HOLT},” said ${speaker}.`),
          }),
        ),
        { name: 'nobody', article: article(`The hall heard it: “${HOLT}.”`) },
        {
          name: 'a role in a label',
          article: article(`The hall was full.\n\n> ${HOLT}.\n>\n> — Harbour pilot`),
        },
        { name: 'the right speaker', article: article(`“${HOLT},” said Peter Holt.`) },
        { name: 'the right speaker, by surname', article: article(`“${HOLT},” said Holt.`) },
        { name: 'the right speaker, with a title', article: article(`“${HOLT},” said Senator Peter Holt.`) },
        {
          name: 'a speaker whose words have no turn',
          article: article(`“${HOLT},” said Ana Ruiz.`),
          evidence: { 'debate.txt': DEBATE.replace(/^[A-Z ]+: /gm, '') },
        },
        ...['SPEAKER 2', 'MODERATOR', 'Q', 'MINISTER'].map((turn) => ({
          name: `a speaker whose words are those of ${turn}`,
          article: article(`“${HOLT},” said Ana Ruiz.`),
          evidence: { 'debate.txt': DEBATE.replaceAll('PETER HOLT', turn) },
        })),
        {
          name: 'a speaker of a stock phrase',
          article: article('“The ships will go elsewhere,” said Ana Ruiz.'),
        },
        ...[
          ['TOMÉ ÉVORA', 'Tomé Évora'],
          ['TOME EVORA', 'Tomé Évora'],
          ['Peter O’Neill', "Peter O'Neill"],
          ['LUIS GARCÍA', 'Luis García Márquez'],
          ['VON DER LEYEN', 'Ursula von der Leyen'],
        ].map(([turn = '', speaker = '']) => ({
          name: `${speaker}, who is ${turn} in the transcript`,
          article: article(`“${HOLT},” said ${speaker}.`),
          evidence: { 'debate.txt': DEBATE.replaceAll('PETER HOLT', turn) },
        })),
        {
          name: 'the speaker of a file without turns',
          article: article(`“${HOLT},” said Ana Ruiz.`, 'evidence: { file: ruiz.txt, speaker: Ana Ruiz }'),
          evidence: { 'ruiz.txt': `${HOLT}. Nobody asked us.\n` },
        },
        {
          name: 'a speaker who says it in one of two files',
          article: article(`“${HOLT},” said Ana Ruiz.`),
          evidence: { ...evidence, 'ruiz.txt': `ANA RUIZ: He is right. ${HOLT}.\n` },
        },
        {
          name: 'a speaker whom somebody else reports',
          article: article(`“${HOLT},” said Carlos Mesa.`),
          evidence: { 'debate.txt': DEBATE.replace('Without that', 'Carlos Mesa wrote today: Without that') },
        },
        {
          name: 'a speaker in an article without evidence',
          article: article(`“${HOLT},” said Ana Ruiz.`),
          evidence: {},
        },
      ].map((one) => ({ evidence, ...one })),
    ),
  )('$name', ({ run }) => run())
})
