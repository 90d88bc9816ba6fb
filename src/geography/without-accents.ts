/** The text without its accents, and with a plain apostrophe for the ʻokina. */
export function withoutAccents(text: string): string {
  if (ASCII.test(text)) return text
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replaceAll('ʻ', "'")
}

const ASCII = /^[\0-\x7F]*$/
