import { withoutEnd } from '../without-end.ts'

/** The value of a `cite=` in which somebody is typing. */
interface TypedCite {
  /** Its quotation mark; empty if it has none. */
  readonly mark: string
  /** What is written of it. */
  readonly typed: string
}

/** `cite=` with a look at what follows it, the start of an element, directive or shortcode, or an angle bracket. */
const PART = /(?<=[\s{])(?:data-)?cite\s*=(?=(?<gap>\s*)(?<mark>["']?))|<[a-zA-Z]|\{<|:::|\{|[<>]/g

/**
 * The value of `cite=` that a text ends in, in an element, a directive or a shortcode that the text leaves open.
 *
 * ```
 * <blockquote class="wide" cite="Ana Ru
 *   ^ opened               start ^
 * ```
 */
export function typedCite(text: string): TypedCite | undefined {
  // A value that begins earlier ends before the text does.
  const earliest = new Map([
    ['', withoutEnd(text, /[^\s"'>}]/).length],
    ['"', text.lastIndexOf('"') + 1],
    ["'", text.lastIndexOf("'") + 1],
  ])
  let opened = Infinity
  for (const { 0: part, groups, index } of text.matchAll(PART)) {
    const end = index + part.length
    const { gap, mark = '' } = groups ?? {}
    if (gap !== undefined) {
      const start = end + gap.length + mark.length
      if (opened < index && start >= (earliest.get(mark) ?? 0)) return { mark, typed: text.slice(start) }
    } else if (part === '<' || part === '>') opened = Infinity
    else opened = part.includes('<') ? end : Math.min(opened, end)
  }
  return undefined
}
