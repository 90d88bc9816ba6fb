/** Whether two words are forms of one: *secure* and *secures*, *plan* and *planned*, but not *planes* and *plans*. */
export function areForms(a: string, b: string): boolean {
  if (a === b) return true
  const bases = basesOf(a)
  return [...basesOf(b)].some((base) => bases.has(base))
}

/** What a word may be a form of, itself included: *rates* of *rate*, but not of *rat*. */
function basesOf(word: string): ReadonlySet<string> {
  const bare = word.replace(/'s?$/u, '')
  const bases = new Set([bare])
  for (const [ending, base] of ENDINGS) {
    if (ending.test(bare)) bases.add(bare.replace(ending, base))
  }
  return bases
}

/** Regular endings, each with what the word is without it. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2}[^su])s$/u, ''],
  [/(?<=(?:[sxzo]|ch|sh))es$/u, ''],
  [/(?<=\p{L}{2})ie[sd]$/u, 'y'],
  [/(?<=\p{L}{2}[^ei])ed$/u, ''],
  [/(?<=\p{L}{2}e)d$/u, ''],
  [/(?<=\p{L}{2}[^e])ing$/u, ''],
  [/(?<=\p{L}{2}[^e])ing$/u, 'e'],
  [/(?<=\p{L}{2})([bdgklmnprt])\1(?:ed|ing)$/u, '$1'],
]

/** The same for most forms of a word, and for some other words: a likeness that is quickly told. */
export function stem(word: string): string {
  if (word.length < 4) return word
  const bare = word
    .replace(/(?:'s|s')$/u, '')
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?<=[^s])s$|(?<=..)(?:ed|ing|es)$/u, '')
  return bare.replace(/(.)\1$/u, '$1').replace(/e$/u, '')
}
