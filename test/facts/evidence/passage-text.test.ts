import { describe, expect, it } from 'vitest'
import { passageText, timeText } from '../../../src/facts/evidence/passage-text.ts'
import { placeOf } from '../../report/sheet-of.ts'

describe('passageText', () => {
  it('shows the time only if there is one', () => {
    expect(passageText(placeOf())).toBe('transcripts/ruiz.vtt:12 at 00:12:41')
    expect(passageText(placeOf({ time: undefined }))).toBe('transcripts/ruiz.vtt:12')
  })
})

describe('timeText', () => {
  it.each([
    [0, '00:00:00'],
    [59.999, '00:00:59'],
    [3600, '01:00:00'],
    [86_399, '23:59:59'],
    [360_000, '100:00:00'],
    [-1, '00:00:00'],
  ])('%d: %s', (seconds, text) => {
    expect(timeText(seconds)).toBe(text)
  })
})
