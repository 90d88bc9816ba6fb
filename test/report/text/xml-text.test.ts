import fc from 'fast-check'
import { expect, it } from 'vitest'
import { xmlText } from '../../../src/report/text/xml-text.ts'

it('writes what XML forbids as what can be seen', () => {
  expect(xmlText('a\u0000\u001B\uFFFE\uFFFF\uD83D🌍')).toBe('a␀␛\\u{FFFE}\\u{FFFF}\\u{D83D}🌍')
})

it('escapes markup and what an attribute would lose', () => {
  expect(xmlText(`<&>"']]>\t\r\n`)).toBe('&#60;&#38;&#62;&#34;&#39;]]&#62;&#9;&#13;&#10;')
})

it('leaves nothing that XML 1.0 forbids in any string', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }))
  fc.assert(
    fc.property(units, (codes) =>
      /^[\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(xmlText(String.fromCharCode(...codes))),
    ),
  )
})
