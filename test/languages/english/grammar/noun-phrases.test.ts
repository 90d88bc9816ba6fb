import { describe, expect, it } from 'vitest'
import { readChunks } from '../../../../src/languages/english/grammar/noun-phrases.ts'
import { readTokens } from '../../../../src/languages/english/grammar/tokens.ts'

function chunks(text: string) {
  return readChunks(readTokens(text, { start: 0, end: text.length }, []))
}

/** The noun phrases of a sentence with their types. */
function phrases(text: string): readonly string[] {
  return chunks(text).flatMap((chunk) =>
    chunk.kind === 'noun-phrase' ? `${text.slice(chunk.start, chunk.end)}: ${chunk.type}` : [],
  )
}

/** The verb groups of a sentence; reporting ones begin with an asterisk. */
function verbs(text: string): readonly string[] {
  return chunks(text).flatMap((chunk) =>
    chunk.kind === 'verb' ? `${chunk.reporting ? '*' : ''}${text.slice(chunk.start, chunk.end)}` : [],
  )
}

describe('noun phrases', () => {
  it.each([
    ['A former Bolivian diplomat left.', ['A former Bolivian diplomat: role']],
    ['The 46-year-old left.', ['The 46-year-old: role']],
    ['Foreign minister Ana Ruiz left.', ['Foreign minister Ana Ruiz: named']],
    ['The foreign ministry left.', ['The foreign ministry: organisation']],
    ["The minister's spokesman left.", ["The minister's spokesman: role"]],
    ['In an interview Ruiz left.', ['an interview: role', 'Ruiz: named']],
    ['He told reporters Ruiz left.', ['He: pronoun', 'reporters: role', 'Ruiz: named']],
    ['On Tuesday the retired U.S. general left.', ['the retired U.S. general: role']],
    ['Last week Gen. J. R. Soto (Liberal Party) left.', ['Gen. J. R. Soto: named']],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toEqual(expected)
  })
})

describe('verb groups', () => {
  it.each([
    ['The envoy has repeatedly said so.', ['*has repeatedly said']],
    ['His remarks were on the report.', ['were']],
    ['The minister remarks that critics claim it.', ['*remarks', '*claim']],
    ['The army continued to fight.', ['continued']],
    ['The envoy continued.', ['*continued']],
    ['The outspoken envoy met the leading candidate.', ['met']],
  ])('%s', (text, expected) => {
    expect(verbs(text)).toEqual(expected)
  })
})
