/** The text without its accents, and with a plain apostrophe for the ʻokina. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replaceAll('ʻ', "'")
}
