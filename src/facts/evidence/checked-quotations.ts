import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import type { ArticleEvidence, GivenEvidence } from '../../evidence/given-evidence.ts'
import { openedLanguage } from '../../languages/index.ts'
import type { Language } from '../../languages/language.ts'
import { fileSpan } from '../../markdown/prose.ts'
import { countWhile } from '../../text/search.ts'
import type { Span } from '../../text/span.ts'
import { attestations } from './attestations.ts'
import { attestedQuotations } from './attested-quotations.ts'
import type { CheckedQuotation, Difference, EvidencePlace, EvidenceState } from './checked-quotation.ts'
import { coverableQuotations, covers } from './coverage.ts'
import type { Allowance, DifferingWords } from './matching/differences.ts'
import type { HeldQuotation } from './held-quotations.ts'
import { isMadeByMachine } from './matching/machine-transcript.ts'
import { printedName } from './printed-names.ts'
import { quotedWords } from './matching/quoted-words.ts'
import { matchSpeaker } from './matching/same-speaker.ts'
import { saidElsewhere } from './matching/said-elsewhere.ts'
import { type Candidate, type Search, searchEvidence, speakersIn } from './matching/search-evidence.ts'
import { type Surprise, surprise } from './matching/surprise.ts'
import { isClose, mayBeJoined, verdict } from './matching/verdict.ts'

/** What the quotations of an article are checked with. */
interface Checking {
  readonly article: Article
  readonly language: Language
  readonly surprise: Surprise
  readonly isNamed: (name: string) => boolean
}

/**
 * The quotations of an article that its evidence covers, each held against it, and those that somebody attests, in the
 * order of the text. None that is covered by evidence which cannot be read.
 */
export const checkedQuotations = fact((article: Article): readonly CheckedQuotation[] => {
  const { files } = article.evidence
  if (files.length === 0 && attestations(article).written.length === 0) return []
  const checking = checkingOf(article)
  return coverableQuotations(article).flatMap((held) => check(held, checking) ?? [])
})

/** A quotation that need not be in an article, held against its evidence; undefined if none covers it that can be read. */
export function checkQuotation(article: Article, held: HeldQuotation): CheckedQuotation | undefined {
  return article.evidence.files.length === 0 ? undefined : check(held, checkingOf(article))
}

function checkingOf(article: Article): Checking {
  const language = openedLanguage(article.language)
  return {
    article,
    language,
    surprise: surpriseIn(language)(article.evidence),
    isNamed: (name) => printedName(article, name) !== undefined,
  }
}

/** Articles with the same evidence share it. */
const surpriseIn = fact<(evidence: ArticleEvidence) => Surprise, Language>(({ speech }) =>
  fact<Surprise, ArticleEvidence>(({ files }) =>
    surprise(
      files.map(({ index }) => index),
      speech,
    ),
  ),
)

/** The quotations that no evidence covers that can be read, though the article has some. */
export function uncheckedQuotations(article: Article): readonly HeldQuotation[] {
  const { files, unreadable } = article.evidence
  if (files.length + unreadable.length === 0) return []
  const checked = new Set(checkedQuotations(article).map(({ span }) => span.start))
  return coverableQuotations(article).filter(({ span }) => !checked.has(span.start))
}

/** What evidence proves or disproves, nobody can attest. */
const SETTLED_BY_ATTESTATION: readonly EvidenceState[] = ['not-found', 'translation']

function check(held: HeldQuotation, checking: Checking): CheckedQuotation | undefined {
  const { article } = checking
  const { files, unreadable } = article.evidence
  const attested = attestedQuotations(article).attestationOf.get(held)
  const covering = files.filter((one) => covers(one, held))
  const isJudged = covering.length > 0 && !unreadable.some((one) => covers(one, held))
  const found = isJudged ? compare(held, covering, checking) : undefined
  if (!attested || (found && !SETTLED_BY_ATTESTATION.includes(found.state))) return found
  const { by, how, on } = attested
  return { ...plain(held), state: 'attested', attested: { by, how, on } }
}

function plain(held: HeldQuotation): CheckedQuotation {
  return {
    form: held.form,
    span: held.span,
    text: held.text.replace(/\s+/gu, ' ').trim(),
    speaker: held.speaker?.text,
    hasNamedSpeaker: held.speaker?.label.name !== undefined,
    state: 'not-found',
    severity: undefined,
    differences: [],
    place: undefined,
    translatedFrom: [],
    isSecondHand: false,
    attested: undefined,
    repeats: held.repeats,
  }
}

