import { it } from 'vitest'
import rule from '../../rules/name-variants.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const article = (...blocks: readonly string[]) =>
  ['# Full ports', 'It rained.', ...blocks].join('\n\n') + '\n'

it.each(
  testRule(rule, [
    {
      name: 'a surname alone',
      article: article(
        'The minister, Maria Zaman, spoke. Zaman left, and Zaman came back.',
        'Nobody saw that ⟦Zamam⟧ left again.',
      ),
      messages: ["'Zamam' is also spelt 'Zaman' (3 times). Use one spelling"],
    },
    {
      name: 'a full name',
      article: article('The minister, Maria Valiando, spoke.', 'Maria Valiando and ⟦Meria⟧ Valiando left.'),
      messages: ["'Meria' is also spelt 'Maria' (twice). Use one spelling"],
    },
    ...[
      [
        'the later of two spellings, if both are as frequent',
        'Of GNU/Linux, too, nobody spoke. Then Linus Torvalds sent a letter, which ⟦Linux⟧ Torvalds never did.',
      ],
      ['a transliteration', 'Peter Zelensky spoke. Then Peter ⟦Zelenskyy⟧ left.'],
      ['another', 'David Yanukovych spoke. Nobody followed ⟦Yanukovich⟧ out.'],
      ['an Arabic name', 'Ahmed Gaddafi spoke, and nobody heard ⟦Qaddafi⟧. Ahmed Gaddafi left.'],
      ['accents', 'Hugo Chávez spoke, then ⟦Chavez⟧ left. Hugo Chávez came back.'],
      [
        'two letters in the wrong order',
        'Robert Snyder spoke. Told of it, ⟦Synder⟧ said no. Robert Snyder left.',
      ],
      [
        'at the start of a sentence',
        'Robert Giuliani spoke. ⟦Giulini⟧ also questioned it. Robert Giuliani left.',
      ],
      [
        'a possessive',
        'Robert Bornstein spoke. The harm came from ⟦Bornsten⟧’s letter. Robert Bornstein left.',
      ],
    ].map(([name = '', text = '']) => ({ name, article: article(text) })),
    {
      name: 'after a function word',
      article: article('Robert Snyder spoke. Then ⟦Synder⟧ left. Robert Snyder came back.'),
    },
    ...[
      ['one spelling', 'Robert Snyder spoke. Snyder’s letter was long; the Snyders left.'],
      ['two persons', 'Robert Olson and Peter Olsen spoke. Olson and Olsen left.'],
      ['a couple', 'Robert Ivanov and Maria Ivanova spoke. Maria Silva and Mario Silva left.'],
      ['siblings', 'Erin Walker and Eric Walker spoke. Anna Miller and Anne Miller left.'],
      ['a place', 'Boris Johnson lives in Johnston. Johnston is a town.'],
      ['an ordinary word', 'Robert White spoke. While it rained, he left. Robert Banks said that Bank came.'],
      ['a country', 'Robert Brittain spoke on Monday. He called on Britain to act.'],
      ['a city', 'Robert Hanson lives in Hanoi.'],
      ['another person with an initial', 'Robert Rubin and Robin L. Kaplan spoke.'],
      ['an apostrophe', "Robert O’Brien spoke. Then Robert O'Brien left."],
      ['quoted words', 'Robert Snyder spoke. “We told Synder,” she said.'],
      [
        'names of bodies',
        'The State Department and the State Departments met the World Bank and World Banks.',
      ],
      ['a short name', 'Robert Kim spoke. Then Kin said no.'],
    ].map(([name = '', text = '']) => ({ name, article: article(text) })),
    { name: 'German', article: '---\nlang: de\n---\n\nRobert Snyder sprach. Dann ging Synder.\n' },
  ]),
)('$name', ({ run }) => run())
