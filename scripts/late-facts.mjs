import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is light enough to be there at every start. */
const LIGHT = /^\.\/(?:article\/fact|rule\/|text\/)/

/** What calls the rules, and so has to load what they ask for. */
const CALLER = /src\/engine\/(?:compare-articles|lint-article)\.ts$/

const EXPORT = /^export (?:\{([^}]*)\}|\*) from '([^']+)'$/gm

const FACTS = 'facts-of-rules'

/**
 * A plug-in of the bundler that gives the rules what they import of `src/rule-api.ts` late: a run in which every article is
 * remembered needs the rules' heads, and nothing of what they find out about an article. Each function of the facts
 * looks itself up when it is called, in the api that was loaded since; what makes a rule is there at once.
 */
export function bindFactsLate(root) {
  const api = join(root, 'src/rule-api.ts')
  return {
    name: 'bind-facts-late',
    resolveId: {
      order: 'pre',
      handler: (source, importer = '') => {
        if (source === FACTS) return FACTS
        const isOfRule = source === '../src/rule-api.ts' && importer.startsWith(join(root, 'rules'))
        return isOfRule ? FACTS : undefined
      },
    },
    load: (id) => (id === FACTS ? lateFacts(readFileSync(api, 'utf8'), root) : undefined),
    transform(code, id) {
      if (CALLER.test(id)) return `${code}\nimport ${JSON.stringify(api)}\n`
      if (id !== api) return undefined
      return `${code}\nimport * as facts from ${JSON.stringify(api)}\nimport { bindFacts } from '${FACTS}'\nbindFacts(facts)\n`
    },
  }
}

function lateFacts(api, root) {
  const exports = [...api.matchAll(EXPORT)].map(([whole, names = '', module]) => ({ whole, names, module }))
  const light = exports.filter(({ module }) => LIGHT.test(module))
  const late = exports.filter(({ module }) => !LIGHT.test(module)).flatMap(({ names }) => valuesOf(names))
  return {
    code: [
      ...light.map(({ whole, module }) => whole.replace(module, join(root, 'src', module))),
      'let facts',
      'export function bindFacts(api) {',
      `  for (const name of ${JSON.stringify(late)})`,
      "    if (typeof api[name] !== 'function') throw new TypeError(`${name} is no function to bind late`)",
      '  facts = api',
      '}',
      ...late.map((name) => `export const ${name} = (...args) => facts.${name}(...args)`),
    ].join('\n'),
    moduleType: 'ts',
  }
}

/** Of the names in the braces of an export those that are no types. */
function valuesOf(names) {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
}
