/** What takes Node long to load, and only some runs call. */
const SLOW = ['node:child_process', 'node:crypto', 'node:fs/promises']

const IMPORT = /^import (?:(\w+), )?(?:(\w+)|\{([^}]*)\}) from "(node:[\w/]+)";$/gm
const REQUIRE = /\b__require\("(node:[\w/]+)"\)/g

/**
 * A plug-in of the bundler that takes Node's modules without importing them, as an import reads each property of a
 * module at once: that opens standard input and output, and loads streams and web crypto. What the slow ones give is
 * looked up when it is called.
 */
export const takeBuiltIns = {
  name: 'take-built-ins',
  renderChunk: (code) =>
    code
      .replace(IMPORT, (_, beside, whole, names = '', module) =>
        [
          ...[beside, whole].flatMap((name) => (name ? [`const ${name} = ${taken(module)};`] : [])),
          ...names.split(',').flatMap((name) => (name.trim() ? [takenName(name, module)] : [])),
        ].join('\n'),
      )
      .replace(REQUIRE, (_, module) => (SLOW.includes(module) ? takenLate(module) : taken(module))),
}

function taken(module) {
  return `globalThis.process.getBuiltinModule("${module}")`
}

function takenLate(module) {
  return `new Proxy({}, { get: (_, name) => ${taken(module)}[name] })`
}

/** `randomUUID as uuid` */
function takenName(written, module) {
  const [name, local = name] = written.trim().split(' as ')
  const isLate = SLOW.includes(module) && typeof process.getBuiltinModule(module)[name] === 'function'
  return isLate
    ? `const ${local} = (...args) => ${taken(module)}.${name}(...args);`
    : `const ${local} = ${taken(module)}.${name};`
}
