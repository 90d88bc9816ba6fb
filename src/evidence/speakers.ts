import { bracketedTimeAt, clockTimeAt, lineTimeAt } from './clock-times.ts'

/**
 * What a label is made of, since a recording's page says so only by its form: capitals (`HOLT`, `Q`, `Sen. RUIZ`), a
 * number (`Speaker 1`), several capitalised words (`Ana Ruiz`), the same with small words between them
 * (`Minister of Health`), or one capitalised word (`Ruiz`), which running speech has before a colon, too.
 */
export type LabelForm = 'capitals' | 'linked' | 'name' | 'number' | 'word'

/** The words in front of a turn that say who speaks. */
export interface SpeakerLabel {
  /** Without titles after a comma and what is in brackets. */
  readonly speaker: string
  readonly form: LabelForm
  /** Whether something apart from the colon marks it: a time, or `>>`. */
  readonly isMarked: boolean
}

/** The start of a line, up to the first word that is said. */
export interface LineHead {
  readonly label: SpeakerLabel | undefined
  /** Whether `>>` says that the speaker changes. */
  readonly isChange: boolean
  readonly seconds: number | undefined
  /** Where the words begin if the label is one, and if it is not. */
  readonly afterLabel: number
  readonly afterTime: number
}

/** No label is longer, in characters. */
const LONGEST = 160

const BLANK = /[\s\uFEFF]*/y
const CHANGE = /(?:>>+|&gt;&gt;)[ \t]*/y
const EMPHASIS = /[*_]{0,3}/y
const NAME = /[\p{L}\p{M}\p{N}#&.'’_\-/ \u00A0]{1,80}/uy
const BRACKETS = /[ \t]*[([][^()[\]]{1,60}[)\]]/y
const TITLE = /,[^:.!?()[\]]{1,80}/y
const COLON = /[*_]{0,3}[ \u00A0\u202F]?[:：][*_]{0,3}/y

/** Reads the times and what may be a label at the start of a line. */
export function readLineHead(line: string): LineHead {
  const start = skip(BLANK, line, 0)
  const changed = skip(CHANGE, line, start)
  const time = lineTimeAt(line, changed)
  const afterTime = skip(BLANK, line, time ? Math.max(time.end, changed) : changed)
  const named = skip(CHANGE, line, afterTime)
  const isChange = changed > start || named > afterTime
  const found = labelAt(line.slice(0, LONGEST + named), named)
  const seconds = time?.seconds ?? found?.seconds
  const isMarked = isChange || seconds !== undefined
  return {
    label: found && { speaker: found.speaker, form: found.form, isMarked },
    isChange,
    seconds,
    afterLabel: found ? skip(BLANK, line, found.end) : named,
    afterTime: named,
  }
}

interface FoundLabel {
  readonly speaker: string
  readonly form: LabelForm
  readonly seconds: number | undefined
  readonly end: number
}

function labelAt(head: string, start: number): FoundLabel | undefined {
  if (!/[:：]/.test(head)) return undefined
  return bracketedLabelAt(head, start) ?? plainLabelAt(head, start)
}

/** `(UNKNOWN): …` */
function bracketedLabelAt(head: string, start: number): FoundLabel | undefined {
  const end = skip(BRACKETS, head, start)
  const colon = skip(COLON, head, end)
  if (end === start || colon === end) return undefined
  const speaker = head
    .slice(start, end)
    .replaceAll(/[()[\]]/g, '')
    .trim()
  const form = labelForm(speaker)
  return form && { speaker, form, seconds: undefined, end: colon }
}

/** `Ana Ruiz (00:12):`, `SENATOR RUIZ (R-TX), CHAIR:`, `Ana Ruiz  0:12` on a line of its own. */
function plainLabelAt(head: string, start: number): FoundLabel | undefined {
  const nameStart = skip(EMPHASIS, head, start)
  const nameEnd = skip(NAME, head, nameStart)
  const written = head.slice(nameStart, nameEnd).replace(/[*_\s]+$/, '')
  const timed = timedLabel(head, written, nameStart)
  if (timed) return timed
  const form = labelForm(written)
  if (!form) return undefined
  let at = skip(EMPHASIS, head, nameEnd)
  let seconds: number | undefined
  for (let part = 0; part < 2; part += 1) {
    const next = skip(BRACKETS, head, at)
    if (next > at) seconds ??= bracketedTimeAt(head, skip(BLANK, head, at))?.seconds
    at = next
  }
  if (head.charAt(at) === ',' && form === 'capitals') at = titleEnd(head, at, written)
  const end = skip(COLON, head, at)
  const isEnded = end > at && !/[/\d]/.test(head.charAt(end))
  const isAlone = seconds !== undefined && head.slice(at).trim() === ''
  return isEnded || isAlone ? { speaker: written, form, seconds, end: Math.max(at, end) } : undefined
}

/** `Ana Ruiz  0:12` on a line of its own, with or without a colon. */
function timedLabel(head: string, written: string, nameStart: number): FoundLabel | undefined {
  const digits = /[\s-]\d{1,3}$/.exec(written)
  if (!digits) return undefined
  const time = clockTimeAt(head, nameStart + digits.index + 1)
  if (!time || !/^\s*:?\s*$/.test(head.slice(time.end))) return undefined
  const speaker = written.slice(0, digits.index).replace(/[\s-]+$/, '')
  const form = labelForm(speaker)
  return form && { speaker, form, seconds: time.seconds, end: head.length }
}

/** After the title in `ANA RUIZ, MAYOR OF LIMA:`; a lone word in capitals may begin a sentence, `OK, listen to this:`. */
function titleEnd(head: string, at: number, name: string): number {
  const end = skip(TITLE, head, at)
  const isShouted = !/\p{Ll}/u.test(head.slice(at, end))
  return isShouted || /\s/.test(name) ? end : at
}

const CAPITALISED = /^(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}'’_/-]*|\p{Ll}{1,2}[-'’]\p{Lu}[\p{L}'’-]*)$/u
const ABBREVIATED = /^(?:[\p{Lu}\p{Lt}][\p{L}\p{M}]{0,3}\.|(?:\p{Lu}\.-?){1,4}\p{Lu}?)$/u
const SHOUTED = /^(?:\p{Lu}[\p{Lu}\p{M}\p{N}'’_./-]*|\p{Lu}\p{Ll}{1,2}\p{Lu}[\p{Lu}'’-]+|\p{Lu}['’]\p{Lu}+)$/u
const SMALL = /^(?:\p{Ll}{1,3}|&)$/u
const NUMBER = /^#?\d{1,3}$/

/** The form of a name, or undefined if it is none: no more than five words, without a sentence's marks. */
export function labelForm(name: string): LabelForm | undefined {
  const words = name.split(/[\s\u00A0]+/u)
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  const isName = (word: string) => CAPITALISED.test(word) || ABBREVIATED.test(word)
  if (words.length > 5 || first === '' || NUMBER.test(first) || SMALL.test(last)) return undefined
  if (!words.every((word) => isName(word) || SMALL.test(word) || NUMBER.test(word))) return undefined
  const names = words.filter(isName)
  if (names.length === 0) return undefined
  if (SHOUTED.test(last) && words.every((word) => SHOUTED.test(word) || ABBREVIATED.test(word)))
    return 'capitals'
  if (/\d/.test(last)) return 'number'
  if (words.some((word) => SMALL.test(word))) return 'linked'
  if (SHOUTED.test(last) && last.length > 1) return 'capitals'
  return names.length > 1 ? 'name' : 'word'
}

function skip(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at
  return sticky.test(text) ? sticky.lastIndex : at
}
