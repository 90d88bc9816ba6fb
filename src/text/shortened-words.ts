/** In words. */
const MOST_WORDS = 8

const OPENING_MARKS = /^["“”«‘'`„]+\s*/u
const CLOSING_MARKS = /(?<![\s"“”»’'`,.])[\s"“”»’'`,.]+$/u

/** The first words of a quotation, without its opening mark. */
export function openingWords(text: string): string {
  const words = text.replace(OPENING_MARKS, '').replace(CLOSING_MARKS, '').split(' ')
  return words.length <= MOST_WORDS ? words.join(' ') : `${words.slice(0, MOST_WORDS).join(' ')}…`
}

/** The first and last of many words. */
export function shortenedWords(text: string): string {
  const words = text.split(' ')
  if (words.length <= MOST_WORDS) return text
  return [...words.slice(0, MOST_WORDS / 2), '…', ...words.slice(-MOST_WORDS / 2)].join(' ')
}
