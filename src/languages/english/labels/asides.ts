import type { LabelSegment, LabelToken } from './segments.ts'

const RELATIVES = new Set(['that', 'which', 'who', 'whom', 'whose'])
const PARTICIPLES = new Set([
  'asking',
  'citing',
  'declining',
  'granted',
  'insisting',
  'preferring',
  'quoted',
  'requesting',
  'speaking',
  'talking',
])

/**
 * Leaves out what is said about the source's anonymity, and everything else in a clause.
 *
 * ```
 * a US official, speaking on the condition of anonymity      an official who asked not to be named
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function withoutAsides(segments: readonly LabelSegment[]): readonly LabelSegment[] {
  return segments.flatMap((segment, index) => {
    const start = segment.findIndex(
      (token, at) => index + at > 0 && opensAside(token, segment.slice(at + 1, at + 3)),
    )
    const [first, ...rest] = start === -1 ? segment : segment.slice(0, start)
    return first ? [[first, ...rest] as const satisfies LabelSegment] : []
  })
}

function opensAside({ word, capital }: LabelToken, after: readonly LabelToken[]): boolean {
  if (capital) return false
  if (RELATIVES.has(word) || PARTICIPLES.has(word)) return true
  const next = after.find((token) => token.word !== 'the')?.word ?? ''
  return (
    ((word === 'on' || word === 'under') && next === 'condition') ||
    (word === 'not' && /^(?:authori[sz]ed|named|to)$/u.test(next)) ||
    (word === 'name' && next === 'withheld')
  )
}
