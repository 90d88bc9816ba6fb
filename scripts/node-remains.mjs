import { parseAst } from 'rolldown/parseAst'

/** What a browser does not have, although it is not imported. */
const GLOBALS = new Set([
  'Buffer',
  '__dirname',
  '__filename',
  'clearImmediate',
  'exports',
  'global',
  'module',
  'process',
  'require',
  'setImmediate',
])
const WINDOWS = new Set(['globalThis', 'self', 'window'])

/**
 * What is left of Node in a minified script, in which nothing of its own has a long name: globals of Node, imports, and
 * calls that load modules.
 */
export function nodeRemains(script) {
  const remains = new Set()
  visit(parseAst(script))
  return [...remains]

  function visit(node) {
    if (Array.isArray(node)) {
      for (const one of node) visit(one)
      return
    }
    if (typeof node?.type !== 'string') return
    if (node.type === 'Identifier' && GLOBALS.has(node.name)) remains.add(node.name)
    if (/^Import(?:Declaration|Expression)$|^Export(?:All|Named)/.test(node.type)) remains.add('import')
    if (node.type === 'MemberExpression' && WINDOWS.has(node.object.name)) {
      const { name, quasis, value = quasis?.[0]?.value.cooked } = node.property
      const key = node.computed ? value : name
      if (GLOBALS.has(key)) remains.add(key)
    }
    for (const [key, child] of Object.entries(node)) {
      // `a.process`, `{ process: 1 }` and methods of that name are not the global; `{ process }` is.
      const isName = (key === 'property' || key === 'key') && !node.computed
      if (!isName) visit(child)
    }
  }
}
