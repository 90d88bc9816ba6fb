/** The texts, with a number after each repeated one: `a`, `b`, `a#2`. */
export function distinct(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  return texts.map((text) => {
    const count = (counts.get(text) ?? 0) + 1
    counts.set(text, count)
    return count === 1 ? text : `${text}#${count}`
  })
}
