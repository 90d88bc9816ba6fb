import { plainLines } from '../../report/text/plain-text.ts'

/** A result with a visible sign for each character in its texts that could hide words or change how others look. */
export function showHidden(value: unknown): unknown {
  if (typeof value === 'string') return plainLines(value)
  if (Array.isArray(value)) return value.map((one: unknown) => showHidden(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [plainLines(key), showHidden(one)]))
}

/** Whether a text has no such character. */
export function isPlain(text: string): boolean {
  return plainLines(text) === text
}
