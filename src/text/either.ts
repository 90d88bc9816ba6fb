/** `pretty`, `pretty or json`, `pretty, compact or json`. */
export function either(words: readonly string[]): string {
  const [last = '', ...others] = words.toReversed()
  return others.length === 0 ? last : `${others.toReversed().join(', ')} or ${last}`
}
