import { expect, it } from 'vitest'
import { fitText } from '../../../src/report/text/fit-text.ts'

const TEXT = `
For each harbour:
  low tide   when the sea is lowest
  berths     minor: only small ships;
             major: all others
A harbour without a tide is left out, and so is one that no ship
calls at.

  tides --low harbours
`

it('sets paragraphs and columns for a narrow screen', () => {
  expect(fitText(TEXT, 30)).toBe(`
For each harbour:
  low tide   when the sea is
             lowest
  berths     minor: only small
             ships; major: all
             others
A harbour without a tide is
left out, and so is one that
no ship calls at.

  tides --low harbours
`)
})

it('leaves what fits as it is', () => {
  expect(fitText('Short.\n\n  a  b\n', 80)).toBe('Short.\n\n  a  b\n')
})
