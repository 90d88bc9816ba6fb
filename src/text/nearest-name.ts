import { distance } from 'fastest-levenshtein'

/** The name that somebody who wrote `name` is likely to have meant: at most a third of its letters differ. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const letters = lettersOf(name)
  let nearest: { readonly name: string; readonly difference: number } | undefined
  for (const candidate of names) {
    const difference = differenceOf(letters, lettersOf(candidate))
    if (difference <= 1 / 3 && difference < (nearest?.difference ?? 1))
      nearest = { name: candidate, difference }
  }
  return nearest?.name
}

/** Case and separators count for nothing: `alphaTwo`, `alpha_two` and `alpha-two` are one name. */
function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}

/** From 0 for the same letters to 1 for all other ones; `warn` begins `warning` and is near it. */
function differenceOf(letters: string, candidate: string): number {
  if (letters.length > 2 && candidate.startsWith(letters)) return letters === candidate ? 0 : 1 / 3
  return distance(letters, candidate) / Math.max(letters.length, candidate.length, 1)
}

/** What to write instead of an unknown name, to end a message: `did you mean 'json'?`, or `use json or sarif`. */
export function nameHint(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known)
  return nearest === undefined ? `use ${either(known)}` : `did you mean '${nearest}'?`
}

/** `pretty`, `pretty or json`, `pretty, compact or json`. */
export function either(words: readonly string[]): string {
  const [last = '', ...others] = words.toReversed()
  return others.length === 0 ? last : `${others.toReversed().join(', ')} or ${last}`
}
