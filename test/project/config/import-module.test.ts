import { describe, expect, it } from 'vitest'
import { runBundled } from './run-bundled.ts'
import { temporaryProject } from './temporary-project.ts'

const FILES = {
  'syntax.mjs': 'export default {\n  rules: { missing-disclaimer off }\n}\n',
  'syntax.cjs': 'module.exports = {\n  rules: { missing-disclaimer off }\n}\n',
  'missing.mjs': "import house from './house.mjs'\nexport default house\n",
  'throws.mjs': "const house = undefined\nthrow new Error('no house\\nat all')\n",
  'throws-nothing.mjs': 'throw null\n',
  'named.mjs': "import { nothing } from 'node:path'\nexport default nothing\n",
  'esm.js': 'export default { extends: "strict" }\n',
  'cjs.js': 'module.exports = { extends: "strict" }\n',
}

const PROGRAM = (folder: string) => `
import { join } from 'node:path'
const results = {}
for (const file of ${JSON.stringify(Object.keys(FILES))}) {
  results[file] = await module.importModule(join(${JSON.stringify(folder)}, file), file).catch((error) => error.message)
}
console.log(JSON.stringify(results))`

describe('a module that is configured', () => {
  it('says what is wrong with it, and where', async () => {
    const folder = temporaryProject(FILES)
    const printed = await runBundled('src/project/config/import-module.ts', PROGRAM(folder))
    expect(JSON.parse(printed)).toEqual({
      'syntax.mjs': "syntax.mjs:2:19: Unexpected token '-'",
      'syntax.cjs': "syntax.cjs:2:19: Unexpected token '-'",
      'missing.mjs': `missing.mjs: cannot be loaded: Cannot find module '${folder}/house.mjs' imported from ${folder}/missing.mjs`,
      'throws.mjs': 'throws.mjs:2:7: cannot be loaded: no house',
      'throws-nothing.mjs': 'throws-nothing.mjs: cannot be loaded: a value that is not an Error was thrown',
      'named.mjs':
        "named.mjs: this file or one that it imports has an error: The requested module 'node:path' does not provide an export named 'nothing'",
      'esm.js': { extends: 'strict' },
      'cjs.js': { extends: 'strict' },
    })
  })
})
