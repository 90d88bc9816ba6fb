import { describe, expect, it } from 'vitest'
import {
  countsOver,
  timelineOf,
  timelineSummary,
} from '../../../../../src/report/formats/html/survey/timeline.ts'

/** Months with one article each, and with the number after a colon. */
function monthsOf(...months: readonly string[]) {
  return months.map((text) => {
    const [month = '', articles = '1'] = text.split(':')
    return { month, articles: Number(articles) }
  })
}

describe('timelineOf', () => {
  it.each([
    [['2024-03'], 'month', ['2024-03']],
    [['2023-12', '2024-02'], 'month', ['2023-12', '2024-01', '2024-02']],
    [['2020-01', '2025-02'], 'quarter', ['2020-Q1', '2020-Q2', '2020-Q3']],
    [['2010-12', '2026-01'], 'year', ['2010', '2011', '2012']],
    [['1957-01', '2026-01'], 'decade', ['1950s', '1960s', '1970s']],
    [['1066-10', '2026-01'], 'century', ['1000–1099', '1100–1199', '1200–1299']],
  ])('%j by %s', (ends, unit, first) => {
    const timeline = timelineOf(monthsOf(...ends))
    expect([timeline?.unit, timeline?.periods.slice(0, 3)]).toEqual([unit, first])
  })

  it.each([
    ['sixty months', ['2020-01', '2024-12'], 'month', 60],
    ['one more', ['2020-01', '2025-01'], 'quarter', 21],
  ])('joins months only if there are more than sixty: %s', (_, ends, unit, count) => {
    const timeline = timelineOf(monthsOf(...ends))
    expect([timeline?.unit, timeline?.periods.length]).toEqual([unit, count])
  })

  it.each([
    ['the years of many months', ['2021-11', '2024-04'], ['2022', '2023', '2024']],
    ['some years of many', ['2011-01', '2026-04'], ['2011', '2014', '2017', '2020', '2023']],
    ['both ends of a few months', ['2024-02', '2024-07'], ['2024-02', '2024-07']],
    ['a single month', ['2024-02'], ['2024-02']],
    ['no year too near to the end', ['2023-02', '2024-01'], ['2023-02', '2024-01']],
  ])('marks %s', (_, ends, marks) => {
    expect([...(timelineOf(monthsOf(...ends))?.marks.values() ?? [])]).toEqual(marks)
  })

  it('is undefined without dates', () => {
    expect(timelineOf([])).toBeUndefined()
  })
})

it.each([
  ['counts by month', ['2023-12', '2024-02'], ['2024-02:3'], [0, 0, 3], '2024-02: 3 articles'],
  [
    'counts in joined months',
    ['2020-03', '2026-04'],
    ['2020-04', '2020-06:2', '2020-07'],
    [0, 3, 1],
    'most in 2020-Q2: 3 articles; 2020-04 to 2020-07',
  ],
  [
    'names the first of several months with most articles',
    ['2023-12', '2024-02'],
    ['2023-12', '2024-02'],
    [1, 0, 1],
    'most in 2023-12: 1 article; 2023-12 to 2024-02',
  ],
])('%s', (_, ends, months, counts, summary) => {
  const timeline = timelineOf(monthsOf(...ends))
  if (!timeline) throw new Error('no timeline')
  expect(countsOver(timeline, monthsOf(...months)).slice(0, 3)).toEqual(counts)
  expect(timelineSummary(timeline, monthsOf(...months))).toBe(summary)
})
