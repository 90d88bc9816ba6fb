import { it } from 'vitest'
import rule from '../../rules/embargo.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const article = (...lines: string[]) =>
  ['---', 'title: Ports', ...lines, '---', '', 'It rained.', ''].join('\n')
const ON = (until: string) =>
  `The article is embargoed until '${until}', but it is not a draft. Set 'draft: true' until then`
const UNREADABLE = (until: string) =>
  `The embargo '${until}' cannot be read. Write it as 2026-12-01 or 2026-12-01T09:00-04:00`

it.each(
  testRule(rule, [
    ...[
      ['a later day', '2026-12-02'],
      ['a later time of the day', '2026-12-01T09:01Z'],
      ['a later time with seconds', '2026-12-01T09:00:01Z'],
      ['a local time', '2026-12-01 09:30'],
      ['a zone to the west', '2026-12-01T08:00-04:00'],
      ['a zone without a colon', '2026-12-01 08:00 -0400'],
      ['a zone by name', '2026-12-01 10:00 UTC'],
      ['slashes', '2026/12/24'],
      ['the day first', '24/12/2026'],
      ['dots', '24.12.2026 06:00'],
      ['an ambiguous date, both readings to come', '03/04/2027'],
    ].map(([name = '', until = '']) => ({
      name,
      now: '2026-12-01T09:00Z',
      article: article(`embargo: ⟦${until}⟧`),
      messages: [ON(until)],
    })),
    ...[
      ['an earlier day', '2026-11-30'],
      ['the day that has begun', '2026-12-01'],
      ['the minute that has come', '2026-12-01T09:00Z'],
      ['a zone to the east', '2026-12-01T12:00+04:00'],
      ['an ambiguous date, one reading to come', '11/12/2026'],
      ['a year long past', '1826-01-01'],
      ['no value', ''],
      ['a word', 'none'],
      ['a flag', 'true'],
      ['a list', '[2027-01-01]'],
    ].map(([name = '', until = '']) => ({
      name,
      now: '2026-12-01T09:00Z',
      article: article(`embargo: ${until}`),
    })),
    ...['2026-13-01', '2026-02-30', '2026-12-01T25:00', '20261201', 'noon on 1 December'].map((until) => ({
      name: `unreadable: ${until}`,
      article: article(`embargo: ⟦${until}⟧`),
      messages: [UNREADABLE(until)],
    })),
    ...['draft: true', 'Draft: "true"', 'published: false', 'status: draft'].map((line) => ({
      name: `a draft: ${line}`,
      article: article('embargo: 2099-01-01', line),
    })),
    {
      name: 'not a draft',
      article: article('embargo: ⟦2099-01-01⟧', 'draft: false', 'published: true', 'status: final'),
    },
    { name: 'embargo_until, in capitals', article: article('EMBARGO_UNTIL: ⟦2099-01-01⟧') },
    { name: 'a date of publication', article: article('date: 2099-01-01', 'publish_at: 2099-01-01') },
    {
      name: 'a key of the house',
      options: { keys: ['release'] },
      article: article('embargo: 2099-01-01', 'release: ⟦2099-01-01⟧'),
    },
    {
      name: 'TOML',
      article: '+++\ntitle = "Ports"\nembargo = ⟦2099-01-01T09:00:00Z⟧\n+++\n\nIt rained.\n',
      messages: [ON('2099-01-01T09:00:00Z')],
    },
  ]),
)('$name', ({ run }) => run())
