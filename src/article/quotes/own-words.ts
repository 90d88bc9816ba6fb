import { OBJECT } from '../../markdown/prose.ts'
import type { Block } from '../blocks.ts'
import { isPersonsName } from './label-text.ts'

/** Text set off by `>` or as a `<blockquote>`, without a label. */
export interface SetOffText {
  readonly blocks: readonly Block[]
  /** Whether the paragraph before it ends in a colon, a comma or no sign at all. */
  readonly isLedIn: boolean
  /** Whether it follows another that is the article's own, with nothing in between. */
  readonly followsOwn: boolean
  /** Whether it is labelled as a note, or describes the page. */
  readonly isPageNote: boolean
  /** The text of the file. */
  readonly text: string
}

/**
 * Whether set-off text is the article's own, not somebody's words: a note, a box with a title or a list, a question of an
 * interview, machine output.
 */
export function isOwnWords(setOff: SetOffText): boolean {
  const { blocks, followsOwn, isLedIn, isPageNote, text } = setOff
  const proses = blocks.map(({ prose }) => prose.text.trim())
  const [first = ''] = proses
  if (isPageNote || isListed(blocks) || isTitled(text, blocks[0]) || isOfMachine(proses)) return true
  if (/^["“«„‘]/u.test(first)) return false
  if (proses.length > 1 && proses.every((one) => !/[.!?…:;,"”»’]\)*$/u.test(one))) return true
  if (isLedIn) return false
  return followsOwn || isLabelled(first) || proses.every(isQuestion)
}

/** In a list, or numbered by hand: `a) …`, but not `(a) …`, as laws are. */
function isListed(blocks: readonly Block[]): boolean {
  return blocks.every(
    ({ kind, prose }) => kind === 'list-item' || /^\s*(?:\d{1,2}|[a-z])\)\s/u.test(prose.text),
  )
}

/** In words. */
const LONGEST_TITLE = 8

/**
 * Whether it begins with a heading, or with bold words that have a line to themselves, end in a colon or have one: not
 * the name of a speaker.
 */
function isTitled(text: string, first: Block | undefined): boolean {
  if (!first) return false
  if (first.kind === 'heading') return true
  const [lead = ''] = text.slice(first.span.start, first.span.end).split('\n', 1)
  const [, bold = '', after = ''] =
    /^\s*(?:\*\*|__|<(?:b|strong)>)([^*_<]{1,200})(?:\*\*|__|<\/\w+>)(.*)$/u.exec(lead) ?? []
  if (bold === '' || isPersonsName(bold.replace(/:\s*$/u, ''))) return false
  const isShort = bold.split(/\s+/u, LONGEST_TITLE + 1).length <= LONGEST_TITLE
  const isAlone = after.trim() === '' && isShort && !/[.!?…]$/u.test(bold)
  return isAlone || /:\s*$/u.test(bold) || /^\s*:/u.test(after) || isLabelled(bold)
}

/** Whether it begins with a word or two and a colon: `Summary: …`. */
function isLabelled(text: string): boolean {
  const [, label] = /^(\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+)?):\s/u.exec(text) ?? []
  return label !== undefined && !isPersonsName(label)
}

function isQuestion(text: string): boolean {
  return /\?["”»)]*$/u.test(text) && !/[.!]\s/u.test(text)
}

/** Prose has at least this many characters for each sign that is rare in it. */
const PER_SIGN = 12

/** Whether it is mostly code, addresses and other things that are not words. */
function isOfMachine(proses: readonly string[]): boolean {
  const text = proses.join('\n')
  const signs = text.match(/[{}<>=/\\|_@#$^]|\uFFFC+/gu)?.length ?? 0
  return signs * PER_SIGN > text.replaceAll(OBJECT, '').length
}
