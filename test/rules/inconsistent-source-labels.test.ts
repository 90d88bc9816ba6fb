import { it } from 'vitest'
import rule from '../../rules/inconsistent-source-labels.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const quote = (words: string, label: string) => `> “${words}”\n>\n> — ${label}\n`
const article = (...labels: string[]) =>
  labels
    .map(
      (label, index) =>
        `The talks went on for day ${index + 1}.\n\n${quote(`Nobody has made us offer number ${index}.`, label)}`,
    )
    .join('\n')

it.each(
  testRule(rule, [
    { name: 'one form', article: article('Former diplomat, Bolivia', 'Former diplomat, Bolivia') },
    {
      name: 'ex- and former',
      article: article('Former diplomat, Bolivia', 'Former diplomat, Bolivia', '⟦Ex-diplomat, Bolivia⟧'),
      messages: ["'Ex-diplomat, Bolivia' is labelled 'Former diplomat, Bolivia' twice elsewhere"],
    },
    {
      name: 'demonym and country',
      article: article('Economist, Malawi', 'Economist, Malawi', '⟦Malawian economist⟧'),
    },
    { name: 'case', article: article('Economist, Malawi', '⟦economist, Malawi⟧') },
    { name: 'and for &', article: article('Trade & industry official', '⟦Trade and industry official⟧') },
    { name: 'less specific is not inconsistent', article: article('Former diplomat, Bolivia', 'Diplomat') },
    {
      name: 'former and current are two sources',
      article: article('Former diplomat, Bolivia', 'Current diplomat, Bolivia'),
    },
    {
      name: 'the country twice',
      article: article('⟦Current Bolivian diplomat, Bolivia⟧'),
      messages: ["'Current Bolivian diplomat, Bolivia' names Bolivia twice"],
    },
    { name: 'two countries', article: article('Bolivian ambassador, Peru') },
    {
      name: 'off the house pattern',
      article: article('Former diplomat, Bolivia', '⟦Former Bolivian minister⟧'),
      house: { sourceLabels: { pattern: '{role}, {country}', known: [] } },
    },
    {
      name: 'across articles',
      article: {
        'a.md': article('Trade envoy, Kenya'),
        'b.md': article('Trade envoy, Kenya'),
        'c.md': article('⟦Kenyan trade envoy⟧'),
      },
    },
    {
      name: 'sources of the front matter',
      article: {
        'a.md': '---\nsources:\n  - name: Mercury Press\n    url: https://mercury.example/a\n---\n\nText.\n',
        'b.md': '---\nsources:\n  - name: Mercury Press\n    url: https://mercury.example/b\n---\n\nText.\n',
        'c.md':
          '---\nsources:\n  - name: ⟦MERCURY PRESS;⟧\n    url: https://mercury.example/c\n---\n\nText.\n',
      },
    },
    {
      name: 'a known label wins over the more frequent form',
      article: article('⟦Economist, Malawi⟧', '⟦Economist, Malawi⟧', 'Malawian economist'),
      house: { sourceLabels: { known: [{ label: 'Malawian economist', aliases: [] }] } },
    },
  ]),
)('$name', ({ run }) => run())
