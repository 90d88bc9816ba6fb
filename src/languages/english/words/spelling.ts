/**
 * What British and American spellings of a word have in common: *favour* and *favor*, *organise* and *organize*. Each
 * pattern is applied to every word, so what comes out need not be one.
 * Source: the regular differences between the two, after R. Burchfield (ed.), 'The New Fowler's Modern English Usage'.
 */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2})our(?=$|s$|ed$|ing|able|abl|ful|ite|hood|less|er)/u, 'or'],
  [/(?<=\p{L}{2})([iy])s(?=e$|es$|ed$|ing$|er$|ers$|ation|ations$)/u, '$1z'],
  [/(?<=\p{L}[bt])re(?=$|s$)/u, 'er'],
  [/(?<=\p{L}[bt])(?:er|r)(?=ed$|ing$)/u, 'er'],
  [/(?<=\p{L}{2}en)s(?=e$|es$|eless)/u, 'c'],
  [/(?<=\p{L}{2}og)ue(?=$|s$)/u, ''],
  [/(?<=\p{L}{3})ll(?=ed$|ing$|er$|ers$|ors?$)/u, 'l'],
  [/(?<=^practi)s(?=e$|es$|ed$|ing$)/u, 'c'],
  [/(?<=dg)e(?=ment)/u, ''],
  [/(?<=program)me(?=$|s$)/u, ''],
  [/^(gr)[ae](?=y$|ys$|yed$|ying$)/u, '$1e'],
]

/** A word as both spellings have it. */
export function commonSpelling(word: string): string {
  return word.length < 4
    ? word
    : PATTERNS.reduce((text, [pattern, common]) => text.replace(pattern, common), word)
}
