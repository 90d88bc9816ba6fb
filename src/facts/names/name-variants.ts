import type { Article } from '../../article/article.ts'
import { resolveCountryName } from '../../geography/resolve-country.ts'
import { withoutAccents } from '../../geography/without-accents.ts'
import { openedLanguage, PAGE_LEXICON } from '../../languages/index.ts'
import type { LabelReader, Language, SpeechReader } from '../../languages/language.ts'
import { fileSpan, type Prose } from '../../markdown/prose.ts'
import { groupBy } from '../../text/groups.ts'
import { remembered } from '../../text/remembered.ts'
import type { Span } from '../../text/span.ts'
import { isQuoted, ownWords } from '../own-words.ts'
import { areVariants } from './same-name.ts'
import { similarWords } from './similar-words.ts'

/** A person's name that the article spells in another way elsewhere. */
export interface NameVariant {
  readonly span: Span
  readonly written: string
  /** The spelling that the article uses more often, or first. */
  readonly usual: string
  /** Where that is used first, and how often it is used. */
  readonly first: Span
  readonly count: number
}

/** A capitalised word of own prose. */
interface Capital extends Span {
  readonly word: string
  readonly prose: Prose
  /** The capitalised words right before and after it, in the same name. */
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Uses of one spelling, and of another of the same name. */
type TwoSpellings = readonly [readonly Capital[], readonly Capital[]]

/** In letters. Unrelated shorter words often differ by one letter. */
const SHORTEST_ALONE = 5

/** In order of place; only in languages whose labels geolint reads. */
export function nameVariants(article: Article): readonly NameVariant[] {
  const language = openedLanguage(article.language)
  const { labels } = language
  if (!labels) return []
  const similar = similarWords(ownWords(article).map(({ prose }) => prose.text)).filter(
    ([one, other]) => !isOrdinary(one) && !isOrdinary(other) && areVariants(one, other),
  )
  if (similar.length === 0) return []
  const uses = usesOf(new Set(similar.flat()), article)
  const isPerson = personTest(labels)
  const found = new Map<Capital, NameVariant>()
  for (const pair of similar) {
    for (const [one, other] of spellings(pair, uses, { isPerson, language })) {
      const [usual, rare] = byUse(one, other) <= 0 ? [one, other] : [other, one]
      for (const capital of rare) {
        const span = placeOf(capital)
        const [first] = usual
        if (!first || isQuoted(article, span)) continue
        const { word: written } = capital
        found.set(capital, { span, written, usual: first.word, first: placeOf(first), count: usual.length })
      }
    }
  }
  return [...found.values()].toSorted((a, b) => a.span.start - b.span.start)
}

/** The more frequent spelling first, else the one that is used first. */
function byUse(one: readonly Capital[], other: readonly Capital[]): number {
  return other.length - one.length || firstPlace(one) - firstPlace(other)
}

function firstPlace([first]: readonly Capital[]): number {
  return first ? placeOf(first).start : 0
}

/** A function word at the start of a sentence, or a contraction. */
function isOrdinary(word: string): boolean {
  return PAGE_LEXICON.languagesOf.has(word.toLowerCase()) || /['’]\p{Ll}/u.test(word)
}

function placeOf({ end, prose, start }: Capital): Span {
  return fileSpan(prose, start, end)
}

/** A capitalised word that goes on in small letters. The sign after it shows a text whose letters were garbled. */
const WORD = String.raw`(?<![\p{L}\p{N}@#._/-])\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}(?!€)`
const CAPITALISED = new RegExp(WORD, 'uy')
const LAST_WORD = new RegExp(`${WORD}$`, 'u')

/** Where some words are used, in order. */
function usesOf(wanted: ReadonlySet<string>, article: Article): ReadonlyMap<string, readonly Capital[]> {
  const all = ownWords(article)
  const uses = [...wanted].map((word) => {
    const found = all.flatMap(({ prose }) => usesIn(prose, word))
    return [word, found] as const
  })
  return new Map(uses)
}

function usesIn(prose: Prose, word: string): readonly Capital[] {
  const { text } = prose
  const found: Capital[] = []
  for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
    if (wordAt(text, start) !== word) continue
    const end = start + word.length
    found.push({ word, prose, start, end, before: wordBefore(text, start), after: wordAfter(text, end) })
  }
  return found
}

/** The capitalised word at a place, without a possessive ending; undefined for an ordinary word. */
function wordAt(text: string, at: number): string | undefined {
  CAPITALISED.lastIndex = at
  return nameIn(CAPITALISED.exec(text)?.[0].replace(/['’]s$/u, ''))
}

function wordAfter(text: string, at: number): string | undefined {
  return text[at] === ' ' ? wordAt(text, at + 1) : undefined
}

function wordBefore(text: string, at: number): string | undefined {
  const end = at - 1
  return text[end] === ' '
    ? nameIn(LAST_WORD.exec(text.slice(Math.max(0, end - LONGEST), end))?.[0])
    : undefined
}

function nameIn(word: string | undefined): string | undefined {
  return word === undefined || isOrdinary(word) ? undefined : word
}

/** In characters: no name is longer, and a search for the word before one stays short. */
const LONGEST = 40

interface Judging {
  /** Whether a name such as *Rosa Quispe* is a person's. */
  readonly isPerson: (name: string) => boolean
  readonly language: Language
}

function personTest(reader: LabelReader): Judging['isPerson'] {
  const isPerson = remembered((name: string) => {
    const label = reader.parse(name)
    return { isSo: label.name !== undefined && reader.nameWords(label).length === 2 }
  })
  return (name) => isPerson(name).isSo
}

/** Where two similar words are one person's name. */
function spellings(
  [one, other]: readonly [string, string],
  uses: ReadonlyMap<string, readonly Capital[]>,
  judging: Judging,
): readonly TwoSpellings[] {
  const [ofOne, ofOther] = [uses.get(one) ?? [], uses.get(other) ?? []]
  return [
    ...inNames(ofOne, ofOther, judging),
    ...alone(ofOne, ofOther, judging),
    ...alone(ofOther, ofOne, judging),
  ]
}

/** Names of two words that share the other one: *Arif Zaman*, *Arif Zamam*. */
function inNames(
  ofOne: readonly Capital[],
  ofOther: readonly Capital[],
  { isPerson }: Judging,
): readonly TwoSpellings[] {
  const sharing = (side: 'after' | 'before'): readonly TwoSpellings[] => {
    const others = groupBy(
      ofOther.filter((use) => use[side]),
      (use) => use[side] ?? '',
    )
    const own = groupBy(
      ofOne.filter((use) => others.has(use[side] ?? '')),
      (use) => use[side] ?? '',
    )
    return [...own].flatMap(([shared, mine]): readonly TwoSpellings[] => {
      const theirs = others.get(shared) ?? []
      const [first] = mine
      const [second] = theirs
      if (!first || !second || shared.length < SHORTEST_SHARED) return []
      const nameOf = ({ word }: Capital) => (side === 'before' ? `${shared} ${word}` : `${word} ${shared}`)
      const [isOne, isOther] = [isPerson(nameOf(first)), isPerson(nameOf(second))]
      // Two people of one family may have given names much alike; a slip is no given name at all.
      const isSure =
        side === 'after' && withoutAccents(first.word) !== withoutAccents(second.word)
          ? isOne !== isOther
          : isOne || isOther
      return isSure ? [[mine, theirs]] : []
    })
  }
  return [...sharing('before'), ...sharing('after')]
}

/** In letters: a particle such as *Al* is not enough. */
const SHORTEST_SHARED = 3

/** A surname alone that is in no full name, beside that of a person named in full: *Arif Zaman*, then *Zamam*. */
function alone(
  ofSurname: readonly Capital[],
  ofOther: readonly Capital[],
  { isPerson, language }: Judging,
): readonly TwoSpellings[] {
  const [first] = ofOther
  if (!first || first.word.length < SHORTEST_ALONE || !ofOther.every(standsAlone)) return []
  if (!ofSurname.some(({ before, word }) => before && isPerson(`${before} ${word}`))) return []
  if (!ofOther.some((use) => isPersonHere(use, language)) || resolveCountryName(first.word) !== undefined)
    return []
  return [[ofSurname, ofOther]]
}

/** Not beside another capital or an initial, and not where a place or a thing is named. */
function standsAlone({ after, before, end, prose: { text }, start }: Capital): boolean {
  return (
    !after &&
    !before &&
    !/\b(?:at|in|near|the)\s$/i.test(text.slice(Math.max(0, start - 6), start)) &&
    !/\p{Lu}\.?\s$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    !/^\s\p{Lu}\b/u.test(text.slice(end, end + 3))
  )
}

/** Whether a word that begins its sentence is a name and not an ordinary word: it does something, or is explained. */
function isPersonHere({ end, prose: { text }, start }: Capital, { speech }: Language): boolean {
  const isFirst = !/[\p{L}\p{N},;’”)]\s$/u.test(text.slice(Math.max(0, start - 2), start))
  if (!isFirst) return true
  const rest = text.slice(end, end + 40)
  if (/^(?:,|['’]s\s)/u.test(rest)) return true
  const [first = '', second = ''] = rest.toLowerCase().match(/\p{L}+/gu) ?? []
  return speech !== undefined && ([first, second].some(speech.isReportingVerb) || isAuxiliary(first, speech))
}

function isAuxiliary(word: string, { isGrammatical, kindOf }: SpeechReader): boolean {
  const kind = kindOf(word)
  return kind === 'modal' || (kind !== 'small' && isGrammatical(word))
}
