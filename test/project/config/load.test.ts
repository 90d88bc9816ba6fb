import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../../src/project/config/load.ts'
import { rules } from '../../config/rules.ts'
import { CJS, ESM, type Files, JSON_TEXT, load, OFF, PLUG_IN, YAML } from './sample-configs.ts'
import { temporaryProject } from './temporary-project.ts'

const RECOMMENDED = {
  origin: 'recommended',
  rules: {
    'duplicated-pull-quotes': 'error',
    'missing-disclaimer': 'error',
    'untagged-countries': 'warning',
  },
}
const STRICT = {
  origin: 'strict',
  rules: { 'duplicated-pull-quotes': 'error', 'missing-disclaimer': 'error', 'untagged-countries': 'error' },
}
describe('where a configuration is found', () => {
  it.each([
    ['package.json', JSON.stringify({ geolint: { rules: OFF } }), 'package.json#geolint'],
    ['.geolintrc', YAML],
    ['.geolintrc', JSON_TEXT],
    ['.geolintrc.json', JSON_TEXT],
    ['.geolintrc.json', `\uFEFF${JSON_TEXT}`],
    ['.geolintrc.yaml', `\uFEFF${YAML}`],
    ['.geolintrc.yaml', YAML],
    ['.geolintrc.yml', YAML],
    ['.geolintrc.js', CJS],
    ['.geolintrc.cjs', CJS],
    ['.geolintrc.mjs', ESM],
    ['.config/.geolintrc', YAML],
    ['.config/.geolintrc.yaml', YAML],
    ['.config/.geolintrc.mjs', ESM],
    ['.config/geolintrc', YAML],
    ['.config/geolintrc.json', JSON_TEXT],
    ['.config/geolintrc.yaml', YAML],
    ['.config/geolintrc.yml', YAML],
    ['.config/geolintrc.js', CJS],
    ['.config/geolintrc.cjs', CJS],
    ['.config/geolintrc.mjs', ESM],
    ['geolint.config.js', CJS],
    ['geolint.config.cjs', CJS],
    ['geolint.config.mjs', ESM],
  ])('%s', async (name, content, origin = name) => {
    const { files, layers } = await load({ [name]: content })
    expect(layers).toEqual([RECOMMENDED, { origin, rules: OFF, house: {} }])
    expect(files.map((file) => file.replaceAll('\\', '/'))).toEqual([
      expect.stringMatching(new RegExp(`/${name}$`)),
    ])
  })

  it('nowhere: the recommended rules apply', async () => {
    expect(await load({})).toMatchObject({ rules, layers: [RECOMMENDED], ignore: [], files: [] })
  })

  it('in a folder above, up to the top of the project', async () => {
    const root = temporaryProject({
      '.geolintrc.yaml': YAML,
      'package.json': '{}',
      'articles/2024/a.md': '',
      'other/package.json': '{}',
    })
    const below = await loadConfig({ cwd: join(root, 'articles/2024'), rules })
    expect(below.layers.map(({ origin }) => origin)).toEqual(['recommended', join(root, '.geolintrc.yaml')])
    const other = await loadConfig({ cwd: join(root, 'other'), rules })
    expect(other.layers).toEqual([RECOMMENDED])
  })

  it('in the named file and nowhere else', async () => {
    const { layers } = await load(
      { '.geolintrc.yaml': YAML, 'other.json': '{"extends": []}' },
      { file: 'other.json' },
    )
    expect(layers).toEqual([{ origin: 'other.json', rules: undefined, house: {} }])
  })

  it('nowhere if none is wanted', async () => {
    expect((await load({ '.geolintrc.yaml': YAML }, { none: true })).layers).toEqual([RECOMMENDED])
  })

  it.each(['', '# nothing yet\n'])('an empty file (%j) configures nothing', async (content) => {
    const { layers } = await load({ '.geolintrc.yaml': content })
    expect(layers).toEqual([RECOMMENDED, { origin: '.geolintrc.yaml', house: {} }])
  })
})

