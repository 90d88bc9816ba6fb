import type { ChalkInstance } from 'chalk'
import { wrap } from './wrap.ts'

/** Parts with a dim dot between them, on lines of at most `width` columns. */
export function dotted(parts: readonly string[], chalk: ChalkInstance, width: number): readonly string[] {
  return wrap(
    parts.map((part, at) => {
      const isLast = at === parts.length - 1
      return {
        text: isLast ? part : `${part} ${chalk.dim('·')}`,
        width: part.length + (isLast ? 0 : 2),
        gap: 1,
      }
    }),
    width,
  )
}
