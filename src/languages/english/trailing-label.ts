import type { Subject } from './clause-subjects.ts'
import { readChunks } from './noun-phrases.ts'
import { readTokens } from './tokens.ts'

const LABEL = /^[\s*_]*(?:[—–―]|-{1,3})\s*([^\s"“”«»][^\n"“”«»]{1,120})(?:\n|$)/u

/** The label after a dash that a line ends with: `“…” — Ana Quispe, economist`. `from` is the quotation's end. */
export function trailingLabel(text: string, from: number): Subject | undefined {
  const match = LABEL.exec(text.slice(from, from + 140))
  const label = match?.[1]?.trimEnd().replace(/[.,;]$/u, '')
  if (!match || !label) return undefined
  const start = from + match[0].indexOf(label)
  const span = { start, end: start + label.length }
  const chunks = readChunks(readTokens(text, span, []))
  const [first] = chunks
  const isClause = chunks.some((chunk) => chunk.kind === 'verb' && (chunk.reporting || !chunk.bare))
  if (first?.kind !== 'noun-phrase' || first.type === 'pronoun' || isClause) return undefined
  return { ...span, type: first.type, first: 0 }
}
