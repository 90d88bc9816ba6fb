import { describe, it } from 'vitest'
import rule from '../../rules/misquoted-pull-quote.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const BODY =
  'A steward spoke. “We will stay out until the last crane stands still,” she said, and the hall was quiet.'
const article = (words: string) => `${BODY}\n\nThe talks go on.\n\n:::pullquote\n${words}\n:::\n`

it.each(
  testRule(rule, [
    { name: 'word for word', article: article('We will stay out until the last crane stands still') },
    {
      name: 'in quotation marks, with a full stop',
      article: article('“We will stay out until the last crane stands still.”'),
    },
    {
      name: 'both halves of a split quotation that share a word with the text in between',
      article:
        '“Congress has found the perfect form of power,” the analyst says, “the one without duties.”\n\nThe talks go on.\n\n:::pullquote\nCongress has found the perfect form of power, the one without duties.\n:::\n',
    },
    { name: 'a changed capital', article: article('Until the last crane stands still') },
    { name: 'an elision', article: article('We will stay out […] the last crane stands still') },
    ...['...', '. . .', '(…)', '[ ... ]', '[. . .]', '* * *', '[—]', '–'].map((elision) => ({
      name: `an elision as ${elision}`,
      article: article(`We will stay out ${elision} the last crane stands still`),
    })),
    {
      name: 'an elision between few words, one of which appears twice',
      article: article('We try … as we can').replace(
        BODY,
        '“We try to be as kind and broad as we can,” she said.',
      ),
    },
    {
      name: 'a changed word next to an elision',
      article: article('We will stay out … the hall was ⟦silent⟧').replace('she said', 'said one'),
      messages: ["The pull-quote says 'silent', but the text says 'quiet'. Make the two agree"],
    },
    {
      name: 'a dash that is also in the text',
      article: article('We will stay out⟦ – ⟧the last crane stands still').replace(
        BODY,
        BODY.replace('stay out', 'stay out –'),
      ),
      messages: [
        "The pull-quote leaves out 'until' without marking the cut. Restore the words, or write […]",
      ],
    },
    { name: 'a changed capital in brackets', article: article('[U]ntil the last crane stands still') },
    {
      name: 'an ending in brackets',
      article: article('We will stay[ed] out until the last crane stand[s] still'),
    },
    {
      name: 'an insertion in the text that is left out',
      article: article('We will stay out until the last crane stands still').replace(
        BODY,
        BODY.replace('crane', 'crane [of the port]'),
      ),
    },
    {
      name: 'a long attribution in the text before the last words',
      article: article('We will stay out until the last crane stands still').replace(
        BODY,
        BODY.replace('stands', '” said Rosa Pinto, a shop steward at the port of Lobito, “stands'),
      ),
    },
    {
      name: 'a last word that comes later in the text',
      article: article('We will stay out until the last crane stands ⟦quiet⟧'),
      messages: ["The pull-quote says 'quiet', but the text says 'still'. Make the two agree"],
    },
    {
      name: 'different typography',
      article: article(
        'It\u2019s a co-ordi\xADnated e\uFB00ort \u2013 all \xABhands\xBB\xA0on the quay',
      ).replace(BODY, 'He said it\'s a coordinated effort - all "hands" on the quay.'),
    },
    {
      name: 'numbers written in another style',
      article: article('Twelve thousand men & 5,000 women lost five percent of it').replace(
        BODY,
        'She said that 12 thousand men and 5000 women lost 5% of it.',
      ),
    },
    {
      name: 'another number',
      article: article('The ports lost ⟦25⟧% of their trade').replace(
        BODY,
        'The ports lost 2.5% of their trade.',
      ),
      messages: ["The pull-quote says '25', but the text says '2.5'. Make the two agree"],
    },
    {
      name: 'a negation is missing',
      article: article('We will⟦ ⟧pay this debt').replace(
        BODY,
        'The minister wrote: “We will not pay this debt.”',
      ),
      messages: ["The pull-quote leaves out 'not' without marking the cut. Restore the words, or write […]"],
    },
    ...['⟦They⟧ will not pay this debt', 'We will ⟦never⟧ pay this debt', 'We will not pay this ⟦bill⟧'].map(
      (words) => ({
        name: `six words, one of them changed: ${words}`,
        article: article(words).replace(BODY, 'The minister wrote: “We will not pay this debt.”'),
      }),
    ),
    {
      name: 'six words of another sentence',
      article: article('We must not pay that price').replace(
        BODY,
        'The minister wrote: “We will not pay this debt.”',
      ),
    },
    {
      name: 'with its attribution after the quotation marks',
      article: article(
        '“We will stay out until the last crane stands still,” said Rosa Pinto, a shop steward',
      ),
    },
    {
      name: 'a changed word, with its attribution after the quotation marks',
      article: article(
        '“We will stay out until the last ⟦ship⟧ stands still,” said Rosa Pinto, a shop steward',
      ),
    },
    {
      name: 'words in brackets',
      article: article('We will stay out until the last crane [of the port] stands still'),
    },
    {
      name: 'words in brackets instead of others',
      article: article('[The dockers] will stay out until the last crane stands still'),
    },
    {
      name: 'a changed word',
      article: article('We will stay out until the last ⟦ship⟧ stands still'),
      messages: ["The pull-quote says 'ship', but the text says 'crane'. Make the two agree"],
    },
    {
      name: 'an extra word',
      article: article('We will stay out until the very ⟦very⟧ last crane stands still').replace(
        'very ⟦very⟧',
        '⟦very⟧',
      ),
      messages: ["The pull-quote adds 'very', which is not in the text. Make the two agree"],
    },
    {
      name: 'a word is missing',
      article: article('We will stay out until the⟦ ⟧crane stands still'),
      messages: ["The pull-quote leaves out 'last' without marking the cut. Restore the words, or write […]"],
    },
    {
      name: 'entirely different words, if they are to be reported',
      article: article('⟦Nobody has made us an offer that we could take home⟧'),
      options: { unsourced: true },
      messages: [
        'The words of this pull-quote are not in the text. Use words from the text, or remove the pull-quote',
      ],
    },
    {
      name: 'somebody else is quoted',
      article: article('Nobody has made us an offer that we could take home'),
    },
    {
      name: 'two halves of a split quotation',
      article:
        '“We will stay out,” she said, “until the last crane stands still.”\n\nThe talks go on.\n\n:::pullquote\nWe will stay out until the last crane stands still.\n:::\n',
    },
    ...[
      '> We will stay out until the last ⟦ship⟧ stands still.\n>\n> — Shop steward, Angola',
      '> “We will stay out until the last ⟦ship⟧ stands still.”',
      '“We will stay out until the last ⟦ship⟧ stands still.”\n\nShop steward, Angola',
    ].map((quote) => ({
      name: `with two signs of a pull-quote: ${quote}`,
      article: `${BODY}\n\nThe talks go on.\n\n${quote}\n\nMore of it.\n`,
    })),
    {
      name: 'a paragraph in quotation marks',
      article: `${BODY}\n\nThe talks go on.\n\n“We will stay out until the last ⟦ship⟧ stands still.”\n\nMore of it.\n`,
    },
    {
      name: 'a block with nearly all words of a passage, and nothing else that says that it is a pull-quote',
      article: `${BODY}\n\nThe talks go on.\n\n> We will stay out until the last ship stands still.\n\nMore of it.\n`,
    },
    {
      name: 'a pronoun replaced by whom it stands for',
      article:
        'The mayors of the valleys met, and the crews wait for the mayor of the port. It rains. He is the last pilot who knows where the channel was, say the crews.\n\nThe talks go on.\n\n> “⟦The mayor⟧ is the last pilot who knows where the channel was”\n\nMore of it.\n',
    },
    {
      name: 'two sentences joined into one',
      article:
        'The harbour master has slept at sea since March. He is the last pilot who knows where the channel was, say the crews.\n\nThe talks go on.\n\n> “The harbour master⟦ ⟧is the last pilot who knows where the channel was”\n\nMore of it.\n',
    },
    {
      name: 'a block that looks like another, which repeats the text',
      article: `${BODY}\n\nThe talks go on.\n\n> We will stay out until the last ⟦ship⟧ stands still.\n\nMore of it.\n\n> Nobody has asked us what the cranes are worth\n\nNobody has asked us what the cranes are worth.\n`,
    },
    {
      name: 'a block that a sentence leads in to',
      article: `${BODY}\n\nThe talks go on. In their letter they say:\n\n> “We will stay out until the last ship stands still.”\n\nMore of it.\n`,
    },
    {
      name: 'a labelled paragraph in quotation marks with words of its own',
      article: `${BODY}\n\n“Nobody has made us an offer that we could take home.”\n\nShop steward, Angola\n\nMore of it.\n`,
      options: { unsourced: true },
    },
    { name: 'a block quotation is not a pull-quote', article: `${BODY}\n\n> Nobody has made us an offer.\n` },
  ]),
)('$name', ({ run }) => run())

