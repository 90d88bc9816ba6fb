import { textWidth } from './text-width.ts'

/** A word with its width, since it may contain escape sequences. */
export interface SizedWord {
  readonly text: string
  readonly width: number
  /** How many spaces separate it from the word before it on its line. */
  readonly gap: number
}

/** How words are printed. */
interface WordStyle {
  /** How many spaces separate the first word from what is before it; 1 if not given. */
  readonly gap?: number
  readonly style?: ((text: string) => string) | undefined
}

/** The words of plain text, each styled by itself, so that no style runs past the end of a line. */
export function sizedWords(text: string, { gap = 1, style }: WordStyle = {}): readonly SizedWord[] {
  return text.split(' ').map((word, at) => unbroken(word, { gap: at === 0 ? gap : 1, style }))
}

/** Plain text that stays on one line, as if it were one word. */
export function unbroken(text: string, { gap = 1, style = (same) => same }: WordStyle = {}): SizedWord {
  return { text: style(text), width: textWidth(text), gap }
}

/** Lines of at most `width` columns; a wider word has a line to itself. */
export function wrap(words: readonly SizedWord[], width: number): readonly string[] {
  const lines: string[] = []
  let used = 0
  for (const { text, width: own, gap } of words) {
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
  return wrap(sizedWords(text), width)
}

/** What is before wrapped words: `head` in the first line, and `margin`, which is at least as wide, in the others. */
export interface Indent {
  readonly head: string
  readonly margin: string
}

/**
 * Lines of at most `width` columns with a hanging indent:
 *
 * ```
 *   berths     minor: only small
 * ^^^^^^^^^^^^^ head
 *              ships; major: all
 * ^^^^^^^^^^^^^ margin
 * ```
 */
export function hang(
  words: readonly SizedWord[],
  { head, margin }: Indent,
  width: number,
): readonly string[] {
  const [first = '', ...others] = wrap(words, width - margin.length)
  return [head + first, ...others.map((line) => margin + line)]
}

/** Lines of at most `width` columns, all of them indented. */
export function indent(words: readonly SizedWord[], margin: string, width: number): readonly string[] {
  return wrap(words, width - margin.length).map((line) => margin + line)
}
