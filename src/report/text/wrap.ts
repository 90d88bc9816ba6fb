/** A word that may hold escape sequences, so that its width is given. */
export interface SizedWord {
  readonly text: string
  readonly width: number
  /** How many spaces stand between it and the token before it on its line. */
  readonly gap: number
}

/** Lines of at most `width` columns; a token that is wider stands alone on its line. */
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
