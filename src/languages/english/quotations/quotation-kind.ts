import { lastStartingBy } from '../../../text/span.ts'
import type { Chunk } from '../grammar/noun-phrases.ts'
import { TITLE_NOUNS } from '../words/title-nouns.ts'
import { isWording } from './label-lead-in.ts'
import type { QuotationPlace } from './place-quotations.ts'
import type { QuotedWords } from './quoted-words.ts'
import { type Attribution, canSpeak } from './who-speaks.ts'

/** The kind of a quotation, with the reason for it. */
export type QuotationKind =
  /** A whole statement. */
  | { readonly kind: 'direct'; readonly reason: 'statement' | 'unattributed-statement' }
  /** Somebody's words inside the writer's prose. */
  | { readonly kind: 'partial'; readonly reason: 'reported-words' | 'unattributed-words' }
  /** Words that nobody is said to have spoken. */
  | { readonly kind: 'scare'; readonly reason: 'heading' | 'nickname' | 'term' | 'title' }

/** Fewer words than this may be an expression rather than somebody's words. */
const PHRASE = 5
/** This many words or fewer may be a term. */
const TERM = 3
/** This many words in a sentence of the writer's prose are not a title. */
const STATEMENT = 9

/** `distance` is how many paragraphs away somebody is said to speak: 2 if nobody is near. */
export function quotationKind(
  place: QuotationPlace,
  attribution: Attribution | undefined,
  distance: 0 | 1 | 2,
): QuotationKind {
  const { capital, titleCase } = place.words
  const opens = attribution?.strength === 'label' || opensStatement(place)
  const named = nameKind(place, attribution)
  if (named) return { kind: 'scare', reason: named }
  if (!attribution) return unattributedKind(place, opens)
  if (titleCase && !speaksInCapitals(place, attribution, opens)) return { kind: 'scare', reason: 'title' }
  if (isExpression(place, attribution, distance)) return { kind: 'scare', reason: 'term' }
  return capital && opens
    ? { kind: 'direct', reason: 'statement' }
    : { kind: 'partial', reason: 'reported-words' }
}

/** Words next to a reporting verb, and long quotations, are somebody's even if nobody is named. */
function unattributedKind(place: QuotationPlace, opens: boolean): QuotationKind {
  const { capital, titleCase, count } = place.words
  const said = isSaid(place)
  const statement = !titleCase && opens && count >= (isApart(place) ? PHRASE : STATEMENT)
  if (capital && (said || statement)) return { kind: 'direct', reason: 'unattributed-statement' }
  const phrase = !titleCase && count >= (capital ? STATEMENT : PHRASE)
  if (said || phrase) return { kind: 'partial', reason: 'unattributed-words' }
  return { kind: 'scare', reason: titleCase && count > 1 ? 'title' : 'term' }
}

/** Whether a sentence, a reporting verb, a comma or a colon leads straight into the words. */
function opensStatement({ sentence, chunk }: QuotationPlace): boolean {
  const before = sentence.chunks[chunk - 1]
  if (before?.kind === 'verb') return before.reporting
  return (
    before === undefined || /^(?:quotation|comma|colon|dash|subordinator|adverbial|stop)$/u.test(before.kind)
  )
}

/** `said, “No.”`, `shouting “Open it!”`, `“No,” said`. */
function isSaid({ words, sentence, chunk }: QuotationPlace): boolean {
  const { chunks } = sentence
  const before = /^(?:comma|colon)$/u.test(chunks[chunk - 1]?.kind ?? '')
    ? chunks[chunk - 2]
    : chunks[chunk - 1]
  if (before?.kind === 'verb' && before.reporting && !before.passive) return true
  const after = chunks[chunk + 1]
  return /[,?!]/u.test(words.ending) && after?.kind === 'verb' && after.reporting
}

/** Whether it is a sentence of its own, or follows a colon. */
function isApart({ sentence, chunk }: QuotationPlace): boolean {
  return sentence.quoted || sentence.chunks[chunk - 1]?.kind === 'colon'
}

