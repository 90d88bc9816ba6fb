import { it } from 'vitest'
import rule from '../../rules/misquoted-pull-quote.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const BODY =
  'A steward spoke. “We will stay out until the last crane stands still,” she said, and the hall was quiet.'
const article = (words: string) => `${BODY}\n\nThe talks go on.\n\n:::pullquote\n${words}\n:::\n`

it.each(
  testRule(rule, [
    { name: 'word for word', article: article('We will stay out until the last crane stands still') },
    {
      name: 'in marks, with a point',
      article: article('“We will stay out until the last crane stands still.”'),
    },
    { name: 'a changed capital', article: article('Until the last crane stands still') },
    { name: 'an elision', article: article('We will stay out […] the last crane stands still') },
    { name: 'three points', article: article('We will stay out ... the last crane stands still') },
    {
      name: 'words in brackets',
      article: article('We will stay out until the last crane [of the port] stands still'),
    },
    {
      name: 'words in brackets for others',
      article: article('[The dockers] will stay out until the last crane stands still'),
    },
    {
      name: 'a changed word',
      article: article('We will stay out until the last ⟦ship⟧ stands still'),
      messages: ["The pull-quote says 'ship' where the text says 'crane'"],
    },
    {
      name: 'a word too many',
      article: article('We will stay out until the very ⟦very⟧ last crane stands still').replace(
        'very ⟦very⟧',
        '⟦very⟧',
      ),
      messages: ["The pull-quote says 'very', which the text does not"],
    },
    {
      name: 'a word is missing',
      article: article('We will stay out until the⟦ ⟧crane stands still'),
      messages: ["The pull-quote lacks 'last', which the text says"],
    },
    {
      name: 'other words altogether, where they are to be reported',
      article: article('⟦Nobody has made us an offer that we could take home⟧'),
      options: { unsourced: true },
      messages: ['The words of this pull-quote do not stand in the text'],
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
    {
      name: 'in a pasted article, a labelled paragraph in marks',
      article: `Port strike\n\n${BODY}\n\nThe talks go on.\n\n“We will stay out until the last ⟦ship⟧ stands still.”\n\nShop steward, Angola\n\nMore of it.\n`,
    },
    {
      name: 'a labelled paragraph in marks with words of its own',
      article: `${BODY}\n\n“Nobody has made us an offer that we could take home.”\n\nShop steward, Angola\n\nMore of it.\n`,
      options: { unsourced: true },
    },
    { name: 'a block quotation is none', article: `${BODY}\n\n> Nobody has made us an offer.\n` },
  ]),
)('$name', ({ run }) => run())
