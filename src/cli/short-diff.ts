import { cutEnd } from '../report/text/text-width.ts'

/** In characters: how much of a long line is shown before what changes in it. */
const BEFORE = 24

/**
 * The lines of a diff, each with its sign, at most `width` columns wide: of a paragraph in one line, what surrounds the
 * change is enough.
 */
export function shortDiff(lines: readonly string[], width: number): readonly string[] {
  const removed = lines.filter((line) => line.startsWith('-'))
  const added = lines.filter((line) => line.startsWith('+'))
  const isPaired = removed.length === added.length
  return lines.map((line) => {
    const other = isPaired ? counterpart(line, removed, added) : undefined
    const start = other === undefined ? 0 : beforeChange(line.slice(1), other.slice(1))
    const text = line.slice(1 + start)
    return line.charAt(0) + cutEnd(start > 0 ? `…${text}` : text, width - 1)
  })
}

function counterpart(line: string, removed: readonly string[], added: readonly string[]): string | undefined {
  return line.startsWith('-') ? added[removed.indexOf(line)] : removed[added.indexOf(line)]
}

/** Where to begin a line, at a word, so that its first difference from another is near. */
function beforeChange(line: string, other: string): number {
  let same = 0
  while (same < line.length && line.charAt(same) === other.charAt(same)) same += 1
  if (same <= BEFORE) return 0
  const space = line.lastIndexOf(' ', same - BEFORE)
  return space === -1 ? 0 : space + 1
}
