import { it } from 'vitest'
import rule from '../../rules/repeated-passage.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const LONG =
  'The harbour master has asked the ministry three times for a dredger, and three times the ministry has answered that the dredger is being repaired.'
const SHORT = 'The pilots sailed on Friday without a word to us.'
const OTHER = ['It rained.', 'The boats were in.', 'The crews were paid.', 'Nobody asked why.']
const join = (...blocks: readonly string[]) =>
  ['# Ports', 'The port is full.', 'It has been full for a year.', ...blocks].join('\n\n') + '\n'

it.each(
  testRule(rule, [
    {
      name: 'a block quotation',
      article: join('He spoke.', `> ${SHORT}`, 'Applause.', `⟦> ${SHORT}⟧`, 'He left.'),
      messages: ['This block quotation repeats an earlier one word for word. Remove one of the two'],
    },
    {
      name: 'a block quotation in another section',
      article: join(`> ${SHORT}`, '## Later', ...OTHER, `⟦> ${SHORT}⟧`, 'He left.'),
    },
    {
      name: 'a paragraph',
      article: join(LONG, ...OTHER, `⟦${LONG}⟧`),
      messages: ['This paragraph repeats an earlier one word for word. Remove one of the two'],
    },
    {
      name: 'other marks and spaces',
      article: join(LONG, `⟦${LONG.replaceAll(',', ' –').replace('.', '!')}⟧`),
    },
    { name: 'a short paragraph nearby', article: join(SHORT, 'It rained.', `⟦${SHORT}⟧`) },
    {
      name: 'several paragraphs',
      article: join(SHORT, LONG, ...OTHER, `⟦${SHORT}`, `${LONG}⟧`),
      messages: ['These 2 paragraphs repeat earlier ones word for word. Remove one set'],
    },
    ...[
      ['a short paragraph further away', [SHORT, ...OTHER, SHORT]],
      ['fewer than eight words', ['It rained on the port all day.', 'It rained on the port all day.']],
      ['another section', [LONG, '## In short', LONG]],
      ['another section, its heading in HTML', [LONG, '<h2>In short</h2>', LONG]],
      ['a refrain', [LONG, 'It rained.', LONG, 'It rained.', LONG]],
      ['a question of a form', [LONG.replace('.', '?'), LONG.replace('.', '?')]],
      ['a lead-in', [LONG.replace('.', ':'), '- rain', LONG.replace('.', ':'), '- wind']],
      ['a line about a source', [`Source: ${LONG}`, `Source: ${LONG}`]],
      ['a link', [`[${LONG}](a)`, `[${LONG}](a)`]],
      ['items of lists', [`- ${LONG}`, 'It rained.', `- ${LONG}`]],
      ['a pull-quote', [LONG, 'It rained.', `> ${LONG}\n{: .pullquote}`]],
      ['code', [`\`\`\`\n${LONG}\n\`\`\``, `\`\`\`\n${LONG}\n\`\`\``]],
      ['one word changed', [LONG, LONG.replace('three', 'four')]],
    ].map(([name, blocks]) => ({
      name: String(name),
      article: join(...(Array.isArray(blocks) ? blocks : [])),
    })),
  ]),
)('$name', ({ run }) => run())
