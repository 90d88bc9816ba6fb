import type { Article } from '../../article/article.ts'
import { resolveCountryName } from '../../geography/resolve-country.ts'
import { openedLanguage } from '../../languages/index.ts'
import type { LabelReader, Language } from '../../languages/language.ts'
import { fileSpan, type Prose } from '../../markdown/prose.ts'
import { remembered } from '../../text/remembered.ts'
import type { Span } from '../../text/span.ts'
import { isQuoted, ownWords } from '../own-words.ts'
import { areVariants, spellingOf } from './same-name.ts'

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
  before: Capital | undefined
  after: Capital | undefined
}

/** In letters: shorter words differ by as little. */
const SHORTEST_IN_NAME = 4
const SHORTEST_ALONE = 5
/** An article with more words to compare is none, and comparing all with all would take long. */
const MOST_WORDS = 2000

/** In order of place; only in languages whose labels geolint reads. */
export function nameVariants(article: Article): readonly NameVariant[] {
  const language = openedLanguage(article.language)
  const { labels } = language
  if (!labels) return []
  const capitals = capitalsIn(article)
  const bySpelling = groupBy(capitals, ({ word }) => word)
  if (bySpelling.size > MOST_WORDS) return []
  const pairs = [...variantsInNames(capitals, labels), ...variantsAlone(capitals, labels, language)]
  const found = new Map<Capital, NameVariant>()
  for (const [one, other] of pairs) {
    const [usual, rare] = one.length >= other.length ? [one, other] : [other, one]
    const [first] = usual
    for (const capital of first ? rare : []) {
      const span = placeOf(capital)
      if (!first || isQuoted(article, span)) continue
      const { word: written } = capital
      found.set(capital, { span, written, usual: first.word, first: placeOf(first), count: usual.length })
    }
  }
  return [...found.values()].toSorted((a, b) => a.span.start - b.span.start)
}

function placeOf({ end, prose, start }: Capital): Span {
  return fileSpan(prose, start, end)
}

/** A capitalised word that goes on in small letters. The sign after it shows a text whose letters were garbled. */
const CAPITALISED = /(?<![\p{L}\p{N}@#._/-])\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}(?!€)/gu

function capitalsIn(article: Article): readonly Capital[] {
  return ownWords(article).flatMap(({ prose }) => {
    let last: Capital | undefined
    return [...prose.text.matchAll(CAPITALISED)].map(({ 0: text, index }): Capital => {
      const word = text.replace(/['’]s$/u, '')
      const isNext = last !== undefined && last.end + 1 === index && prose.text[last.end] === ' '
      const capital: Capital = {
        word,
        prose,
        start: index,
        end: index + word.length,
        before: isNext ? last : undefined,
        after: undefined,
      }
      if (isNext && last) last.after = capital
      last = capital
      return capital
    })
  })
}

type Spellings = readonly [readonly Capital[], readonly Capital[]]

/** Names of two words of which one differs: *Arif Zaman*, *Arif Zamam*. */
function variantsInNames(capitals: readonly Capital[], reader: LabelReader): readonly Spellings[] {
  const names = groupBy(
    capitals.filter(({ after }) => after),
    (capital) => `${capital.word} ${capital.after?.word ?? ''}`,
  )
  const isPerson = personTest(reader)
  const spelling = remembered(spellingOf)
  const variants = (shared: 0 | 1): readonly Spellings[] => {
    const at = 1 - shared
    const alike = groupBy([...names.keys()], (name) => name.split(' ')[shared] ?? '')
    return [...alike.values()].flatMap((group) =>
      pairsOf(group, (one, other) => {
        const [a, b] = [one.split(' ')[at] ?? '', other.split(' ')[at] ?? '']
        return areComparable(a, b) && areVariants(spelling(a), spelling(b))
      }).flatMap(([one, other]): readonly Spellings[] => {
        // Two given names of one family may differ by a letter; a slip is no given name at all.
        const [isOne, isOther] = [isPerson(one), isPerson(other)]
        const isOneSound =
          spelling(one.split(' ')[at] ?? '').sound === spelling(other.split(' ')[at] ?? '').sound
        if (shared === 1 && !isOneSound ? isOne === isOther : !isOne && !isOther) return []
        return [[partsOf(names, one, at), partsOf(names, other, at)]]
      }),
    )
  }
  return [...variants(0), ...variants(1)]
}

function partsOf(
  names: ReadonlyMap<string, readonly Capital[]>,
  name: string,
  at: number,
): readonly Capital[] {
  const capitals = names.get(name) ?? []
  return at === 0 ? capitals : capitals.flatMap(({ after }) => after ?? [])
}

/** Whether a name such as *Rosa Quispe* is a person's. */
function personTest(reader: LabelReader): (name: string) => boolean {
  const known = new Map<string, boolean>()
  return (name) => {
    const label = known.has(name) ? undefined : reader.parse(name)
    const isPerson = known.get(name) ?? (label?.name !== undefined && reader.nameWords(label).length === 2)
    known.set(name, isPerson)
    return isPerson
  }
}

/** A surname alone that is in no full name, and differs from one that is: *Arif Zaman*, then *Zamam*. */
function variantsAlone(
  capitals: readonly Capital[],
  reader: LabelReader,
  language: Language,
): readonly Spellings[] {
  const isPerson = personTest(reader)
  const inNames = new Set(capitals.flatMap(({ after, before, word }) => ((after ?? before) ? [word] : [])))
  const named = new Map(
    capitals.flatMap(({ before, word }) => (before ? [[word, before.word] as const] : [])),
  )
  const surnames = groupBy(
    [...named.keys()].filter((word) => word.length >= SHORTEST_ALONE).map(spellingOf),
    ({ sound }) => sound.charAt(0),
  )
  const alone = groupBy(
    capitals.filter((one) => !inNames.has(one.word) && one.word.length >= SHORTEST_ALONE && standsAlone(one)),
    ({ word }) => word,
  )
  const all = groupBy(capitals, ({ word }) => word)
  return [...alone].flatMap(([word, uses]): readonly Spellings[] => {
    const written = spellingOf(word)
    const usual = (surnames.get(written.sound.charAt(0)) ?? []).find(
      (surname) =>
        areVariants(written, surname) && isPerson(`${named.get(surname.name) ?? ''} ${surname.name}`),
    )
    if (!usual || !uses.some((one) => isPersonHere(one, language)) || resolveCountryName(word) !== undefined)
      return []
    return [[all.get(usual.name) ?? [], uses]]
  })
}

/** Not beside another capital or an initial. */
function standsAlone({ after, before, end, prose: { text }, start }: Capital): boolean {
  return (
    !after &&
    !before &&
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
  const next = (rest.match(/\p{L}+/gu) ?? []).slice(0, 2)
  return (
    next.some((word) => speech?.isReportingVerb(word.toLowerCase()) ?? false) || AUXILIARY.test(next[0] ?? '')
  )
}

/** What may follow a person's name as the subject. */
const AUXILIARY = /^(?:did|does|expects|had|has|is|was|will|would)$/

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

/** The pairs of some items that a test picks. */
function pairsOf<T>(
  all: readonly T[],
  isWanted: (one: T, other: T) => boolean,
): readonly (readonly [T, T])[] {
  return all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other) => (isWanted(one, other) ? [[one, other] as const] : [])),
  )
}

function areComparable(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SHORTEST_IN_NAME && Math.abs(a.length - b.length) <= 3
}
