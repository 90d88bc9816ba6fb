import type { Span } from '../../../text/span.ts'
import type { Chunk, VerbGroup } from './noun-phrases.ts'
import { phraseFrom, type Subject, typeOfWhole } from './phrase-from.ts'

/** How many chunks a walk through a sentence may cover, so that the cost stays linear in the sentence's length. */
export const SUBJECT_REACH = 60

/** How many verbs may hand on their subject to one another. */
const INNERMOST = 8

/** The subject of the verb at `verb`, looking left no further than the chunk at `floor`. */
export function subjectOf(chunks: readonly Chunk[], verb: number, floor = 0, depth = 0): Subject | undefined {
  const group = chunks[verb]
  if (group?.kind !== 'verb' || depth > INNERMOST) return undefined
  const before = skipAdjunct(chunks, skipAdverbials(chunks, verb - 1, floor), floor)
  const chunk = before < floor ? undefined : chunks[before]
  const inherited = (reporting = group.reporting) => {
    const nearest = verbBefore(chunks, before, floor)
    const governing = (reporting ? reportingVerbBefore(chunks, before, floor, nearest) : undefined) ?? nearest
    return governing === undefined ? undefined : subjectOf(chunks, governing, floor, depth + 1)
  }
  switch (chunk?.kind) {
    case 'noun-phrase':
      return group.form === 'gerund' &&
        group.bare &&
        isObject(chunks, before, floor) &&
        chunk.type !== 'named'
        ? inherited()
        : (beforeRelative(chunks, before, floor) ?? wholeSubject(chunks, before, floor))
    case 'relative':
      return { ...spanOf(chunk), type: 'pronoun', first: before }
    case 'comma':
    case 'dash':
    case 'quotation':
      if (group.form === 'gerund' && group.bare) return inherited()
      return (
        invertedSubject(chunks, verb, before) ?? beforeParenthesis(chunks, verb, before, floor) ?? inherited()
      )
    case 'conjunction':
      return inherited()
    case 'verb':
      return beforeRelative(chunks, before + 1, floor) ?? inherited()
    case 'preposition':
      return group.form === 'gerund' || chunk.word === 'to'
        ? (objectOf(chunks, before, floor) ??
            inherited(false) ??
            beforeParenthesis(chunks, verb, verb, floor))
        : undefined
    case 'subordinator':
      if (group.form === 'gerund' && group.bare) return inherited()
      if (chunk.word !== 'that' || chunks[before - 1]?.kind !== 'noun-phrase') return undefined
      return { ...spanOf(chunk), type: 'pronoun', first: before }
    case undefined:
    case 'stop':
      return group.form === 'gerund' && group.bare ? followingSubject(chunks, verb) : undefined
    default:
      return undefined
  }
}

/** The most chunks that a relative clause without commas can have. */
const LONGEST_RELATIVE = 12

/** The envoy, for the verb after `the envoy who prepared the visit`, whose last phrase is the one at `last`. */
function beforeRelative(chunks: readonly Chunk[], last: number, floor: number): Subject | undefined {
  const limit = Math.max(floor + 1, last - LONGEST_RELATIVE)
  let verb: VerbGroup | undefined
  for (let at = last - 1; at >= limit; at -= 1) {
    const chunk = chunks[at]
    if (chunk?.kind === 'relative') {
      const isRestrictive = chunk.word === 'who' && chunks[at - 1]?.kind === 'noun-phrase'
      // `who said the envoy lied`: what follows such a verb may be a subject.
      const isOver = verb !== undefined && (!verb.reporting || chunks[last]?.kind === 'verb')
      return isRestrictive && isOver ? wholeSubject(chunks, at - 1, floor) : undefined
    }
    if (chunk?.kind === 'verb') verb = chunk
    else if (!/^(?:adverbial|noun-phrase|preposition)$/u.test(chunk?.kind ?? '')) return undefined
  }
  return undefined
}

/** `“…,” said the envoy`. */
function invertedSubject(chunks: readonly Chunk[], verb: number, before: number): Subject | undefined {
  const group = chunks[verb]
  const quoted = chunks[before]?.kind === 'quotation' || chunks[before - 1]?.kind === 'quotation'
  return quoted && group?.kind === 'verb' && group.reporting && group.bare
    ? phraseFrom(chunks, verb + 1)
    : undefined
}

/** `Speaking to reporters, the envoy warned …`: the subject of the clause that follows. */
function followingSubject(chunks: readonly Chunk[], verb: number): Subject | undefined {
  const limit = Math.min(chunks.length, verb + SUBJECT_REACH)
  for (let at = verb + 1; at < limit; at += 1) {
    const chunk = chunks[at]
    if (chunk?.kind === 'verb' && isFiniteVerb(chunk)) {
      const subject = subjectOf(chunks, at, verb + 1)
      if (subject) return subject
    }
  }
  return undefined
}

