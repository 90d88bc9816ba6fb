/** A time of a recording at a place of a text. */
export interface ClockTime {
  /** From the start of the recording. */
  readonly seconds: number
  /** The offset after it. */
  readonly end: number
}

const CLOCK = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,:](\d{1,3}))?`
const TIME = new RegExp(CLOCK, 'y')
const TO = new RegExp(String.raw`[ \t]*(?:-{1,2}>|[-–—])[ \t]*${CLOCK.replaceAll(/\((?!\?)/g, '(?:')}`, 'y')
const OPENING = /[[(<][ \t]*/y
const CLOSING = /[ \t]*[\])>]/y

/** Reads `1:02`, `00:01:02`, `00:01:02.500` or `00:01:02,500` at an offset. */
export function clockTimeAt(text: string, at: number): ClockTime | undefined {
  TIME.lastIndex = at
  const match = TIME.exec(text)
  if (!match) return undefined
  const [, hours = '0', minutes, seconds, fraction] = match
  const part = fraction === undefined ? 0 : Number(`0.${fraction}`)
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return { seconds: whole + part, end: TIME.lastIndex }
}

/** Reads a time in brackets, or the first one of a range in brackets: `[00:01:02]`, `(0:04 - 0:09)`. */
export function bracketedTimeAt(text: string, at: number): ClockTime | undefined {
  const start = endOf(OPENING, text, at)
  if (start === undefined) return undefined
  const time = clockTimeAt(text, start)
  if (!time) return undefined
  const end = endOf(CLOSING, text, endOf(TO, text, time.end) ?? time.end)
  return end === undefined ? undefined : { seconds: time.seconds, end }
}

/**
 * Reads a time at the start of a line, which is about the recording if it is in brackets, has hours, or is all that the
 * line has: `8:00 p.m.` is said.
 */
export function lineTimeAt(text: string, at: number): ClockTime | undefined {
  const bracketed = bracketedTimeAt(text, at)
  if (bracketed) return bracketed
  const time = clockTimeAt(text, at)
  if (!time) return undefined
  const end = endOf(TO, text, time.end) ?? time.end
  const colons = text.slice(at, time.end).split(':').length - 1
  const isAlone = text.slice(end).trim() === ''
  const isApart = /^(?:[\s-]|$)/.test(text.charAt(end))
  return isAlone || (colons > 1 && isApart) ? { seconds: time.seconds, end } : undefined
}

/** The offset after what a sticky pattern matches there. */
function endOf(sticky: RegExp, text: string, at: number): number | undefined {
  sticky.lastIndex = at
  return sticky.test(text) ? sticky.lastIndex : undefined
}
