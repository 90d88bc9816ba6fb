import { type Prose, fileSpan } from '../../markdown/prose.ts'
import type { Span } from '../../text/span.ts'
import { type Word, words } from '../../text/words.ts'

/** The words of an article's own prose, in order, with an index of where runs of three begin. */
export interface BodyText {
  readonly proses: readonly Prose[]
  readonly words: readonly BodyWord[]
  readonly runs: ReadonlyMap<string, readonly number[]>
}

export interface BodyWord extends Word {
  /** The index of the prose that contains the word. */
  readonly prose: number
}

/** How many words a fragment needs to be recognised. */
export const SHORTEST_RUN = 4

/** How many words are looked up at once: if one word in six differs, three in a row still match. */
export const INDEXED_RUN = 3

/** How many places of the same run are remembered: enough for prose, a limit for repetitive text. */
const MOST_PLACES = 20

/** Reads the words of `proses`, and indexes the runs that also appear in one of `wanted`. */
export function bodyText(proses: readonly Prose[], wanted: readonly (readonly Word[])[]): BodyText {
  const all: BodyWord[] = []
  const runs = new Map<string, number[]>()
  const firstWords = new Set<string>()
  for (const list of wanted) {
    for (let at = 0; at + INDEXED_RUN <= list.length; at += 1) {
      runs.set(runKey(list, at), [])
      firstWords.add(list[at]?.folded ?? '')
    }
  }
  proses.forEach((prose, index) => {
    for (const { start, end, folded } of words(prose.text)) all.push({ start, end, folded, prose: index })
  })
  for (let at = 0; at + INDEXED_RUN <= all.length; at += 1) {
    if (!firstWords.has(all[at]?.folded ?? '')) continue
    const places = runs.get(runKey(all, at))
    if (places && places.length < MOST_PLACES) places.push(at)
  }
  return { proses, words: all, runs }
}

function runKey(list: readonly Word[], at: number): string {
  let key = ''
  for (let index = at; index < at + INDEXED_RUN; index += 1) key += `${list[index]?.folded ?? ''} `
  return key
}

/** Whether a sentence begins at a word, without a change of speaker. */
export function beginsSentence({ proses, words: all }: BodyText, at: number): boolean {
  const [before, word] = [all[at - 1], all[at]]
  if (!before || !word || before.prose !== word.prose) return true
  const between = proses[word.prose]?.text.slice(before.end, word.start) ?? ''
  return /[.!?…]\s/u.test(between) && !/["“”«»„]/u.test(between)
}

/** A run of words in the body: from the word `start` up to, but not including, the word `end`. */
export interface BodyRun {
  readonly start: number
  readonly end: number
}

/** Where a run of at least four words appears in the body, in text order. */
export function findRuns(body: BodyText, run: readonly Word[]): readonly BodyRun[] {
  if (run.length < SHORTEST_RUN) return []
  let rarest = { at: 0, places: placesOf(body, run, 0) }
  for (let at = 1; at + INDEXED_RUN <= run.length && rarest.places.length > 0; at += 1) {
    const places = placesOf(body, run, at)
    if (places.length < rarest.places.length) rarest = { at, places }
  }
  return rarest.places
    .map((place) => place - rarest.at)
    .filter((start) => standsAt(body, run, start))
    .map((start) => ({ start, end: start + run.length }))
}

/** The first twenty places in the body where the three words at an index appear. */
export function placesOf(body: BodyText, list: readonly Word[], at: number): readonly number[] {
  return body.runs.get(runKey(list, at)) ?? []
}

function standsAt(body: BodyText, run: readonly Word[], place: number): boolean {
  return run.every((word, index) => body.words[place + index]?.folded === word.folded)
}

/** The places of a run in the file, one for each prose that it runs through. */
export function runSpans(proses: readonly Prose[], body: BodyText, run: BodyRun): readonly Span[] {
  const spans: Span[] = []
  for (let at = run.start; at < run.end;) {
    const first = body.words[at]
    if (!first) break
    let last = first
    for (; at < run.end && body.words[at]?.prose === first.prose; at += 1) last = body.words[at] ?? last
    const prose = proses[first.prose]
    if (prose) spans.push(fileSpan(prose, first.start, last.end))
  }
  return spans
}