export function isFiniteVerb({ form, bare }: VerbGroup): boolean {
  return form !== 'gerund' || !bare
}

/** Goes back to `but` in `but in an interview called`, because nothing in between is a subject. */
function skipAdjunct(chunks: readonly Chunk[], last: number, floor: number): number {
  if (chunks[last]?.kind !== 'noun-phrase') return last
  const link = skipAdverbials(chunks, headPhrase(chunks, last, floor) - 1, floor)
  const isAdjunct =
    link > floor && chunks[link]?.kind === 'preposition' && chunks[link - 1]?.kind === 'conjunction'
  return isAdjunct ? link - 1 : last
}

function skipAdverbials(chunks: readonly Chunk[], from: number, floor: number): number {
  let at = from
  while (at >= floor && (chunks[at]?.kind === 'adverbial' || chunks[at]?.kind === 'parenthesis')) at -= 1
  return at
}

/** The nearest finite verb to the left. */
function verbBefore(
  chunks: readonly Chunk[],
  from: number,
  floor: number,
  reporting = false,
): number | undefined {
  const limit = Math.max(floor, from - SUBJECT_REACH)
  for (let at = from; at >= limit; at -= 1) {
    const chunk = chunks[at]
    if (chunk?.kind === 'stop') return undefined
    if (chunk?.kind !== 'verb' || !isFiniteVerb(chunk) || isReduced(chunks, at, floor)) continue
    if (chunk.reporting || !reporting) return at
  }
  return undefined
}

/** The nearest verb of speech, unless a clause that is over by then holds it: `when the envoy called, I rose and said`. */
function reportingVerbBefore(
  chunks: readonly Chunk[],
  from: number,
  floor: number,
  nearest: number | undefined,
): number | undefined {
  const verb = verbBefore(chunks, from, floor, true)
  if (verb === undefined || nearest === undefined || verb === nearest) return verb
  const between = chunks.slice(verb, nearest)
  if (!between.some(({ kind }) => kind === 'comma')) return verb
  const subject = subjectOf(chunks, verb, floor, INNERMOST)
  const opening = chunks[(subject?.first ?? verb) - 1]
  const isAside =
    opening?.kind === 'subordinator' && /^(?:after|as|because|if|since|when|while)$/u.test(opening.word)
  return isAside ? undefined : verb
}

/** `a report released on Monday`, `officials speaking in Geneva`: a lone participle right after its noun. */
export function isReduced(chunks: readonly Chunk[], verb: number, floor: number): boolean {
  const group = chunks[verb]
  if (group?.kind !== 'verb' || !group.bare || !/(?:ed|ing)$/u.test(group.word)) return false
  const noun = verb > floor ? chunks[verb - 1] : undefined
  if (noun?.kind !== 'noun-phrase' || noun.type === 'pronoun') return false
  if (noun.type === 'named' && group.reporting && group.form !== 'gerund') return false
  const after = chunks[verb + 1]?.kind
  return group.form === 'gerund' || after === 'preposition' || (after === 'adverbial' && !group.reporting)
}

/** The noun phrase at `last` with the one that governs it: `a spokesman for the ministry`. */
function wholeSubject(chunks: readonly Chunk[], last: number, floor: number): Subject | undefined {
  const first = beforeApposition(chunks, headPhrase(chunks, last, floor), floor)
  const head = chunks[first]
  const end = chunks[last]
  if (head?.kind !== 'noun-phrase' || end?.kind !== 'noun-phrase') return undefined
  return { start: head.start, end: end.end, type: typeOfWhole(head, end), first }
}

/** The index of the name in `Ana Ruiz, a judge from Lima said`, where no comma closes the apposition. */
function beforeApposition(chunks: readonly Chunk[], phrase: number, floor: number): number {
  const name = chunks[phrase - 2]
  const apposition = chunks[phrase]
  if (phrase - 2 < floor || chunks[phrase - 1]?.kind !== 'comma' || name?.kind !== 'noun-phrase')
    return phrase
  const indefinite = apposition?.kind === 'noun-phrase' && /^an?$/u.test(apposition.tokens[0]?.word ?? '')
  const opens = phrase - 2 === floor || /^(?:quotation|stop)$/u.test(chunks[phrase - 3]?.kind ?? 'stop')
  return indefinite && opens && name.type === 'named' ? phrase - 2 : phrase
}

/** The index of the phrase that governs the one at `last` through prepositions, `and`, or a participle. */
function headPhrase(chunks: readonly Chunk[], last: number, floor: number): number {
  let head = last
  if (isNominative(chunks[last])) return last
  for (const limit = last - 12; head > Math.max(floor, limit);) {
    const link = skipAdverbials(chunks, head - 1, floor)
    const next = skipAdverbials(chunks, link - 1, floor)
    const linkKind = chunks[link]?.kind
    if (next < floor) break
    if (linkKind === 'preposition' && chunks[next]?.kind === 'noun-phrase') head = next
    else if (linkKind === 'preposition' && isReduced(chunks, next, floor)) head = next - 1
    else if (linkKind === 'verb' && isReduced(chunks, link, floor)) head = link - 1
    else if (linkKind === 'conjunction' && isCoordinated(chunks, next, head, floor)) head = next
    else break
  }
  return head
}

