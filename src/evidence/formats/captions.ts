import type { Span } from '../../text/span.ts'
import { clockTimeAt } from '../clock-times.ts'
import { readCueLine } from './cue-text.ts'
import { linesOf } from '../lines.ts'
import { type Passage, splitPassage } from '../passage.ts'

/** What is shown at one time. */
interface Cue {
  readonly seconds: number | undefined
  readonly lines: Passage[][]
}

const TIMING = /^\s*(?:[\d:.,]{1,20}\s*-{1,2}>|\S{0,20}\s*-->)/
const NUMBER = /^\s*\d{1,9}\s*$/

/** The most lines at the end of a cue that the next one is searched for. */
const MOST_REPEATED = 4

/**
 * Reads the cues of captions from an offset on. Cues with a broken time keep their words. `isLeftOut` tells which blocks
 * between blank lines are left out, by their first line.
 */
export function readCaptions(
  file: string,
  from: number,
  isLeftOut: (line: string) => boolean,
): readonly Passage[] {
  return withoutRollUp(readCues(file, from, isLeftOut)).flatMap(cuePassages)
}

function readCues(file: string, from: number, isLeftOut: (line: string) => boolean): readonly Cue[] {
  const lines = [...linesOf(file, from)]
  const cues: Cue[] = []
  let isBlockStart = true
  let isSkipping = false
  for (const [index, line] of lines.entries()) {
    const start = file.slice(line.start, Math.min(line.end, line.start + 60))
    if (line.end === line.start) {
      isBlockStart = true
      isSkipping = false
      continue
    }
    if (isBlockStart) isSkipping = isLeftOut(start)
    const isFirst = isBlockStart
    isBlockStart = false
    if (isSkipping) continue
    if (TIMING.test(start)) cues.push({ seconds: clockTimeAt(start.trimStart(), 0)?.seconds, lines: [] })
    else if (!isIdentifier(file, start, isFirst, lines[index + 1])) addLine(cues, readCueLine(file, line))
  }
  return cues
}

/** Whether a line is the name or the number of a cue, and not said. */
function isIdentifier(file: string, line: string, isFirst: boolean, next: Span | undefined): boolean {
  if (!next || next.start === next.end) return false
  const isTimed = TIMING.test(file.slice(next.start, Math.min(next.end, next.start + 60)))
  return isTimed ? isFirst || NUMBER.test(line) : isFirst && NUMBER.test(line)
}

function addLine(cues: Cue[], passages: readonly Passage[]): void {
  if (passages.length === 0) return
  if (cues.length === 0) cues.push({ seconds: undefined, lines: [] })
  cues.at(-1)?.lines.push([...passages])
}

/**
 * Captions that roll up show each line twice, at the foot and then above the next one. What is repeated is left out if
 * at least half of the cues repeat the end of the one before: a speaker may say the same twice.
 */
function withoutRollUp(cues: readonly Cue[]): readonly Cue[] {
  const shown = cues.filter(({ lines }) => lines.length > 0)
  const repeated = shown.map((cue, index) => repeatedLines(shown[index - 1], cue))
  const count = repeated.filter((lines) => lines > 0).length
  if (shown.length < 3 || count < (shown.length - 1) / 2) return shown
  return shown.map(({ lines, seconds }, index) => ({ seconds, lines: lines.slice(repeated[index]) }))
}

/** How many lines at the start of a cue are the last ones of the cue before. */
function repeatedLines(before: Cue | undefined, cue: Cue): number {
  if (!before) return 0
  const last = before.lines.slice(-MOST_REPEATED).map(wordsOf)
  const first = cue.lines.slice(0, MOST_REPEATED).map(wordsOf)
  for (let count = Math.min(last.length, first.length); count > 0; count -= 1) {
    if (last.slice(-count).every((line, index) => line === first[index])) return count
  }
  return 0
}

function wordsOf(line: readonly Passage[]): string {
  return line.map(({ text }) => text.trim()).join(' ')
}

const DASH = /^\s*[-–—]\s*(?=[^\s\-–—])/
const CHANGE = />>+/g

/** The lines of a cue; several that begin with a dash are said by as many people, whom nobody names. */
function cuePassages({ lines, seconds }: Cue): readonly Passage[] {
  const passages = lines.flat()
  const dashed = passages.filter(({ text }) => DASH.test(text)).length
  return passages
    .map((passage) => (dashed > 1 ? withoutDash(passage) : passage))
    .flatMap(splitAtChanges)
    .map((passage, index) => (index === 0 ? withTime(passage, seconds) : passage))
}

function withoutDash(passage: Passage): Passage {
  const dash = DASH.exec(passage.text)?.[0].length
  const [, words] = dash === undefined || passage.begins === 'turn' ? [] : splitPassage(passage, [dash])
  return words ? { ...words, begins: 'turn' } : passage
}

/** Splits a line at each `>>` within it, which says that somebody else speaks. */
function splitAtChanges(passage: Passage): readonly Passage[] {
  const first = passage.text.length - passage.text.trimStart().length
  const changes = [...passage.text.matchAll(CHANGE)].map(({ index }) => index)
  return splitPassage(
    passage,
    changes.filter((change) => change > first),
  )
}

function withTime(passage: Passage, seconds: number | undefined): Passage {
  return seconds === undefined ? passage : { ...passage, times: [{ at: 0, seconds }, ...passage.times] }
}
