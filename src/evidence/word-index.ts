import type { SpokenWord } from './spoken-word.ts'

/** The spoken words of a transcript and the places of each, in flat arrays: there may be a million. */
export interface WordIndex {
  /** How many words there are. */
  readonly length: number
  /** Where each word begins and ends in the text. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Which form each word has: its place in `forms`. */
  readonly ids: Uint32Array
  readonly forms: readonly string[]
  readonly idOf: ReadonlyMap<string, number>
  /** What else words of a form may stand for, where they are contracted. */
  readonly alsoOf: ReadonlyMap<string, readonly string[]>
  /** Whether each word is an aside, is contracted, or is both. */
  readonly flags: Uint8Array
  /** The places of all words, form by form, and where those of each form begin. */
  readonly places: Uint32Array
  readonly firstPlaces: Uint32Array
}

const ASIDE = 1
const CONTRACTED = 2

export function indexWords(words: readonly SpokenWord[]): WordIndex {
  const { length } = words
  const idOf = new Map<string, number>()
  const alsoOf = new Map<string, readonly string[]>()
  const [starts, ends, ids] = [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)]
  const flags = new Uint8Array(length)
  for (let at = 0; at < length; at += 1) {
    const word = words[at]
    if (!word) continue
    let id = idOf.get(word.form)
    if (id === undefined) idOf.set(word.form, (id = idOf.size))
    starts[at] = word.start
    ends[at] = word.end
    ids[at] = id
    flags[at] = (word.isAside ? ASIDE : 0) | (word.also.length > 0 ? CONTRACTED : 0)
    if (word.also.length > 0) alsoOf.set(word.form, word.also)
  }
  return placedWords({ starts, ends, ids, forms: [...idOf.keys()], idOf, alsoOf, flags })
}

/** An index whose words have not been placed form by form yet. */
export type UnplacedWords = Omit<WordIndex, 'firstPlaces' | 'length' | 'places'>

export function placedWords(words: UnplacedWords): WordIndex {
  return { ...words, length: words.ids.length, ...placesOf(words.ids, words.forms.length) }
}

function placesOf(ids: Uint32Array, count: number): Pick<WordIndex, 'firstPlaces' | 'places'> {
  const firstPlaces = new Uint32Array(count + 1)
  for (const id of ids) firstPlaces[id + 1] = (firstPlaces[id + 1] ?? 0) + 1
  for (let id = 0; id < count; id += 1)
    firstPlaces[id + 1] = (firstPlaces[id + 1] ?? 0) + (firstPlaces[id] ?? 0)
  const next = firstPlaces.slice()
  const places = new Uint32Array(ids.length)
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0
    const place = next[id] ?? 0
    places[place] = at
    next[id] = place + 1
  }
  return { firstPlaces, places }
}

/** The word at a place of the index. */
export function wordAt({ alsoOf, ends, flags, forms, ids, starts }: WordIndex, at: number): SpokenWord {
  const form = forms[ids[at] ?? 0] ?? ''
  const flag = flags[at] ?? 0
  return {
    form,
    also: (flag & CONTRACTED) === 0 ? [] : (alsoOf.get(form) ?? []),
    start: starts[at] ?? 0,
    end: ends[at] ?? 0,
    isAside: (flag & ASIDE) !== 0,
  }
}

/** How often a form occurs. */
export function countOf({ firstPlaces, idOf }: WordIndex, form: string): number {
  const id = idOf.get(form)
  return id === undefined ? 0 : (firstPlaces[id + 1] ?? 0) - (firstPlaces[id] ?? 0)
}

/** A pair of frequent words tells little: no more of its places than this are looked at. */
const MOST_PLACES = 20_000

/** Where two forms stand next to each other, given by their ids: the places of the first. */
export function placesOfPair(index: WordIndex, first: number, second: number): readonly number[] {
  const { firstPlaces, ids, places } = index
  const [from, to] = [firstPlaces[first] ?? 0, firstPlaces[first + 1] ?? 0]
  const [fromSecond, toSecond] = [firstPlaces[second] ?? 0, firstPlaces[second + 1] ?? 0]
  const found: number[] = []
  if (to - from <= toSecond - fromSecond) {
    for (let at = from; at < Math.min(to, from + MOST_PLACES); at += 1) {
      const place = places[at] ?? 0
      if (ids[place + 1] === second) found.push(place)
    }
  } else {
    for (let at = fromSecond; at < Math.min(toSecond, fromSecond + MOST_PLACES); at += 1) {
      const place = places[at] ?? 0
      if (place > 0 && ids[place - 1] === first) found.push(place - 1)
    }
  }
  return found
}
