import type { ChalkInstance } from 'chalk'
import { wrap } from './wrap.ts'

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
  const tokens = parts.flatMap((part, at) => {
    const isLast = at === parts.length - 1
    const words = part.length + (isLast ? 0 : 2) > width ? part.split(' ') : [part]
    return words.map((text, index) => {
      const dot = !isLast && index === words.length - 1
      const shown = at === 0 ? lead(text) : text
      return { text: dot ? `${shown} ${chalk.dim('·')}` : shown, width: text.length + (dot ? 2 : 0), gap: 1 }
    })
  })
  return wrap(tokens, width)
}
