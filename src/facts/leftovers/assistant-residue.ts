import type { Article } from '../../article/article.ts'
import type { FrontMatterValue } from '../../article/front-matter/front-matter.ts'
import { LEFTOVERS } from '../../languages/index.ts'
import { fileSpan, OBJECT } from '../../markdown/prose.ts'
import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import { type Word, words } from '../../text/words.ts'
import { isQuoted, ownWords } from '../own-words.ts'
import { LINK_TRACES, PART_OF_TRACE, TEXT_TRACES } from './assistant-traces.ts'
import { findBeginning, mayHaveLeftovers } from './quick-test.ts'

/** What a writing assistant has left in a text. */
export interface Residue {
  /** In words, as a reference that was not turned into a link, or in an address. */
  readonly kind: 'phrase' | 'reference' | 'address'
  readonly text: string
  readonly span: Span
  /** What removes it from an address. */
  readonly removal?: readonly Edit[]
}

export function assistantResidue(article: Article): readonly Residue[] {
  if (!mayHaveLeftovers(article)) return []
  return [...phrases(article), ...references(article), ...addresses(article)]
}

const PHRASES = LEFTOVERS.flatMap(({ assistantPhrases }) => assistantPhrases)

function phrases(article: Article): readonly Residue[] {
  return ownWords(article).flatMap(({ prose }) =>
    beginningsIn(prose.text).flatMap((index) => {
      const found = phraseAt(prose.text, index)
      const span = found && fileSpan(prose, found.start, found.end)
      if (!span || isQuoted(article, { start: span.start, end: span.start + 1 })) return []
      return [{ kind: 'phrase' as const, text: prose.text.slice(found.start, found.end), span }]
    }),
  )
}

function beginningsIn(text: string): readonly number[] {
  const found: number[] = []
  for (let at = findBeginning(text); at !== -1; at = findBeginning(text, at + 1)) found.push(at)
  return found
}

/** In characters: no sentence that is looked at is longer. */
const REACH = 600
/** In words. */
const FARTHEST = 15

/** The place of a phrase that begins at an offset of a text, at the start of a sentence. */
function phraseAt(text: string, at: number): Span | undefined {
  const before = text.slice(Math.max(0, at - 8), at)
  if (!AFTER_STOP_OR_COMMA.test(before)) return undefined
  const isFirst = AFTER_STOP.test(before)
  const rest = text.slice(at, at + REACH)
  const list = words(rest)
  for (const { isClose, parts } of PHRASES) {
    const [first = [], ...others] = parts
    let next = isClose || isFirst ? runAt(list, 0, first) : undefined
    if (next === undefined) continue
    const sentence = sentenceEnd(rest, list, next)
    for (const part of others) {
      if (next !== undefined) next = runAfter(list, next, part, isClose ? 0 : FARTHEST)
    }
    if (next !== undefined && next <= sentence) return { start: at, end: at + (list[next - 1]?.end ?? 0) }
  }
  return undefined
}

const AFTER_STOP = /(?:^|[.!?…:;"”»)\n–—-])[\s¿¡*_“"«]*$/u
const AFTER_STOP_OR_COMMA = /(?:^|[.!?…:;,"”»)\n–—-])[\s¿¡*_“"«]*$/u

/** The index after the longest of the runs of words that begin at an index; undefined if none does. */
function runAt(list: readonly Word[], at: number, runs: readonly string[]): number | undefined {
  const lengths = runs.flatMap((run) => {
    const wanted = run.split(' ')
    return wanted.every((word, index) => list[at + index]?.folded === word) ? [wanted.length] : []
  })
  return lengths.length === 0 ? undefined : at + Math.max(...lengths)
}

function runAfter(
  list: readonly Word[],
  from: number,
  runs: readonly string[],
  farthest: number,
): number | undefined {
  for (let at = from; at <= from + farthest && at < list.length; at += 1) {
    const next = runAt(list, at, runs)
    if (next !== undefined) return next
  }
  return undefined
}

/** How many words are in the sentence that the word before `from` is in. */
function sentenceEnd(text: string, list: readonly Word[], from: number): number {
  for (let at = from; at < list.length; at += 1) {
    const between = text.slice(list[at - 1]?.end ?? 0, list[at]?.start)
    if (/[.!?…]["”»']?\s/u.test(between)) return at
  }
  return list.length
}

function references(article: Article): readonly Residue[] {
  const own = ownWords(article).filter(({ prose }) => PART_OF_TRACE.test(prose.text))
  return own.flatMap(({ prose }) =>
    TEXT_TRACES.flatMap(({ pattern }) =>
      [...prose.text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
        const span = fileSpan(prose, index, index + found.length)
        return isQuoted(article, span) ? [] : [{ kind: 'reference' as const, text: found, span }]
      }),
    ),
  )
}

function addresses(article: Article): readonly Residue[] {
  const { text } = article.file
  const places = [
    ...article.links,
    ...bareAddresses(article),
    ...article.frontMatter.entries.flatMap(({ value }) => addressesIn(value)),
  ]
  return places.flatMap(({ span, url }) => {
    const trace = LINK_TRACES.flatMap(({ pattern }) => [...url.matchAll(pattern)])[0]?.[0]
    if (trace === undefined) return []
    const at = text.slice(span.start, span.end).indexOf(trace)
    if (at === -1) return [{ kind: 'address' as const, text: trace, span }]
    const start = span.start + at
    const place = { start, end: start + trace.length }
    return [{ kind: 'address' as const, text: trace, span: place, removal: [removalOf(text, place)] }]
  })
}

/** Addresses in running text, for which prose has object characters, as for everything that is not words. */
function bareAddresses({ blocks, file }: Article): readonly { readonly span: Span; readonly url: string }[] {
  return blocks.flatMap(({ prose }) =>
    [...prose.text.matchAll(OBJECTS)].flatMap(({ 0: run, index }) => {
      const span = fileSpan(prose, index, index + run.length)
      const url = file.text.slice(span.start, span.end)
      return /^https?:/.test(url) ? [{ span, url }] : []
    }),
  )
}

const OBJECTS = new RegExp(`${OBJECT}+`, 'g')

function addressesIn(value: FrontMatterValue): readonly { readonly span: Span; readonly url: string }[] {
  switch (value.kind) {
    case 'list':
      return value.items.flatMap(addressesIn)
    case 'map':
      return value.entries.flatMap((entry) => addressesIn(entry.value))
    case 'scalar':
      return typeof value.value === 'string' ? [{ span: value.span, url: value.value }] : []
  }
}

/** Removes a part of a query with the sign after it, or else the one before it. */
function removalOf(text: string, { start, end }: Span): Edit {
  const [after = ''] = /^&(?:amp;)?/.exec(text.slice(end, end + 5)) ?? []
  if (after !== '') return { span: { start, end: end + after.length }, text: '' }
  const [before = ''] = /(?:\?|&(?:amp;)?)$/.exec(text.slice(Math.max(0, start - 5), start)) ?? []
  return { span: { start: start - before.length, end }, text: '' }
}
