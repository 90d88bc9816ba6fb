/** In words. */
const MOST_WORDS = 8

/** The first words of a quotation, without its opening mark. */
export function openingWords(text: string): string {
  const words = text.replace(/^["“”«‘'`„]+\s*|\s*["“”»’'`,.]+$/gu, '').split(' ')
  return words.length <= MOST_WORDS ? words.join(' ') : `${words.slice(0, MOST_WORDS).join(' ')}…`
}

/** The first and last of many words. */
export function shortenedWords(text: string): string {
  const words = text.split(' ')
  if (words.length <= MOST_WORDS) return text
  return [...words.slice(0, MOST_WORDS / 2), '…', ...words.slice(-MOST_WORDS / 2)].join(' ')
}
