import { plainLine, withoutCommands } from './plain-text.ts'

/** A line of comma-separated values as in RFC 4180. */
export function csvLine(fields: readonly (number | string)[]): string {
  const texts = fields.map((field) => (typeof field === 'number' ? String(field) : csvText(field)))
  return `${withoutCommands(texts.join(','))}\r\n`
}

/** Without a harmful character or anything that a spreadsheet would take for a formula. */
function csvText(value: string): string {
  const plain = plainLine(value)
  const text = /^[=+\-@＝＋－＠]/u.test(plain) ? `'${plain}` : plain
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
