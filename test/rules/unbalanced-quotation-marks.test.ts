import { it } from 'vitest'
import rule from '../../rules/unbalanced-quotation-marks.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const article = (...blocks: readonly string[]) => ['# Ports', 'It rained.', ...blocks].join('\n\n') + '\n'

it.each(
  testRule(rule, [
    {
      name: 'a mark that is never closed',
      article: article('The port is ⟦“⟧full. It has been for a year.'),
      messages: ['The quotation mark in “full. is never closed. Close it where the quoted words end'],
    },
    {
      name: 'a mark that closes nothing',
      article: article('The port is full,⟦”⟧ she said.'),
      messages: [
        'The closing quotation mark in full,” has no opening mark. Remove it, or add the opening mark',
      ],
    },
    {
      name: 'marks of two kinds',
      article: article('“The port is full,⟦"⟧ she said.'),
      messages: ['The quotation marks “…" do not match. Use ” here'],
    },
    {
      name: 'a double mark for an apostrophe',
      article: article('Peru⟦"⟧s port is full.'),
      messages: ['The double quotation mark in Peru"s is used as an apostrophe. Write ’'],
    },
    {
      name: 'many of one kind',
      article: article('“A,⟦"⟧ she said.', ...Array<string>(5).fill('“B," he said.')),
      messages: ['The quotation marks “…" do not match (5 more in this article). Use ” here'],
    },
    ...[
      ['straight marks', ['The port is ⟦"⟧full. It has been for a year.']],
      ['an opening mark twice', ['The “port⟦“⟧ is full.']],
      ['an opening mark after a space', ['The “port ⟦“⟧, they say, is full.']],
      ['low marks', ['Der „Hafen⟦"⟧ ist voll.']],
      ['no low mark where others are', ['Der „Hafen“ ist voll. Die ⟦“⟧Stadt“ auch.']],
      ['guillemets', ['Le « port⟦"⟧ est plein.', 'Le port⟦ »⟧ est plein.'.replace('⟦ »⟧', ' ⟦»⟧')]],
      ['a single mark that opens', ['‘The port is full,⟦”⟧ she said.']],
      ['before a heading', ['⟦“⟧The port is full.', '## Later', 'It rained.']],
      ['before another quotation', ['She said ⟦“⟧the port is full.', 'He said “it rains” and left.']],
      ['a list item', ['- The port is ⟦“⟧full.']],
    ].map(([name, blocks]) => ({
      name: String(name),
      article: article(...(Array.isArray(blocks) ? blocks : [])),
    })),
    ...[
      ['pairs', ['“A,” she said. "B," he said. „C“ und „D”. « E » et «F».']],
      ['nested marks', ['“She said ‘no’ and “yes” to it,” he said.', '"She said "no" to it," he said.']],
      ['several paragraphs, each opened', ['She said: “The port is full.', '“It rains.', '“We wait.”']],
      ['several paragraphs, opened once', ['Ana: “The port is full.', 'It rains.', 'We wait.”', 'He left.']],
      [
        'a closing paragraph with quotations inside',
        ['Ana: “The port is full.', 'They say “it rains” here.”', 'He left.'],
      ],
      ['inches and feet', ['A 6" pipe, 6\'3" tall, 5’ 4” too.']],
      ['code', ['Write `"` or `“`.', '```\n"\n```', '=sumif(A:A,”port”,C:C) + sumif(B:B,”rain”)']],
      ['a bullet', ['» [More](a)', '» [Still more](b)']],
      ['a block quotation', ['> “The port is full.', 'He left.']],
      ['a formula', ['x="1 and y=2']],
      ['garbled dashes', ['The port â€“ full â€“ is closed. It isnâ€™t open.']],
    ].map(([name, blocks]) => ({
      name: String(name),
      article: article(...(Array.isArray(blocks) ? blocks : [])),
    })),
  ]),
)('$name', ({ run }) => run())
