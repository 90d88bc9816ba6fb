import type { ChalkInstance } from 'chalk'
import { textWidth } from './text-width.ts'
import { type SizedWord, sizedWords, unbroken, wrap } from './wrap.ts'

/**
 * Parts with a dim dot between them, on lines of at most `width` columns. A part that fits on a line stays whole. `lead`
 * colours the first.
 */
export function dotted(
  parts: readonly string[],
  chalk: ChalkInstance,
  width: number,
  lead: (text: string) => string = (text) => text,
): readonly string[] {
  const words = parts.flatMap((part, at) => {
    const isLast = at === parts.length - 1
    const room = isLast ? width : width - DOT_WIDTH
    const style = at === 0 ? lead : undefined
    const own = textWidth(part) > room ? sizedWords(part, { style }) : [unbroken(part, { style })]
    return isLast ? own : own.map((word, index) => (index === own.length - 1 ? withDot(word, chalk) : word))
  })
  return wrap(words, width)
}

/** In columns, with the space before it. */
const DOT_WIDTH = 2

function withDot({ gap, text, width }: SizedWord, { dim }: ChalkInstance): SizedWord {
  return { text: `${text} ${dim('·')}`, width: width + DOT_WIDTH, gap }
}
