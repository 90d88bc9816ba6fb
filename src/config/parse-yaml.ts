import { LineCounter, parseDocument } from 'yaml'
import { yamlReason } from '../article/front-matter/yaml-reasons.ts'

/** The value of a YAML text, or its first problem, to follow the file's name: `:2:5: a key appears twice`. */
export function parseYaml(text: string): { readonly value: unknown } | { readonly problem: string } {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const [error] = [...document.errors, ...document.warnings]
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    const twice = error.code === 'DUPLICATE_KEY' ? 'a key appears twice' : undefined
    const reason = twice ?? yamlReason(error.code, error.message, text.slice(...error.pos))
    return { problem: `:${line}:${col}: ${reason}` }
  }
  try {
    return { value: document.toJS() }
  } catch (thrown) {
    // Aliases are only resolved here: one may have no anchor, or they may expand without bound.
    return { problem: `: ${thrown instanceof Error ? thrown.message : String(thrown)}` }
  }
}
