import fc from 'fast-check'
import { expect, it } from 'vitest'
import { xmlText } from '../../../src/report/text/xml-text.ts'

it('makes what XML forbids visible', () => {
  expect(xmlText('a\u0000\u001B\uFFFE\uFFFF\uD83D🌍')).toBe('a␀␛\\u{FFFE}\\u{FFFF}\\u{D83D}🌍')
})

it('escapes markup and what an attribute would lose', () => {
  expect(xmlText(`<&>"']]>\t\r\n`)).toBe('&#60;&#38;&#62;&#34;&#39;]]&#62;&#9;&#13;&#10;')
})

it('never leaves anything that XML 1.0 forbids', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }))
  fc.assert(
    fc.property(units, (codes) =>
      /^[\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(xmlText(String.fromCharCode(...codes))),
    ),
  )
})
