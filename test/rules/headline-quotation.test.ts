import { it } from 'vitest'
import rule from '../../rules/headline-quotation.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const REST = 'The port of Callao has been full for a year, and nobody knows what to do. '.repeat(8)
const article = (headline: string, text = 'The minister said that “we shall dredge it before winter.”') =>
  `# ${headline}\n\nIt rained.\n\n${text} ${REST.trim()}\n`

it.each(
  testRule(rule, [
    {
      name: 'other words',
      article: article('⟦‘We will dredge it before winter’⟧, says minister'),
      messages: [
        '‘We will dredge it before winter’ does not appear in the text. Quote words that do, or remove the quotation marks',
      ],
    },
    { name: 'after a name', article: article('Minister: ⟦“We will dredge it before winter”⟧') },
    { name: 'before a name', article: article('⟦‘We will dredge it before winter’⟧: Rosa Quispe') },
    { name: 'in Spanish', article: article('⟦«Dragaremos todo el puerto hoy»⟧, dice la ministra') },
    {
      name: 'in the front matter',
      article: `---\ntitle: "⟦‘We will dredge it before winter’⟧, says minister"\n---\n\nIt rained.\n\n${REST}\n`,
    },
    ...[
      ['the words of the text', '‘We shall dredge it before winter’, says minister'],
      ['words left out', '‘We shall … before winter’, says minister'],
      ['other accents and marks', 'Minister: ‘We shall dredge it – before winter’'],
      ['a few words', '‘We will dredge’, says minister'],
      ['a title', '‘The ports of the Pacific coast’ opens in Lima'],
      ['a manner of speaking', 'Inside the port, ‘nothing moves at all today’'],
      ['a motto', '‘A percentage of perfection’: Incident management at the port'],
    ].map(([name = '', headline = '']) => ({ name, article: article(headline) })),
    { name: 'a recording', article: '# ‘We will dredge it before winter’, says minister\n\nListen.\n' },
  ]),
)('$name', ({ run }) => run())
