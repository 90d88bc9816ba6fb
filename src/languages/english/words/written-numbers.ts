/**
 * Words that house styles write as figures or signs.
 * Source: compiled by hand for this project.
 */
const WRITTEN: ReadonlyMap<string, string> = new Map(
  `
and &
eight 8
eighteen 18
eighty 80
eleven 11
fifteen 15
fifty 50
five 5
forty 40
four 4
fourteen 14
nine 9
nineteen 19
ninety 90
one 1
per cent %
percent %
seven 7
seventeen 17
seventy 70
six 6
sixteen 16
sixty 60
ten 10
thirteen 13
thirty 30
three 3
twelve 12
twenty 20
two 2
zero 0
`
    .trim()
    .split('\n')
    .map((line) => {
      const cut = line.lastIndexOf(' ')
      return [line.slice(0, cut), line.slice(cut + 1)]
    }),
)

const WORDS = new RegExp(String.raw`\b(?:${[...WRITTEN.keys()].join('|')})\b`, 'gu')

/** Writes words as figures and signs, in a lower-case text. */
export function inFigures(text: string): string {
  return text
    .replace(WORDS, (written) => WRITTEN.get(written) ?? written)
    .replace(/\b([2-9])0[- ]([1-9])\b/gu, '$1$2')
    .replace(/(\d) ?(?:mn?|million)\b/gu, '$1 million')
    .replace(/(\d) ?(?:bn|billion)\b/gu, '$1 billion')
}