/** What was said, with the same article as above. */
const SAID = {
  'steward.txt': 'STEWARD: We will stay out until the last crane stands still. Nobody goes home.\n',
}
const WRONG_BODY = BODY.replace('crane', 'ship')

describe('beside evidence', () => {
  it.each(
    testRule(rule, [
      {
        name: 'a pull-quote that was said, of a text that misquotes',
        article: article('We will stay out until the last crane stands still').replace(BODY, WRONG_BODY),
        evidence: SAID,
      },
      {
        name: 'a pull-quote that was said but for a marked cut',
        article: article('We will stay out … the last crane stands still').replace(BODY, WRONG_BODY),
        evidence: SAID,
      },
      {
        name: 'a pull-quote that was not said, of a text that was',
        article: article('We will stay out until the last ⟦ship⟧ stands still'),
        evidence: SAID,
        messages: ["The pull-quote says 'ship', but the text says 'crane'. Make the two agree"],
      },
      {
        name: 'a pull-quote and a text that misquote in two ways',
        article: article('We will stay out until the last ⟦boat⟧ stands still').replace(BODY, WRONG_BODY),
        evidence: SAID,
        messages: ["The pull-quote says 'boat', but the text says 'ship'. Make the two agree"],
      },
      {
        name: 'a pull-quote that the evidence does not cover',
        article: `---\nevidence: { file: steward.txt, speaker: Ana Ruiz }\n---\n\n${article('We will stay out until the last ⟦crane⟧ stands still').replace(BODY, WRONG_BODY)}`,
        evidence: SAID,
        messages: ["The pull-quote says 'crane', but the text says 'ship'. Make the two agree"],
      },
    ]),
  )('$name', ({ run }) => run())
})
