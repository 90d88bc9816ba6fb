import { labelReader } from '../../../languages/index.ts'
import type { SourceLabel } from '../../../languages/source-label.ts'
import { words } from '../../../text/words.ts'

/** Whether two name one person, or two persons, or whether that cannot be told. */
export type SpeakerMatch = 'other' | 'same' | 'unknown'

/**
 * Whether a source of an article is the person whom a transcript names at a turn: `TRUMP`, `Mr. Trump`. Only somebody
 * who is named can be told from somebody else who is; `others` are all names in the transcript, and `isNamed` says
 * whether the article has a name.
 */
export function matchSpeaker(
  source: SourceLabel | undefined,
  turn: string | undefined,
  others: Iterable<string>,
  isNamed: (name: string) => boolean,
): SpeakerMatch {
  if (!source || turn === undefined) return 'unknown'
  const { compare, nameWords, parse } = labelReader()
  const label = parse(inTitleCase(turn))
  const theirs = nameWords(label)
  if (source.name === undefined) return compare(source, label).relation === 'same' ? 'same' : 'unknown'
  const ours = new Set(plainWords(source.text))
  const shared = (name: string) => plainWords(name).filter((word) => ours.has(word)).length
  if (ours.has(theirs.at(-1) ?? '')) {
    // A shorter form of the name: `COOPER`, `PRESIDENT BIDEN`.
    if (theirs.every((word) => ours.has(word))) return 'same'
    const most = [...others].reduce((count, name) => Math.max(count, shared(name)), 0)
    return shared(turn) >= most ? 'same' : 'other'
  }
  // Another spelling of the surname, or another name.
  if (shared(turn) > 0) return 'unknown'
  const isPerson = label.name === undefined ? isNamed(inTitleCase(turn)) : !/\d/u.test(label.name)
  return isPerson ? 'other' : 'unknown'
}

/** Words as those of names are compared: without case, accents and apostrophes. */
function plainWords(text: string): readonly string[] {
  return words(text).map(({ folded }) => folded.normalize('NFD').replace(/[\p{M}']/gu, ''))
}

/** `DONALD TRUMP` as *Donald Trump*; a name in other capitals is left alone. */
export function inTitleCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name
  return name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}