/** Whether a few words are used rather than quoted: by a subject that is only guessed, or by the writer. */
function isExpression(place: QuotationPlace, attribution: Attribution, distance: number): boolean {
  const { sentence, words } = place
  const found = sentence.chunks[attribution.speaker.first]
  const subject = found?.start === attribution.speaker.start ? found : undefined
  const isStatement = words.capital && words.ending !== '' && opensStatement(place)
  if (words.count <= TERM && isTerm(place, attribution, subject, distance)) return true
  return isPronoun(subject, /^(?:i|we|you)$/u) && words.count < PHRASE && !isStatement
}

/** Whether words that may be a term are one; `subject` is their speaker if their own sentence names it. */
function isTerm(
  place: QuotationPlace,
  { cue, speaker, strength }: Attribution,
  subject: Chunk | undefined,
  distance: number,
): boolean {
  const { sentence, chunk, words } = place
  if (strength === 'label' || (words.capital && opensStatement(place) && ends(words, strength))) return false
  const verb = cue && sentence.chunks[lastStartingBy(sentence.chunks, cue.start)]
  if (verb?.kind === 'verb' && OF_PEOPLE.test(verb.word) && subject?.kind === 'noun-phrase') return false
  if (!subject || !maySay(subject)) return !isSaid(place) || !isSayingVerb(sentence.chunks[chunk - 1])
  if (isSaid(place)) return false
  if (speaker.first === chunk + 1 && words.ending === '') return true
  if (strength === 'adjacent') return cue === undefined && sentence.chunks[chunk - 1]?.kind === 'colon'
  return strength === 'subject' && (distance > 0 || isBeforeNoun(place) || !canSpeak(subject))
}

/** Whether they end as a statement does; a comma can be one of a list unless a verb of speech is near. */
function ends({ ending }: QuotedWords, strength: Attribution['strength']): boolean {
  return /[.!?…]/u.test(ending) || (ending !== '' && strength === 'adjacent')
}

/** What only people do. */
const OF_PEOPLE = /^(?:accus|argu|characteri[sz]|claim|complain|insist|jok|promis|tell|told|urg)/u

/** What a sign or a letter does as well. */
function isSayingVerb(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'verb' && /^(?:read|reads|reading|said|say|saying|says)$/u.test(chunk.word)
}

/** `a “dangerous” keyword`. */
function isBeforeNoun({ sentence, chunk }: QuotationPlace): boolean {
  const after = sentence.chunks[chunk + 1]
  return after?.kind === 'noun-phrase' && after.tokens[0]?.tag === 'noun'
}

function isPronoun(chunk: Chunk | undefined, words: RegExp): boolean {
  return chunk?.kind === 'noun-phrase' && words.test(chunk.tokens[0]?.word ?? '')
}

const MAKERS = /(?:[eo]r|ist|ian)s?$|(?:men|people)$/u

/** Whether it is somebody, or a writing: not a thing that a verb of speech merely fits. */
function maySay(chunk: Chunk | undefined): boolean {
  if (chunk?.kind !== 'noun-phrase') return chunk?.kind !== 'relative' || chunk.word !== 'which'
  const head = chunk.tokens.at(-1)?.word ?? ''
  return canSpeak(chunk) || isWording(chunk) || TITLE_NOUNS.has(head) || MAKERS.test(head)
}

/** What the words are if they name something, whoever speaks around them. */
function nameKind(
  place: QuotationPlace,
  attribution: Attribution | undefined,
): 'heading' | 'nickname' | 'term' | 'title' | undefined {
  if (isHeading(place, attribution)) return 'heading'
  if (isSoCalled(place)) return 'term'
  if (isNickname(place)) return 'nickname'
  return isTitled(place) || namesWork(place) ? 'title' : undefined
}

/** Whether it is a whole sentence or paragraph that ends as headings do. */
function isHeading({ words, sentence }: QuotationPlace, attribution: Attribution | undefined): boolean {
  const { count, ending, titleCase } = words
  if (!sentence.quoted) return false
  return ending === ':' ? count < PHRASE : ending === '' && count > 1 && (titleCase || !attribution)
}

/**
 * `a memo titled “Border Lands”`, `a bill (also called the “Border Act”)`, `what came to be known as “Border Lands”`;
 * but not `which the envoy called “Unfair”` or `called “Unfair” by the envoy`.
 */
