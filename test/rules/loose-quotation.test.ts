import { describe, it } from 'vitest'
import rule from '../../rules/loose-quotation.ts'
import type { AllowedDifference } from '../../src/article/house-style.ts'
import { testRule } from '../../src/testing/test-rule.ts'
import { article, DEBATE, RUIZ_WILL_NOT_SIGN } from './the-port-debate.ts'

const evidence = { 'debate.txt': DEBATE }
const ruiz = (words: string) => article(`“${words},” said Ana Ruiz.`)
const holt = (words: string) => article(`“${words},” said Peter Holt.`)

describe('what differs slightly', () => {
  it.each(
    testRule(
      rule,
      [
        {
          name: 'a small word left out',
          article: ruiz('We will not sign any agreement that hands⟦ ⟧port to a foreign navy'),
          messages: ["'the' was said but is left out (debate.txt:3). Restore it, or write […]"],
        },
        {
          name: 'a small word added',
          article: ruiz('We will not sign any ⟦of the⟧ agreement that hands the port to a foreign navy'),
          messages: [
            "'of the' is quoted but is not in the passage (debate.txt:3). Remove it, or put it in brackets",
          ],
        },
        {
          name: 'a small word put for another',
          article: ruiz('We will not sign any agreement that hands the port to ⟦the⟧ foreign navy'),
          messages: ["'the' is quoted, but 'a' was said (debate.txt:3). Quote what was said"],
        },
        {
          name: 'inflection',
          article: ruiz('We will not sign any ⟦agreements⟧ that hand the port to a foreign navy'),
          messages: [
            "'agreements' is quoted, but 'agreement' was said (debate.txt:3), with 1 other difference. Quote what was said",
          ],
        },
        {
          name: 'an adverb added',
          article: ruiz('We will ⟦certainly⟧ not sign any agreement that hands the port to a foreign navy'),
          messages: [
            "'certainly' is quoted but is not in the passage (debate.txt:3). Remove it, or put it in brackets",
          ],
        },
        { name: 'nothing', article: ruiz(RUIZ_WILL_NOT_SIGN) },
        {
          name: 'a small word cut at an ellipsis',
          article: ruiz('We will not sign any agreement that hands … port to a foreign navy'),
        },
        {
          name: 'a small word beside a weighty one, which is for another rule',
          article: ruiz('We will not sign any agreement that sells port to a foreign navy'),
        },
        {
          name: 'a pull-quote that repeats the text',
          article: article(
            'Ana Ruiz spoke. “We will not sign any agreement that hands⟦ ⟧port to a foreign navy,” she said.\n\nThe hall was full.\n\n> “We will not sign any agreement that hands port to a foreign navy.”\n>\n> — Ana Ruiz',
          ),
        },
      ].map((one) => ({ evidence, ...one })),
    ),
  )('$name', ({ run }) => run())
})

describe('what a house may allow', () => {
  const house = (...allow: readonly AllowedDifference[]) => ({
    evidence: { folders: [], find: 'slug' as const, allow },
  })
  const fillers = (sign: string) => holt(`I think${sign}that the trawlers has come back to stay`)
  const grammar = (verb: string) =>
    article(`“The trawlers ${verb} come back to stay,” said Peter Holt, who keeps the dredgers.`)
  const repetitions = (sign: string) => ruiz(`I knew${sign}the ministry would say that in the end`)
  const stammer = {
    'ruiz.txt':
      'ANA RUIZ: I knew the, the ministry would say that in the end. Nobody was surprised, I think.\n',
  }
  it.each(
    testRule(
      rule,
      [
        {
          name: 'dropped fillers, by default not',
          article: fillers('⟦ ⟧'),
          messages: ["'you know' was said but is left out (debate.txt:13). Restore it, or write […]"],
        },
        { name: 'dropped fillers', article: fillers(' '), house: house('fillers') },
        {
          name: 'repaired grammar, by default not',
          article: grammar('⟦have⟧'),
          messages: ["'have' is quoted, but 'has' was said (debate.txt:13). Quote what was said"],
        },
        { name: 'repaired grammar', article: grammar('have'), house: house('grammar') },
        {
          name: 'dropped repetitions, by default not',
          article: repetitions('⟦ ⟧'),
          evidence: stammer,
          messages: ["'the' was said but is left out (ruiz.txt:1). Restore it, or write […]"],
        },
        {
          name: 'dropped repetitions',
          article: repetitions(' '),
          evidence: stammer,
          house: house('repetitions'),
        },
        { name: 'nothing else', article: grammar('⟦have⟧'), house: house('fillers', 'repetitions') },
      ].map((one) => ({ evidence, ...one })),
    ),
  )('$name', ({ run }) => run())
})
