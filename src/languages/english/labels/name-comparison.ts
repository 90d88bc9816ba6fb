import { type Aspect, compareUnsaid } from './aspects.ts'

export function compareNames(a: string | undefined, b: string | undefined): Aspect | undefined {
  if (a === undefined || b === undefined) return compareUnsaid(a, b)
  if (a === b) return { relation: 'same' }
  const [wordsOfA, wordsOfB] = [a.split(' '), b.split(' ')]
  if (isShorterName(wordsOfA, wordsOfB)) return { relation: 'less' }
  if (isShorterName(wordsOfB, wordsOfA)) return { relation: 'more' }
  return { relation: mayBeOne(wordsOfA, wordsOfB) ? 'different' : 'conflicting', reason: 'different names' }
}

/** Whether the longer name has every word of the shorter one, or a word with that initial, and one of them in full. */
function isShorterName(shorter: readonly string[], longer: readonly string[]): boolean {
  const matches = (word: string) =>
    longer.some((other) => other === word || (word.length === 1 && other[0] === word))
  return shorter.every(matches) && shorter.some((word) => word.length > 1 && longer.includes(word))
}

/**
 * Whether two names can be one person's: the same family name, or nearly, with given names that begin alike (*Joe*,
 * *Joseph*), or a double name with either half left out (*López Obrador*).
 */
function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
  const [lastOfA, lastOfB] = [a.at(-1) ?? '', b.at(-1) ?? '']
  if (!beginAlike(lastOfA, lastOfB)) return a.includes(lastOfB) || b.includes(lastOfA)
  const [givenOfA, givenOfB] = [a.slice(0, -1), b.slice(0, -1)]
  return (
    givenOfA.length === 0 ||
    givenOfB.length === 0 ||
    givenOfA.some((word) => givenOfB.some((other) => beginAlike(word, other)))
  )
}

function beginAlike(a: string, b: string): boolean {
  return a === b || (a.length > 1 && b.length > 1 ? a.slice(0, 2) === b.slice(0, 2) : a[0] === b[0])
}