/** `she` is nobody's object: in `like she did`, the preposition does not govern it. */
function isNominative(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun-phrase' && /^(?:he|i|she|they|we)$/u.test(chunk.tokens.at(-1)?.word ?? '')
}

/** Whether the phrase before an `and` belongs to the one after it, and is not the object of an earlier verb. */
function isCoordinated(chunks: readonly Chunk[], phrase: number, other: number, floor: number): boolean {
  if (chunks[phrase]?.kind !== 'noun-phrase') return false
  if (isBare(chunks[other])) return true
  const kind = phrase > floor ? chunks[phrase - 1]?.kind : undefined
  return (
    kind === undefined ||
    kind === 'subordinator' ||
    kind === 'stop' ||
    kind === 'comma' ||
    kind === 'quotation'
  )
}

/** `industry` in `trade and industry`: a singular common noun without a determiner does not begin a clause. */
function isBare(chunk: Chunk | undefined): boolean {
  if (chunk?.kind !== 'noun-phrase') return false
  return chunk.tokens.every(({ tag }) => tag === 'noun') && !chunk.tokens.at(-1)?.word.endsWith('s')
}

/** In `with the envoy saying`, what follows `with` is a subject all the same. */
function isObject(chunks: readonly Chunk[], phrase: number, floor: number, mayFollowWith = true): boolean {
  const before = skipAdverbials(chunks, headPhrase(chunks, phrase, floor) - 1, floor)
  const chunk = before < floor ? undefined : chunks[before]
  return (
    chunk?.kind === 'verb' || (chunk?.kind === 'preposition' && !(mayFollowWith && chunk.word === 'with'))
  )
}

/** The noun phrase before the `for`, `of` or `from` of a gerund: X in `criticised X for saying`. */
function objectOf(chunks: readonly Chunk[], preposition: number, floor: number): Subject | undefined {
  const word = chunks[preposition]?.kind === 'preposition' ? chunks[preposition].word : ''
  if (!/^(?:for|of|from)$/u.test(word) || chunks[preposition - 1]?.kind !== 'noun-phrase') return undefined
  return preposition - 1 >= floor ? wholeSubject(chunks, preposition - 1, floor) : undefined
}

/** The phrase before `, a former envoy,` or `, who had resigned in May,`: the farthest one that can be the subject. */
function beforeParenthesis(
  chunks: readonly Chunk[],
  verb: number,
  closing: number,
  floor: number,
): Subject | undefined {
  const group = chunks[verb]
  const mayFollowWith = group?.kind === 'verb' && !isFiniteVerb(group)
  let found: Subject | undefined
  const limit = Math.max(floor, closing - SUBJECT_REACH)
  for (let at = closing - 1; at > limit; at -= 1) {
    const chunk = chunks[at]
    if (chunk?.kind === 'stop' || chunk?.kind === 'colon') break
    if (chunk?.kind !== 'comma' && chunk?.kind !== 'dash') continue
    const phrase = skipAdverbials(chunks, at - 1, floor)
    const relative = phrase < floor ? undefined : chunks[phrase]
    if (relative?.kind === 'relative') return { ...spanOf(relative), type: 'pronoun', first: phrase }
    if (phrase < floor || chunks[phrase]?.kind !== 'noun-phrase') continue
    if (!isParenthetical(chunks, at + 1, closing) || isObject(chunks, phrase, floor, mayFollowWith)) continue
    found = wholeSubject(chunks, phrase, floor) ?? found
  }
  return found
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function isParenthetical(chunks: readonly Chunk[], first: number, end: number): boolean {
  const opening = chunks[first]
  switch (opening?.kind) {
    case 'relative':
    case 'preposition':
    case 'subordinator':
    case 'adverbial':
    case 'parenthesis':
      return true
    case 'verb':
      return opening.bare && /(?:ed|ing|n|ght|clad|held|kept|led|lost|made|sent)$/u.test(opening.word)
    case 'noun-phrase':
      return opening.tokens[0]?.word === 'whose' || !hasMainVerb(chunks, first, end)
    default:
      return false
  }
}

function hasMainVerb(chunks: readonly Chunk[], first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    const chunk = chunks[at]
    if (chunk?.kind === 'relative' || (chunk?.kind === 'subordinator' && chunk.word === 'that')) return false
    if (chunk?.kind === 'verb' && isFiniteVerb(chunk) && !isReduced(chunks, at, first)) return true
  }
  return false
}