function compare(
  held: HeldQuotation,
  covering: readonly GivenEvidence[],
  checking: Checking,
): CheckedQuotation {
  const { article, isNamed, language, surprise: bits } = checking
  const readable = covering.filter((one) => isIn(article.language, one.language))
  const foreign = covering.filter((one) => !readable.includes(one))
  const translation = (): CheckedQuotation => ({
    ...plain(held),
    state: 'translation',
    translatedFrom: foreign.map(({ path }) => path),
  })
  if (readable.length === 0) return translation()
  const quoted = quotedWords(held.text, language.speech)
  const search: Search = {
    quoted,
    speaker: held.speaker,
    files: readable,
    allowanceFor: (given) => allowanceOf(article, language, isMadeByMachine(given)),
    surprise: bits,
    isNamed,
  }
  const [best] = searchEvidence(search)
  const judged = verdict(best, held, quoted, bits.chance)
  const isComparable =
    best && (judged === 'differs' || (judged === 'not-found' && mayBeJoined(best, bits.chance)))
  const differences = isComparable ? differencesOf(best, held, search) : []
  const state = differences.some(({ elsewhere }) => elsewhere) ? 'differs' : judged
  if (state === 'not-found' && foreign.some((one) => isSpokenBy(held, one))) return translation()
  if (!best || state === 'not-found') {
    return {
      ...plain(held),
      isSecondHand: best?.differences.length === 0,
      place: best && isClose(best, bits.chance) ? placeOf(best) : undefined,
    }
  }
  return {
    ...plain(held),
    state,
    severity: state === 'differs' ? severityOf(differences) : undefined,
    differences: state === 'differs' ? differences : [],
    place: placeOf(best),
  }
}

/** Whether evidence is that of the one who is quoted, or names them. */
function isSpokenBy({ speaker }: HeldQuotation, { speaker: only, transcript }: GivenEvidence): boolean {
  const names = speakersIn(transcript)
  return (
    only !== undefined ||
    [...names].some((name) => matchSpeaker(speaker?.label, name, names, () => false) === 'same')
  )
}

const UNDETERMINED = 'und'

function isIn(article: string, evidence: string): boolean {
  return article === evidence || article === UNDETERMINED || evidence === UNDETERMINED
}

function allowanceOf({ house }: Article, { speech }: Language, isMachine: boolean): Allowance {
  const { allow } = house.evidence
  return {
    speech,
    // A machine writes down every stumble.
    repetitions: isMachine || allow.includes('repetitions'),
    fillers: allow.includes('fillers'),
    grammar: allow.includes('grammar'),
  }
}

/** So many words left out are a clause, whatever the words are. */
const CLAUSE = 5

function severityOf(differences: readonly Difference[]): 'minor' | 'substantive' {
  const isMinor = differences.every(({ kind, said }) => kind === 'small' && said.split(' ').length < CLAUSE)
  return isMinor ? 'minor' : 'substantive'
}

function differencesOf(best: Candidate, held: HeldQuotation, search: Search): readonly Difference[] {
  const { text, words } = search.quoted
  return best.differences.map((run): Difference => {
    const quotedSpan = rangeOf(run.quoted.flatMap((at) => words[at] ?? []))
    const gap = {
      start: words[run.next - 1]?.end ?? words[0]?.start ?? 0,
      end: words[run.next]?.start ?? words.at(-1)?.end ?? 0,
    }
    if (run.isAcross) return acrossTurns(run, best, held, search)
    const { end, start } = quotedSpan ?? gap
    const other = saidElsewhere(run, best, search)
    return {
      said: saidText(run.said, best),
      quoted: quotedSpan ? onOneLine(text, quotedSpan) : '',
      span: held.spanOf(start, end),
      kind: run.kind,
      isHidden: run.isCut,
      elsewhere: other && placeOf(other),
    }
  })
}

/** What stands after an ellipsis at which somebody else speaks: it was said elsewhere. */
function acrossTurns(
  { next }: DifferingWords,
  best: Candidate,
  held: HeldQuotation,
  { quoted }: Search,
): Difference {
  const rest = rangeOf(quoted.words.slice(next)) ?? { start: 0, end: 0 }
  const first = best.said[best.same.find((pair) => pair.quoted >= next)?.said ?? -1]
  return {
    said: '',
    quoted: onOneLine(quoted.text, rest),
    span: held.spanOf(rest.start, rest.end),
    kind: 'word',
    isHidden: false,
    elsewhere: placeOf({ ...best, span: { start: first?.start ?? best.span.start, end: best.span.end } }),
  }
}

/** The words that were said, without those of an interjection and without asides. */
function saidText(run: readonly number[], { given: { transcript }, said }: Candidate): string {
  const stretches: Span[] = []
  for (const at of run) {
    const word = said[at]
    if (!word || word.isOthers) continue
    const last = stretches.at(-1)
    const goesOn = last && run.includes(at - 1) && said[at - 1]?.isOthers === false
    if (goesOn) stretches[stretches.length - 1] = { start: last.start, end: word.end }
    else stretches.push(word)
  }
  return stretches.map((stretch) => onOneLine(transcript.text, stretch)).join(' ')
}

function rangeOf(words: readonly Span[]): Span | undefined {
  const [first, last] = [words[0], words.at(-1)]
  return first && last && { start: first.start, end: last.end }
}

function onOneLine(text: string, { end, start }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, ' ')
}

function placeOf({ given, span, turn }: Candidate): EvidencePlace {
  const { path, transcript } = given
  const { end, start } = fileSpan(transcript, span.start, span.end)
  return {
    path,
    start,
    end,
    line: countWhile(transcript.lineStarts, (at) => at <= start),
    text: onOneLine(transcript.text, span),
    time: transcript.times[countWhile(transcript.times, ({ at }) => at <= span.start) - 1]?.seconds,
    speaker: turn.speaker ?? given.speaker,
    date: given.date,
  }
}
