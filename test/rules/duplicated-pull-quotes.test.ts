import { it } from 'vitest'
import rule from '../../rules/duplicated-pull-quotes.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const WORDS = 'We will stay out until the last crane stands still'
const SPEECH = `“${WORDS},” said a shop steward. “Nobody has made us an offer.”`
const FILLER = 'The port authority declined to comment on the talks, which resume on Monday.'
const OTHER = 'Shipping lines have begun to send their vessels to other ports along the coast.'
const quote = (words: string) => `:::pullquote\n${words}\n:::`
const join = (...blocks: string[]) => `${blocks.join('\n\n')}\n`

it.each(
  testRule(rule, [
    { name: 'one, at a distance', article: join(SPEECH, FILLER, quote(WORDS), OTHER) },
    {
      name: 'right after its passage',
      article: join(SPEECH, quote(`⟦${WORDS}⟧`), FILLER),
      messages: ['The pull-quote is right next to the passage that it repeats. Move it further away'],
    },
    {
      name: 'right after the two halves of its passage',
      article: join(SPEECH.replace(' until', ',” she said, “until'), quote(`⟦${WORDS}⟧`), FILLER),
      messages: ['The pull-quote is right next to the passage that it repeats. Move it further away'],
    },
    { name: 'right before its passage', article: join(FILLER, quote(`⟦${WORDS}⟧`), SPEECH) },
    {
      name: 'next to its passage, if any distance is allowed',
      article: join(SPEECH, quote(WORDS)),
      options: { minDistance: 0 },
    },
    {
      name: 'one paragraph away, if two are required',
      article: join(SPEECH, FILLER, quote(`⟦${WORDS}⟧`)),
      options: { minDistance: 2 },
    },
    {
      name: 'twice, in different typography',
      article: join(SPEECH, FILLER, quote(WORDS), OTHER, FILLER, quote(`⟦"${WORDS.replace('We', 'we')}."⟧`)),
      messages: ['The pull-quote has the same words as an earlier one. Remove one of them'],
    },
    {
      name: 'with an elision',
      article: join(
        SPEECH,
        FILLER,
        quote(WORDS),
        OTHER,
        quote('⟦We will stay out … the last crane stands still⟧'),
      ),
      messages: ['The pull-quote repeats part of an earlier one. Remove one of them'],
    },
    {
      name: 'with an elision that leaves two words next to it',
      article: join(
        SPEECH,
        FILLER,
        quote(WORDS),
        OTHER,
        quote('⟦We will [. . .] the last crane stands still⟧'),
      ),
    },
    {
      name: 'the fragments of another pull-quote',
      article: join(
        SPEECH,
        FILLER,
        quote(WORDS),
        OTHER,
        quote('They went home … the last crane stands still'),
      ),
    },
    {
      name: 'one contains the other',
      article: join(SPEECH, FILLER, quote(WORDS), OTHER, quote('⟦stay out until the last crane⟧')),
      messages: ['The pull-quote repeats part of an earlier one. Remove one of them'],
    },
    {
      name: 'the later one is the longer',
      article: join(SPEECH, FILLER, quote('stay out until the last crane'), OTHER, quote(`⟦${WORDS}⟧`)),
      messages: ['The pull-quote repeats all of an earlier one. Remove one of them'],
    },
    {
      name: 'one word differs',
      article: join(SPEECH, FILLER, quote(WORDS), OTHER, quote(`⟦${WORDS.replace('last', 'tall')}⟧`)),
      messages: ['The pull-quote has nearly the same words as an earlier one. Remove one of them'],
    },
    {
      name: 'two from the same passage',
      article: join(SPEECH, FILLER, quote(WORDS), OTHER, quote('Nobody has made us an offer')),
    },
    {
      name: 'short slogans',
      article: join(
        '“Not one step,” they sang.',
        FILLER,
        quote('Not one step'),
        OTHER,
        quote('Not one step'),
      ),
    },
    {
      name: 'across articles',
      article: {
        'a.md': join(SPEECH, FILLER, quote(WORDS), OTHER),
        'b.md': join(
          'Elsewhere the mood was calmer, and the old men of the quay said so.',
          `A steward repeated it: “${WORDS}.”`,
          OTHER,
          quote(`⟦${WORDS}⟧`),
        ),
      },
      messages: ['The pull-quote has the same words as one in a.md. Choose other words for one of them'],
    },
    {
      name: 'not in a copy of the article',
      article: {
        'a.md': join(SPEECH, FILLER, quote(WORDS), OTHER),
        'b.md': join(SPEECH, FILLER, quote(WORDS), OTHER),
      },
    },
  ]),
)('$name', ({ run }) => run())
