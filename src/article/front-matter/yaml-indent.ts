import { countWhile } from '../../text/search.ts'

/** YAML whose quoted values are indented as the specification requires, and the way back to the original offsets. */
interface IndentedYaml {
  readonly text: string
  readonly toText: (offset: number) => number
}

/**
 * Indents the continuation lines of quoted values. The specification forbids lines at the margin, but libyaml,
 * go-yaml and js-yaml read them, and so do the site generators. Undefined if there are none.
 *
 * ```
 * title: "The long
 * night"
 * ^ a space goes in here
 * ```
 */
export function indentQuotedLines(text: string): IndentedYaml | undefined {
  const inserts: Insert[] = []
  for (const match of text.matchAll(QUOTED_VALUE)) {
    const { indent = '', lead = '', value = '' } = match.groups ?? {}
    const start = match.index + indent.length + lead.length
    for (const line of value.matchAll(/\n([ \t]*)(?=[^\s])/gu)) {
      const missing = indent.length + 1 - (line[1] ?? '').length
      if (missing > 0) inserts.push({ at: start + line.index + 1, length: missing })
    }
  }
  return inserts.length === 0 ? undefined : withInserts(text, inserts)
}

const QUOTED_VALUE =
  /^(?<indent>[ \t]*)(?<lead>-[ \t]+(?:\w[\w.-]*:[ \t]+)?|\w[\w.-]*:[ \t]+)(?<value>"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*')(?=[ \t]*(?:#|\r?$))/gmu

interface Insert {
  readonly at: number
  readonly length: number
}

function withInserts(text: string, inserts: readonly Insert[]): IndentedYaml {
  const parts: string[] = []
  const shifts: Shift[] = []
  let last = 0
  let by = 0
  for (const { at, length } of inserts) {
    parts.push(text.slice(last, at), ' '.repeat(length))
    last = at
    by += length
    shifts.push({ from: at + by, by })
  }
  parts.push(text.slice(last))
  return { text: parts.join(''), toText: (offset) => offset - shiftAt(shifts, offset) }
}

/** How far everything after an offset of the indented text has moved. */
interface Shift {
  readonly from: number
  readonly by: number
}

function shiftAt(shifts: readonly Shift[], offset: number): number {
  return shifts[countWhile(shifts, ({ from }) => from <= offset) - 1]?.by ?? 0
}
