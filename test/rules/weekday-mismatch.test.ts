import { expect, it } from 'vitest'
import rule from '../../rules/weekday-mismatch.ts'
import { calendarOf } from '../../src/languages/calendar.ts'
import { LANGUAGES } from '../../src/languages/index.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const article = (text: string, ...lines: readonly string[]) =>
  ['---', 'title: Ports', ...lines, '---', '', text, ''].join('\n')

it.each(
  testRule(rule, [
    {
      name: 'a date with its year',
      article: article('It closed on ⟦Monday, March 3, 2026⟧.'),
      messages: [
        "'Monday, March 3, 2026' is wrong: that date falls on a Tuesday. Write 'Tuesday, March 3, 2026' or 'Monday, March 2, 2026'",
      ],
    },
    {
      name: 'a year taken from the publication',
      article: article('It closes on ⟦Sunday 21 March⟧.', 'date: 2016-02-24'),
      messages: [
        "'Sunday 21 March' is wrong: in 2016, that date falls on a Monday. Write 'Monday 21 March' or 'Sunday 20 March'",
      ],
    },
    {
      name: 'another month and another year',
      article: article('It closed on Thursday 1 January 2026, not on ⟦Tuesday 1st January 2026⟧.'),
      messages: [
        "'Tuesday 1st January 2026' is wrong: that date falls on a Thursday. Write 'Thursday 1st January 2026' or 'Tuesday 30th December 2025'",
      ],
    },
    ...[
      ['abbreviated months', 'On ⟦Monday, Mar. 3, 2026⟧, it closed.'],
      ['no comma', 'On ⟦Monday March 3rd 2026⟧ it closed.'],
      ['an article', 'On ⟦Monday the 3rd of March 2026⟧ it closed.'],
      ['the date in brackets', 'On ⟦Monday (March 3, 2026⟧) it closed.'],
      ['the weekday in brackets', 'On ⟦March 3, 2026 (Monday)⟧ it closed.'],
      ['capitals', '⟦MONDAY, 3 MARCH 2026⟧: it closed.'],
      ['emphasis', 'On **⟦Monday, March 3, 2026⟧** it closed.'],
      [
        'a day without its year, in neither of two years',
        'On ⟦Monday, March 3⟧ it closed.',
        'date: 2026-03-05',
      ],
      ['in neither of two calendars', 'On ⟦Sunday, 6 July 1917⟧ it sailed.'],
    ].map(([name = '', text = '', ...lines]) => ({ name, article: article(text, ...lines) })),
    ...[
      [
        'Spanish',
        'es',
        'Cerró el ⟦lunes, 3 de marzo de 2026⟧ a las ocho.',
        "'martes, 3 de marzo de 2026' or 'lunes, 2 de marzo de 2026'",
        'martes',
      ],
      [
        'Portuguese',
        'pt',
        'Fechou na ⟦segunda-feira, 3 de março de 2026⟧, às oito.',
        "'terça-feira, 3 de março de 2026' or 'segunda-feira, 2 de março de 2026'",
        'terça-feira',
      ],
      [
        'French',
        'fr',
        'Il a fermé le ⟦lundi 3 mars 2026⟧ à huit heures.',
        "'mardi 3 mars 2026' or 'lundi 2 mars 2026'",
        'mardi',
      ],
      [
        'German',
        'de',
        'Er schloss am ⟦Montag, den 3. März 2026⟧ um acht.',
        "'Dienstag, den 3. März 2026' or 'Montag, den 2. März 2026'",
        'Dienstag',
      ],
    ].map(([name = '', language = '', text = '', candidates = '', right = '']) => ({
      name,
      article: article(text, `lang: ${language}`),
      messages: [`'${text.split(/[⟦⟧]/)[1]}' is wrong: that date falls on a ${right}. Write ${candidates}`],
    })),
    ...[
      ['right', 'On Tuesday, March 3, 2026, it closed.'],
      ['right in the year before', 'On Monday, March 3, it closed.', 'date: 2026-01-20'],
      ['right in the year before, next to a birthday', 'On Tuesday 3 March it closed.', 'date: 2025-12-20'],
      [
        'right in a year that the text names',
        'In 1997 it was new. On Monday, March 3, it closed.',
        'date: 2026-03-05',
      ],
      ['no year and no publication', 'On Monday, March 3, it closed.'],
      ['two days', 'On Monday and Tuesday, March 2 and 3, 2026, it closed. On Sunday–Monday, March 3, 2026.'],
      ['a range', 'On Monday, March 3–7, 2026, it closed.'],
      ['a numeric date', 'On Monday, 03/04/2026, it closed.'],
      ['the old calendar', 'On Wednesday, 25 October 1917, it sailed.'],
      ['before the new calendar', 'On Monday, 3 March 1503, it sailed.'],
      ['a year of three digits', 'On Monday, 3 March 476, it fell.'],
      ['a day that is none', 'On Monday, 31 April 2026, it closed.'],
      ['quoted words', '“It closed on Monday, March 3, 2026,” she said.'],
      ['a block quotation', 'She wrote:\n\n> It closed on Monday, March 3, 2026.'],
      ['code', '`Monday, March 3, 2026`'],
      ['alt text', '![Monday, March 3, 2026](a.png)'],
      [
        'a paragraph that repeats an alt text',
        '<img src="a.png" alt="A calendar on which all is chosen for Monday, March 3, 2026.">\n\nA calendar on which all is chosen for Monday, March 3, 2026.',
      ],
      ['the name of a paper', 'The Sun, 3 March 2026, had it.'],
      ['a plural', 'On Mondays, March 3, 2026 included, it closes.'],
      ['another language', 'Zamknięto w Monday, March 3, 2026.', 'lang: pl'],
    ].map(([name = '', text = '', ...lines]) => ({ name, article: article(text, ...lines) })),
  ]),
)('$name', ({ run }) => run())

it.each([...LANGUAGES])('%s has a quick test that knows every weekday', (code, { dates }) => {
  for (const name of calendarOf(code)?.weekdays.keys() ?? []) {
    expect(name).toMatch(new RegExp(dates.weekday, 'i'))
    expect(name.toUpperCase()).toMatch(dates.weekday)
  }
})
