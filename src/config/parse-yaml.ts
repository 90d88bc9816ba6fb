import { type Alias, type Document, LineCounter, parseDocument, visit } from 'yaml'
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
  const alias = brokenAlias(document)
  if (alias) {
    const { line, col } = lineCounter.linePos(alias.range?.[0] ?? 0)
    return {
      problem: `:${line}:${col}: the alias '*${alias.source}' has no anchor before it; write the value out`,
    }
  }
  try {
    return { value: document.toJS() }
  } catch {
    // The parser counts how far aliases expand.
    return { problem: ': its aliases expand to too many values; write the values out' }
  }
}

/** The first alias without an anchor before it, which is noticed only when values are made of the document. */
function brokenAlias(document: Document.Parsed): Alias | undefined {
  const anchors = new Set<string>()
  let broken: Alias | undefined
  visit(document, {
    Alias(_, node) {
      if (anchors.has(node.source)) return undefined
      broken = node
      return visit.BREAK
    },
    Value(_, node) {
      if (node.anchor !== undefined) anchors.add(node.anchor)
    },
  })
  return broken
}