function isTitled({ words, sentence, chunk }: QuotationPlace): boolean {
  const { chunks } = sentence
  const at = isDeterminer(chunks[chunk - 1]) ? chunk - 2 : chunk - 1
  if (isWord(chunks[at], 'as') && isWord(chunks[at - 1], 'known')) return true
  const verb = chunks[at]
  if (verb?.kind !== 'verb') return false
  if (/^(?:en)?titled$/u.test(verb.word)) return true
  const naming = /^(?:called|dubbed|labell?ed|named|nicknamed|termed)$/u.test(verb.word)
  if (!naming || isWord(chunks[chunk + 1], 'by')) return false
  if (!words.capital) return words.count <= TERM && verb.bare && !isSubject(chunks[at - 1], chunks[at - 2])
  return verb.passive || !isSubject(chunks[at - 1], chunks[at - 2])
}

/** Whether the noun phrase does the calling; in `a bill called`, the bill does not. */
function isSubject(owner: Chunk | undefined, outer: Chunk | undefined): boolean {
  if (owner?.kind !== 'noun-phrase') return false
  return outer?.kind === 'relative' || owner.type === 'named' || owner.type === 'pronoun'
}

function isWord(chunk: Chunk | undefined, word: string): boolean {
  return chunk !== undefined && chunk.kind !== 'noun-phrase' && chunk.word === word
}

function isDeterminer(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun-phrase' && chunk.tokens.length === 1 && chunk.tokens[0]?.tag === 'determiner'
}

/** `the so-called “rebels”`. */
function isSoCalled({ sentence, chunk }: QuotationPlace): boolean {
  const before = sentence.chunks[chunk - 1]
  return (
    before?.kind === 'noun-phrase' && /^(?:self-described|so-called)$/u.test(before.tokens.at(-1)?.word ?? '')
  )
}

/** `Ana “La Jefa” Ruiz`. */
function isNickname({ sentence, chunk, words }: QuotationPlace): boolean {
  const [before, after] = [sentence.chunks[chunk - 1], sentence.chunks[chunk + 1]]
  if (before?.kind !== 'noun-phrase' || after?.kind !== 'noun-phrase' || words.count >= PHRASE) return false
  return before.tokens.at(-1)?.tag === 'name' && after.tokens[0]?.tag === 'name' && words.titleCase
}

/** `the novel, “Border Lands”`, `the host of “Border Lands”`, `the “Border Lands” podcast`, `the section “How we work”`. */
function namesWork(place: QuotationPlace): boolean {
  const { words, sentence, chunk } = place
  if (!words.titleCase && (!words.capital || opensStatement(place))) return false
  const { chunks } = sentence
  const before = chunks[chunk - 1]
  const linked = before?.kind === 'comma' || before?.kind === 'preposition' ? chunks[chunk - 2] : before
  return isWork(linked, -1) || isWork(chunks[chunk + 1], 0)
}

/** Whether the token at `index` of a noun phrase is a noun for a titled work. */
function isWork(chunk: Chunk | undefined, index: number): boolean {
  return chunk?.kind === 'noun-phrase' && TITLE_NOUNS.has(chunk.tokens.at(index)?.word ?? '')
}

/** Words in title case are speech if a clause of speech leads into or contains them, unless they say where. */
function speaksInCapitals(place: QuotationPlace, { strength }: Attribution, opens: boolean): boolean {
  const { words, sentence, chunk } = place
  const before = sentence.chunks[chunk - 1]
  if (isWord(before, '(')) return false
  if (strength === 'adjacent') return (opens && !isAddressee(before, words.ending)) || isCalled(place)
  if (before?.kind === 'preposition') return false
  if (strength === 'subject') return (opens && before !== undefined) || isSaid(place)
  if (before === undefined) return /[.?!…]/u.test(words.ending)
  return before.kind !== 'noun-phrase' || before.tokens.at(-1)?.tag !== 'possessive'
}

/** `called him “Old Grey”`. */
function isCalled({ sentence, chunk }: QuotationPlace): boolean {
  const [verb, before] = sentence.chunks.slice(Math.max(0, chunk - 2), chunk)
  return (
    verb?.kind === 'verb' &&
    before?.kind === 'noun-phrase' &&
    /^(?:brand|call|dub|label|nam|term)/u.test(verb.word)
  )
}

/** `told “Border Lands” that`. */
function isAddressee(before: Chunk | undefined, ending: string): boolean {
  return before?.kind === 'verb' && /^(?:tell|telling|tells|told)$/u.test(before.word) && ending === ''
}
