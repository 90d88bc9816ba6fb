import { it } from 'vitest'
import rule from '../../rules/impossible-date.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const article = (text: string, ...lines: readonly string[]) =>
  ['---', 'title: Ports', ...lines, '---', '', text, ''].join('\n')

it.each(
  testRule(rule, [
    {
      name: 'a day too many',
      article: article('It closed on ⟦31 April 2026⟧.'),
      messages: [
        "'31 April 2026' does not exist: April has only 30 days. Write '30 April 2026' or '1 May 2026'",
      ],
    },
    {
      name: 'a leap day in another year',
      article: article('It closed on ⟦February 29, 2023⟧.'),
      messages: [
        "'February 29, 2023' does not exist: February 2023 has only 28 days. Write 'February 28, 2023' or 'March 1, 2023'",
      ],
    },
    ...[
      ['a weekday', 'It closed on Monday, ⟦31 June⟧.'],
      ['no year', 'It closed on ⟦30 February⟧ at noon.'],
      ['no year, month first', 'It closed on ⟦April 31⟧ at noon.'],
      ['no year, before a comma', 'Since ⟦April 31⟧, nobody came.'],
    ].map(([name = '', text = '']) => ({ name, article: article(text) })),
    { name: 'the headline', article: '# Closed since ⟦31 April 2026⟧\n\nIt rained.\n' },
    ...[
      [
        'Spanish',
        'es',
        'Cerró el ⟦31 de abril de 2026⟧.',
        "abril has only 30 days. Write '30 de abril de 2026' or '1 de mayo de 2026'",
      ],
      [
        'Portuguese',
        'pt',
        'Fechou em ⟦31 de junho de 2026⟧.',
        "junho has only 30 days. Write '30 de junho de 2026' or '1 de julho de 2026'",
      ],
      [
        'French',
        'fr',
        'Il a fermé le ⟦31 novembre 2026⟧.',
        "novembre has only 30 days. Write '30 novembre 2026' or '1 décembre 2026'",
      ],
      [
        'German',
        'de',
        'Er schloss am ⟦31. September 2026⟧.',
        "September has only 30 days. Write '30. September 2026' or '1. Oktober 2026'",
      ],
    ].map(([name = '', language = '', text = '', rest = '']) => ({
      name,
      article: article(text, `lang: ${language}`),
      messages: [`'${text.split(/[⟦⟧]/)[1]}' does not exist: ${rest}`],
    })),
    ...[
      ['real days', 'It closed on 31 March 2026, 29 February 2024 and April 30.'],
      ['a leap day without a year', 'It closed on 29 February.'],
      ['the old calendar', 'It closed on 29 February 1900.'],
      ['a Swedish day', 'It closed on 30 February 1712.'],
      ['a number after a month', 'In April 31 people left. Since June 31 have come back.'],
      ['a larger number', 'In April 45 people left on 45 April 2026.'],
      ['an issue', 'See no. 31 June 2012 and Vol. 31 April 2012.'],
      ['a name', 'It hired 31 April Fools and 31 June Carters.'],
      ['a figure before a month', 'It sold 1,031 April tickets and 2.31 June ones.'],
      ['a year of nobody', 'April 2031 and June 1931 were wet.'],
      ['a day that is said not to exist', 'There is no 31 April, and 30 February does not exist.'],
      ['a day that is denied with a short form', 'The 31 June 2023 isn’t a real day, he wrote.'],
      ['numbers in any order', 'It closed on 03/04/2026, 31/04/2026 and 2026-02-30.'],
      ['quoted words', '“It closed on 31 April 2026,” she said.'],
      ['code', '`31 April 2026`'],
      ['a note', 'It rained.[^1]\n\n[^1]: Letter of 31 April 2026.'],
      ['another language', 'Zamknięto 31 April 2026.', 'lang: pl'],
    ].map(([name = '', text = '', ...lines]) => ({ name, article: article(text, ...lines) })),
  ]),
)('$name', ({ run }) => run())
