import type { NumberReader } from '../../languages/language.ts'

/** Whether two short texts differ only in how numbers and the like are written: '5%', 'five per cent'. */
export function isWrittenAlike(a: string, b: string, numbers: NumberReader | undefined): boolean {
  return withFigures(a, numbers) === withFigures(b, numbers)
}

/** With numbers in figures, without thousands separators (`1,000`) or anything that is not a word. */
function withFigures(text: string, numbers: NumberReader | undefined): string {
  const lower = text.toLowerCase()
  return (numbers?.inFigures(lower) ?? lower)
    .replace(/(\d)[,\u2009\u202F\xA0 ](?=\d{3}(?!\d))/gu, '$1')
    .replace(/[^\p{L}\p{N}%&]+/gu, ' ')
    .trim()
    .replaceAll(/ ?([%&]) ?/gu, '$1')
}
