import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../../src/project/config/load.ts'
import type { LoadRequest } from '../../../src/project/config/loaded-config.ts'
import { UserError } from '../../../src/text/user-error.ts'
import { rules } from '../../config/rules.ts'
import { runBundled } from './run-bundled.ts'
import { ESM, type Files, JSON_TEXT, load, PLUG_IN, YAML } from './sample-configs.ts'
import { temporaryProject } from './temporary-project.ts'

describe('what is wrong', () => {
  const NAMED = { file: 'a.yaml' }
  it.each<[string, Files, Partial<LoadRequest>, ...string[]]>([
    [
      'several things',
      { '.geolintrc.yaml': 'rule: {}\nrules: { untagged-contries: error }' },
      {},
      ".geolintrc.yaml:1:1: rule: there is no such key; did you mean 'rules'?",
      ".geolintrc.yaml:2:10: rules.untagged-contries: there is no such rule; did you mean 'untagged-countries'?",
    ],
    [
      'in the package',
      { 'package.json': '{"geolint": {"rules": []}}' },
      {},
      'package.json:1:14: rules: a list is not allowed; use a mapping',
    ],
    [
      'in what is extended',
      { '.geolintrc.yaml': 'extends: ./a.yaml', 'a.yaml': 'house: { countryTags: { style: alpha2 } }' },
      {},
      "a.yaml:1:25: house.countryTags.style: 'alpha2' is not allowed; did you mean 'alpha-2'?",
    ],
    [
      'not a mapping',
      { '.geolintrc.yaml': 'strict' },
      {},
      ".geolintrc.yaml: 'strict' is not allowed; use a mapping",
    ],
    [
      'no default export',
      { 'geolint.config.mjs': 'export const rules = {}' },
      {},
      "geolint.config.mjs: has no default export; add 'export default'",
    ],
    [
      'invalid YAML',
      { '.geolintrc.yaml': 'rules:\n  missing-disclaimer: off: on\n' },
      {},
      '.geolintrc.yaml:2:23: a value has a colon in it; put the value in quotation marks',
    ],
    [
      'a key given twice',
      { '.geolintrc.yaml': 'rules: {}\nrules: {}\n' },
      {},
      '.geolintrc.yaml:2:1: a key appears twice',
    ],
    [
      'an alias without its anchor',
      { '.geolintrc.yaml': 'rules: *house\n' },
      {},
      ".geolintrc.yaml:1:8: the alias '*house' has no anchor before it; write the value out",
    ],
    [
      'invalid JSON',
      { '.geolintrc.json': '{\n  "rules": {},\n}\n' },
      {},
      '.geolintrc.json:3:1: there is one comma too many, or a key has no quotation marks',
    ],
    [
      'JSON with comments',
      { '.geolintrc.json': '{\n// no\n}' },
      {},
      '.geolintrc.json:2:1: JSON does not allow comments',
    ],
    ['a broken manifest', { 'package.json': '{' }, {}, 'package.json:1:2: a brace is never closed'],
    ['no such file', {}, NAMED, 'a.yaml: does not exist; check the spelling'],
    ['a folder', { 'a.yaml/x': '' }, NAMED, 'a.yaml: is a folder, not a file; name a file'],
    [
      'a file of another kind',
      { 'a.toml': '' },
      { file: 'a.toml' },
      'a.toml: is not a configuration; its name must have no ending, or end in .json, .yaml, .yml, .js, .cjs, .mjs, .ts, .cts or .mts',
    ],
    [
      'a misspelt preset',
      { '.geolintrc.yaml': 'extends: recomended' },
      {},
      ".geolintrc.yaml:1:1: extends: 'recomended' does not exist; did you mean 'recommended'?",
    ],
    [
      'a package that is not installed',
      { '.geolintrc.yaml': 'extends: [strict, geolint-config-acme]' },
      {},
      ".geolintrc.yaml:1:19: extends[1]: 'geolint-config-acme' is not installed; install the package or, if it is a path, begin it with ./",
    ],
    [
      'a path that leads nowhere',
      { '.geolintrc.yaml': 'extends: ./house.yaml' },
      {},
      ".geolintrc.yaml:1:1: extends: './house.yaml' does not exist; check the spelling",
    ],
    [
      'a circle',
      {
        '.geolintrc.yaml': 'extends: ./a.yaml',
        'a.yaml': 'extends: [./b.yaml]',
        'b.yaml': 'extends: ./a.yaml',
      },
      {},
      "b.yaml:1:1: extends: './a.yaml' extends itself: a.yaml → b.yaml → a.yaml; remove one of these",
    ],
    [
      'a plug-in that does not exist',
      { '.geolintrc.yaml': 'plugins: [./acme.mjs]' },
      {},
      ".geolintrc.yaml:1:11: plugins[0]: './acme.mjs' does not exist; check the spelling",
    ],
    [
      'a plug-in that is not installed',
      { '.geolintrc.yaml': 'plugins: [acme]' },
      {},
      ".geolintrc.yaml:1:11: plugins[0]: 'acme' is not installed; install the package or, if it is a path, begin it with ./",
    ],
    [
      'a plug-in that fails',
      {
        '.geolintrc.yaml': 'plugins: [./acme.mjs]',
        'acme.mjs': "\nthrow new Error('out of order\\nfor now')",
      },
      {},
      '.geolintrc.yaml:1:11: plugins[0]: acme.mjs:2:7: cannot be loaded: out of order',
    ],
    [
      'a plug-in without rules',
      {
        '.geolintrc.yaml': 'plugins: [./acme.mjs]',
        'acme.mjs': "export default { name: 'acme', rules: [] }",
      },
      {},
      ".geolintrc.yaml:1:11: plugins[0]: './acme.mjs' has no rules; its default export must be { name, rules }",
    ],
    [
      'a plug-in with a rule that is not one',
      { 'geolint.config.cjs': "module.exports = { plugins: [{ name: 'acme', rules: ['acme/x'] }] }" },
      {},
      'geolint.config.cjs: plugins[0]: the plug-in: rules[0]: is not a rule; create it with defineRule()',
    ],
    [
      'a plug-in without a name',
      { 'geolint.config.cjs': 'module.exports = { plugins: [{ rules: [{}] }] }' },
      {},
      "geolint.config.cjs: plugins[0]: the plug-in needs a 'name' such as 'our-desk' or '@our/desk', in lower-case letters, digits, hyphens, dots and underscores; 'geolint' is taken",
    ],
    [
      'a plug-in with many faults in a rule',
      {
        '.geolintrc.json': '{\n  "plugins": ["./acme.mjs"]\n}',
        'acme.mjs': `export default { name: 'acme', rules: [{ id: 'shouting', category: 'engine', summary: '',
          severity: 'error', messages: { loud: 'A {brace', none: 1 }, options: { most: 5 }, page: 'htp:/x', fixable: 'yes', gather: {},
          check() {}, compare() {} }] }`,
      },
      {},
      ...[
        "needs an id that begins with 'acme/', such as 'acme/long-quotation'",
        "needs a 'summary' of one sentence",
        "needs a 'category'; 'engine' is reserved for geolint",
        "needs a 'severity' such as { recommended: 'warning', strict: 'error' }; each is off, warning or error",
        "needs a 'check' function, or 'collect' and 'compare'",
        "needs 'options' that are made with integer(), choice() and the like",
        "'fixable' must be true or false",
        "'page' must be markdown of more than one word, or an address that begins with https:// or http://",
        "'gather' must be a list such as [{ of: ['long'], message: 'mostLong', share: 0.5 }] that names messages; 'mostLong' may use {found} and {judged}",
        "has a brace in the message 'loud' that is not a placeholder such as {count}",
        "the message 'none' must be a non-empty string",
      ].map((problem) => `.geolintrc.json:2:15: plugins[0]: './acme.mjs': rules[0] ('shouting'): ${problem}`),
    ],
    [
      'a plug-in with the id of a built-in rule',
      {
        '.geolintrc.yaml': 'plugins: [./acme.mjs]',
        'acme.mjs': PLUG_IN.replace('acme/shouting', 'missing-disclaimer'),
      },
      {},
      ".geolintrc.yaml:1:11: plugins[0]: './acme.mjs': rules[0] ('missing-disclaimer'): needs an id that begins with 'acme/', such as 'acme/long-quotation'",
    ],
    [
      'a disclaimer without words',
      { '.geolintrc.yaml': 'house: { disclaimers: [{ id: legal }] }' },
      {},
      ".geolintrc.yaml:1:24: house.disclaimers[0]: has neither 'text' nor 'file'; add one of them",
    ],
    [
      'a disclaimer with both',
      { '.geolintrc.yaml': 'house: { disclaimers: [{ id: legal, text: x, file: x.md }] }' },
      {},
      ".geolintrc.yaml:1:24: house.disclaimers[0]: has both 'text' and 'file'; remove one of them",
    ],
    [
      'a disclaimer file that does not exist',
      {
        '.geolintrc.yaml': 'overrides: [{ files: [x], house: { disclaimers: [{ id: legal, file: x.md }] } }]',
      },
      {},
      ".geolintrc.yaml:1:63: overrides[0].house.disclaimers[0].file: 'x.md' does not exist; check the spelling",
    ],
    [
      'a rule of the command line',
      {},
      { ruleFlags: ['untagged-countries: off', 'untagged-contries: error'] },
      "--rule: rules.untagged-contries: there is no such rule; did you mean 'untagged-countries'?",
    ],
    [
      'an option of the command line',
      {},
      { ruleFlags: ['untagged-countries: [error, { mentions: all }]'] },
      "--rule: rules.untagged-countries[1].mentions: 'all' is not allowed; use about or named",
    ],
  ])('%s', async (_, files, request, ...lines) => {
    const error: unknown = await load(files, request).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ lines })
  })

  it('a parser that is not installed', async () => {
    const printed = await runBundled(
      'src/project/config/load.ts',
      `import { writeFileSync } from 'node:fs'
      const cwd = import.meta.dirname
      writeFileSync(cwd + '/.geolintrc.yaml', 'parser: satteri')
      console.log(await module.loadConfig({ cwd, rules: [] }).catch((error) => error.message))`,
    )
    expect(printed).toBe(
      ".geolintrc.yaml:1:1: parser: 'satteri' is not installed; run 'npm install satteri' where geolint is installed\n",
    )
  })

  it.each([
    ['.geolintrc.yaml', 'geolint.config.mjs', { 'geolint.config.mjs': ESM }],
    ['.geolintrc.yaml', '.config/geolintrc.json', { '.config/geolintrc.json': JSON_TEXT }],
    ['package.json', '.geolintrc.yaml', { 'package.json': '{ "geolint": {} }' }],
  ])('two configurations in one folder: %s and %s', async (one, other, files) => {
    const cwd = temporaryProject({ 'package.json': '{}', '.geolintrc.yaml': YAML, ...files })
    await expect(loadConfig({ cwd, rules })).rejects.toThrow(
      `${one} and ${other} both configure geolint here; keep one of them`,
    )
  })

  it.each([
    ['recommended', 'off'],
    ['strict', 'warning'],
  ])('a rule that is off in recommended, under %s', async (preset, severity) => {
    const quiet = PLUG_IN.replace(
      "recommended: 'error', strict: 'error'",
      "recommended: 'off', strict: 'warning'",
    )
    const cwd = temporaryProject({
      'package.json': '{}',
      '.geolintrc.yaml': `extends: ${preset}\nplugins: [./acme.mjs]`,
      'acme.mjs': quiet,
    })
    const { layers } = await loadConfig({ cwd, rules })
    expect(layers[0]?.rules).toMatchObject({ 'acme/shouting': severity })
  })

  it('a manifest that is not JSON may configure geolint, unless there is a configuration', async () => {
    const broken = { 'package.json': '{ "name": "x",\n  "type" }' }
    await expect(loadConfig({ cwd: temporaryProject(broken), rules })).rejects.toThrow(
      'package.json:2:10: a key has no colon after it',
    )
    const cwd = temporaryProject({ ...broken, '.geolintrc.yaml': YAML })
    expect((await loadConfig({ cwd, rules })).files).toEqual([join(cwd, '.geolintrc.yaml')])
  })

  it('a file with the name of the folder .config', async () => {
    const cwd = temporaryProject({ 'package.json': '{}', '.config': 'x' })
    expect((await loadConfig({ cwd, rules })).files).toEqual([])
  })

  it('a configuration in TypeScript, where Node reads it', async () => {
    const cwd = temporaryProject({
      'package.json': '{ "type": "module" }',
      'geolint.config.ts': "const preset: string = 'strict'\nexport default { extends: preset }",
    })
    const loading = loadConfig({ cwd, rules })
    if (Reflect.get(process.features, 'typescript'))
      expect((await loading).files).toEqual([join(cwd, 'geolint.config.ts')])
    else
      await expect(loading).rejects.toThrow(
        `geolint.config.ts: Node ${process.versions.node} does not read TypeScript; use Node 22.18 or later, or write the file as .mjs`,
      )
  })

  it('a folder with the name of a configuration is skipped', async () => {
    const cwd = temporaryProject({ 'package.json': '{}', '.geolintrc.yml': YAML })
    mkdirSync(join(cwd, '.geolintrc.yaml'))
    expect((await loadConfig({ cwd, rules })).files).toEqual([join(cwd, '.geolintrc.yml')])
  })

  it('an unreadable configuration is not skipped', async () => {
    // Root may read everything, so the program changes to another user.
    const printed = await runBundled(
      'src/project/config/load.ts',
      `import { chmodSync, writeFileSync } from 'node:fs'
      const cwd = new URL('.', import.meta.url).pathname.slice(0, -1)
      writeFileSync(cwd + '/.geolintrc.yaml', 'extends: strict')
      chmodSync(cwd + '/.geolintrc.yaml', 0)
      if (process.getuid() === 0) process.setuid(65534)
      console.log(await module.loadConfig({ cwd, rules: [] }).catch((error) => error.message))`,
    )
    expect(printed).toBe('.geolintrc.yaml: is not readable; change its permissions\n')
  })
})