describe('extends', () => {
  const origins = async (files: Files) => (await load(files)).layers.map(({ origin }) => origin)

  it.each<[string, Files, readonly string[]]>([
    ['nothing at all', { '.geolintrc.yaml': 'extends: []' }, ['.geolintrc.yaml']],
    ['a preset', { '.geolintrc.yaml': 'extends: strict' }, ['strict', '.geolintrc.yaml']],
    [
      'a path, which adds no preset',
      { '.geolintrc.yaml': 'extends: ./house/style.yaml', 'house/style.yaml': YAML },
      ['house/style.yaml', '.geolintrc.yaml'],
    ],
    [
      'several in order, each after what it extends',
      {
        '.geolintrc.yaml': 'extends: [recommended, ./a.json, ./b.mjs]',
        'a.json': '{"extends": "./c.yaml"}',
        'b.mjs': 'export default { extends: ["./c.yaml"] }',
        'c.yaml': YAML,
      },
      ['recommended', 'c.yaml', 'a.json', 'c.yaml', 'b.mjs', '.geolintrc.yaml'],
    ],
    [
      'a package',
      {
        '.geolintrc.yaml': 'extends: [geolint-config-acme, "@acme/geolint-config/strict.yaml"]',
        'node_modules/geolint-config-acme/package.json': '{"main": "main.json"}',
        'node_modules/geolint-config-acme/main.json': JSON_TEXT,
        'node_modules/@acme/geolint-config/strict.yaml': YAML,
      },
      [
        'node_modules/geolint-config-acme/main.json',
        'node_modules/@acme/geolint-config/strict.yaml',
        '.geolintrc.yaml',
      ],
    ],
    [
      'a package that can only be imported',
      {
        '.geolintrc.yaml': 'extends: acme',
        'node_modules/acme/package.json':
          '{"type": "module", "exports": {".": {"import": {"default": "./a.js"}}}}',
        'node_modules/acme/a.js': ESM,
      },
      ['node_modules/acme/a.js', '.geolintrc.yaml'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await origins(files)).toEqual(expected)
  })

  it('applies the globs of a package to the folder that extends it, and those of a path to its own folder', async () => {
    const overrides = 'overrides: [{ files: ["opinion/**"], rules: { missing-disclaimer: off } }]'
    const cwd = temporaryProject({
      'package.json': '{}',
      '.config/geolintrc.yaml': `extends: [acme, ../house/style.yaml]\n${overrides}`,
      'house/style.yaml': overrides,
      'node_modules/acme/package.json': '{"main": "main.yaml"}',
      'node_modules/acme/main.yaml': overrides,
    })
    const { layers } = await loadConfig({ cwd, rules })
    const applying = (path: string) =>
      layers.filter(({ appliesTo }) => appliesTo?.(join(cwd, path))).map(({ origin }) => origin)
    expect(applying('opinion/a.md')).toEqual([
      'node_modules/acme/main.yaml: overrides[0]',
      '.config/geolintrc.yaml: overrides[0]',
    ])
    expect(applying('house/opinion/a.md')).toEqual(['house/style.yaml: overrides[0]'])
  })
})

describe('plug-ins', () => {
  it.each<[string, Files]>([
    ['a path', { '.geolintrc.yaml': 'plugins: [./acme.mjs]', 'acme.mjs': PLUG_IN }],
    [
      'a package',
      {
        '.geolintrc.yaml': 'plugins: [geolint-plugin-acme]',
        'node_modules/geolint-plugin-acme/package.json': '{"type": "module", "exports": "./index.js"}',
        'node_modules/geolint-plugin-acme/index.js': PLUG_IN,
      },
    ],
    [
      'the same object twice',
      {
        'geolint.config.mjs': `import acme from './acme.mjs'\nexport default { plugins: [acme, './acme.mjs'] }`,
        'acme.mjs': PLUG_IN,
      },
    ],
    [
      'a plug-in of an extended configuration',
      {
        '.geolintrc.yaml': 'extends: [recommended, ./house/a.yaml]',
        'house/a.yaml': 'plugins: [../acme.mjs]',
        'acme.mjs': PLUG_IN,
      },
    ],
  ])('%s adds rules, which the presets include', async (_, files) => {
    const loaded = await load(files)
    expect(loaded.rules.map(({ id }) => id)).toEqual([...rules.map(({ id }) => id), 'acme/shouting'])
    expect(loaded.layers[0]).toEqual({
      ...RECOMMENDED,
      rules: { ...RECOMMENDED.rules, 'acme/shouting': 'error' },
    })
  })
})

it('reads the files of disclaimers, relative to the configuration that names them', async () => {
  const { layers } = await load({
    '.geolintrc.yaml': [
      'extends: ./house/style.yaml',
      'overrides:',
      '  - files: [opinion/**]',
      '    house: { disclaimers: [{ id: own, file: own.md, last: true }, { id: short, text: No liability. }] }',
    ].join('\n'),
    'own.md': 'The author’s own views.',
    'house/style.yaml': 'house: { disclaimers: [{ id: legal, file: legal.md, heading: Notice }] }',
    'house/legal.md': '\uFEFF\nNo liability\r\nis taken.\r\n\n',
  })
  expect(layers.map(({ house }) => house?.disclaimers)).toEqual([
    [
      {
        id: 'legal',
        heading: 'Notice',
        file: expect.stringMatching(/legal\.md$/),
        text: 'No liability\r\nis taken.',
      },
    ],
    undefined,
    [
      { id: 'own', file: expect.stringMatching(/own\.md$/), last: true, text: 'The author’s own views.' },
      { id: 'short', text: 'No liability.' },
    ],
  ])
})

it('gives the aliases of a known label as a list', async () => {
  const { layers } = await load({
    '.geolintrc.yaml': 'house: { sourceLabels: { known: [{ label: a diplomat }] } }',
  })
  expect(layers[1]?.house).toEqual({ sourceLabels: { known: [{ label: 'a diplomat', aliases: [] }] } })
})

it('lists the manifest of the configured parser', async () => {
  const house = {
    'node_modules/house/package.json': '{"exports": "./a.json"}',
    'node_modules/house/a.json': '{"parser": "satteri"}',
  }
  const manifest = resolve('node_modules/satteri/package.json')
  expect((await load({ ...house, '.geolintrc.yaml': 'extends: house' })).modules).toEqual([manifest])
  expect((await load({ ...house, '.geolintrc.yaml': '{extends: house, parser: remark}' })).modules).toEqual(
    [],
  )
})

it('gives the globs to ignore, with the folder that they are relative to', async () => {
  const cwd = temporaryProject({ 'package.json': '{}', '.config/geolintrc.yaml': 'ignore: [drafts/**]' })
  const { ignore } = await loadConfig({ cwd, rules })
  expect(ignore).toEqual([{ folder: cwd, globs: ['drafts/**'], origin: '.config/geolintrc.yaml' }])
})

it('puts the rules of the command line last', async () => {
  const ruleFlags = ['untagged-countries: [error, { mentions: named }]', 'missing-disclaimer: off']
  const flags = [
    { origin: '--rule', rules: { 'untagged-countries': ['error', { mentions: 'named' }] } },
    { origin: '--rule', rules: OFF },
  ]
  expect((await load({}, { ruleFlags })).layers).toEqual([RECOMMENDED, ...flags])
  expect((await load({ '.geolintrc.yaml': 'extends: strict' }, { ruleFlags })).layers).toEqual([
    STRICT,
    { origin: '.geolintrc.yaml', rules: undefined, house: {} },
    ...flags,
  ])
})
