import { it } from 'vitest'
import rule from '../../rules/altered-disclaimer.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const TEXT =
  'No responsibility or liability is accepted by the publisher for the accuracy of “this article”. Views are the author’s own.'
const house = { disclaimers: [{ id: 'legal', text: TEXT, heading: 'Legal notice' }] }
const last = { disclaimers: [{ id: 'legal', text: TEXT, heading: 'Legal notice', last: true }] }
const article = (notice: string, after = '') =>
  `The talks go on, and nobody expects an end of them.\n\n## Legal notice\n\n${notice}\n${after}`

const NOTICE =
  'This analysis is for information only and is no investment advice. Nothing here binds the publisher, and no liability is accepted.'
const LISTED =
  '# Head\n\nThe talks go on.\n\n- More of it.\n- And more.\n\n*⟦all⟧* information only and is no investment advice. Nothing here binds the publisher, and no liability is accepted.\n\n| a | b |\n|---|---|\n| c | d |\n\nThe end of it.\n'

it.each(
  testRule(rule, [
    { name: 'word for word', article: article(TEXT), house },
    {
      name: 'different line ends, quotation marks and case',
      article: article(TEXT.replace(' by ', '\nby ').replace(/[“”]/g, '"').toUpperCase()),
      house,
    },
    {
      name: 'a word is lost',
      article: article(TEXT.replace('responsibility or liability', 'responsibility⟦ ⟧liability')),
      house,
      messages: ["The disclaimer 'legal' leaves out 'or'. Restore the house text"],
      fixed: article(TEXT),
    },
    {
      name: 'words are added',
      article: article(TEXT.replace('the publisher', 'the publisher ⟦or its staff⟧')),
      house,
      messages: ["The disclaimer 'legal' adds 'or its staff' to the house text. Restore the house text"],
      fixed: article(TEXT),
    },
    {
      name: 'a word is changed',
      article: article(TEXT.replace('accuracy', '⟦truth⟧')),
      house,
      messages: ["The disclaimer 'legal' says 'truth' instead of 'accuracy'. Restore the house text"],
      fixed: article(TEXT),
    },
    {
      name: 'under a bare label line',
      article: `The talks go on.\n\nLegal notice\n${TEXT.replace('accuracy', '⟦truth⟧')}\n`,
      house,
    },
    {
      name: 'appears twice',
      article: article(TEXT, `\n## Legal notice\n\n⟦${TEXT.slice(0, -1)}⟧.\n`),
      house,
      messages: ["The disclaimer 'legal' appears twice. Remove one of them"],
    },
    {
      name: 'appears twice in one section',
      article: article(TEXT, `\n⟦${TEXT.slice(0, -1)}⟧.\n`),
      house,
      messages: ["The disclaimer 'legal' appears twice. Remove one of them"],
    },
    {
      name: 'more words after it',
      article: article(`${TEXT} As she put it: “We stand by every word.”`),
      house,
    },
    {
      name: '--fix does not remove words in quotation marks',
      article: article(
        TEXT.replace('the publisher', 'the publisher ⟦“of record”⟧').replace(
          '⟦“of record”⟧',
          '“⟦of record⟧”',
        ),
      ),
      house,
      fixed: article(TEXT.replace('the publisher', 'the publisher “of record”')),
    },
    {
      name: '--fix leaves a notice that somebody quotes as it is',
      article: article(
        NOTICE.replace(' no investment', '⟦ ⟧investment'),
        `\n<aside class="pull-quote">\n\n${NOTICE.replace(' no investment', ' investment')}\n\n<cite>A judge</cite>\n</aside>\n`,
      ),
      house: { disclaimers: [{ id: 'legal', text: NOTICE, heading: 'Legal notice' }] },
      fixed: article(
        NOTICE.replace(' no investment', ' investment'),
        `\n<aside class="pull-quote">\n\n${NOTICE.replace(' no investment', ' investment')}\n\n<cite>A judge</cite>\n</aside>\n`,
      ),
    },
    {
      name: 'a link stays a link',
      article: article(
        TEXT.replace('the publisher', '⟦[the firm](https://x.org)⟧').replace(
          '⟦[the firm](https://x.org)⟧',
          '[the ⟦firm⟧](https://x.org)',
        ),
      ),
      house,
      fixed: article(TEXT.replace('the publisher', '[the publisher](https://x.org)')),
    },
    {
      name: 'not last',
      article: article(`⟦${TEXT.slice(0, -1)}⟧.`, '\n## More\n\nThe talks resume.\n'),
      house: last,
      messages: ["The disclaimer 'legal' is not at the end of the article. Move it there"],
    },
    { name: 'last except for furniture', article: article(TEXT, '\n## Related\n\n- A link\n'), house: last },
    {
      name: 'another disclaimer is left alone',
      article: article('For subscribers only, and for nobody else.'),
      house,
    },
    { name: 'no house text', article: article('Any words at all.') },
    {
      name: 'a notice that would be read as another part of the page is left to the editor',
      article: LISTED,
      house: { disclaimers: [{ id: 'legal', text: NOTICE }] },
      fixed: LISTED.replaceAll(/[⟦⟧]/g, ''),
    },
  ]),
)('$name', ({ run }) => run())
