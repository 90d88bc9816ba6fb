import { textWidth } from './text-width.ts'

/** A word with its width, since it may contain escape sequences. */
export interface SizedWord {
  readonly text: string
  readonly width: number
  /** How many spaces separate it from the token before it on its line. */
  readonly gap: number
}

/** Lines of at most `width` columns; a wider token has a line to itself. */
export function wrap(tokens: readonly SizedWord[], width: number): readonly string[] {
  const lines: string[] = []
  let used = 0
  for (const { text, width: own, gap } of tokens) {
    const last = lines.length - 1
    if (last >= 0 && used + gap + own <= width) {
      lines[last] += ' '.repeat(gap) + text
      used += gap + own
    } else {
      lines.push(text)
      used = own
    }
  }
  return lines
}

/** The words of plain text in lines of at most `width` columns. */
export function wrapWords(text: string, width: number): readonly string[] {
  return wrap(
    text.split(' ').map((word) => ({ text: word, width: textWidth(word), gap: 1 })),
    width,
  )
}
