import { describe, expect, it } from 'vitest'
import { fragments } from '../../src/text/fragments.ts'

describe('fragments', () => {
  it.each<[text: string, parts: readonly string[]]>([
    ['Nothing is left out here.', ['Nothing is left out here.']],
    ['The ports, […], are silent', ['The ports', 'are silent']],
    ['The ports ... are silent', ['The ports', 'are silent']],
    ['The ports . . . are silent. . . .', ['The ports', 'are silent']],
    ['The ports [...] are (...) silent', ['The ports', 'are', 'silent']],
    ['The ports [ … ] are; (…) silent…', ['The ports', 'are', 'silent']],
    ['The ports * * * are silent *** still', ['The ports', 'are silent', 'still']],
    ['The ports (. . .) are [—] silent [ ] still ⋯', ['The ports', 'are', 'silent', 'still']],
    ['The ports — and [the] piers – are (silent)', ['The ports — and [the] piers – are (silent)']],
    ['… and so, …, on …', ['and so', 'on']],
    ['“… the end.”', ['the end.”']],
    ['Two points.. are no elision. . Nor is e.g. this', ['Two points.. are no elision. . Nor is e.g. this']],
    ['…', []],
    ['', []],
  ])('splits %j', (text, parts) => {
    expect(fragments(text).map(({ start, end }) => text.slice(start, end))).toEqual(parts)
  })
})
