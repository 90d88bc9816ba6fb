// Heads of articles by a grammar: every format and style of tags.
/** Their names and codes. */
export const COUNTRIES = [
  ['Bolivia', 'BO', 'BOL'],
  ['Chile', 'CL', 'CHL'],
  ['Peru', 'PE', 'PER'],
  ['Kenya', 'KE', 'KEN'],
  ['Côte d’Ivoire', 'CI', 'CIV'],
  ['São Tomé and Príncipe', 'ST', 'STP'],
  ['Norway', 'NO', 'NOR'],
  ['South Korea', 'KR', 'KOR'],
  ['Democratic Republic of the Congo', 'CD', 'COD'],
  ['Kyrgyzstan', 'KG', 'KGZ'],
  ['United States', 'US', 'USA'],
  ['Timor-Leste', 'TL', 'TLS'],
]
const TOPICS = [
  'ports',
  'water',
  'a: b',
  'c, d',
  'nan',
  'true',
  '12',
  'e # f',
  "g'h",
  'i "j"',
  '*k',
  '[l]',
  '',
]
const KEYS = [
  'countries',
  'country',
  'Countries',
  'tags',
  'categories',
  'country_codes',
  'keywords',
  'places',
  'topics',
  'country_list',
]
const OTHERS = [
  'title',
  'date',
  'draft',
  'weight',
  'author',
  'series',
  'params',
  'geo',
  'taxonomies',
  'other',
]

function tagOf([name, two, three], style) {
  const slug = name.toLowerCase().replaceAll(/[^a-z]+/g, '-')
  return {
    name,
    slug,
    two,
    three,
    lower: two.toLowerCase(),
    prefix: `country-${slug}`,
    path: `_countries/${slug}.md`,
  }[style]
}

function tags({ chance, pick, some }, countries) {
  const style = pick(['name', 'name', 'name', 'slug', 'two', 'three', 'lower', 'prefix', 'path'])
  const own = countries.filter(() => chance(0.4)).map((country) => tagOf(country, style))
  const list = [...own, ...some(2, () => (chance(0.7) ? tagOf(pick(COUNTRIES), style) : pick(TOPICS)))]
  return chance(0.3) ? list.toSorted((a, b) => a.localeCompare(b, 'en')) : list
}

const quoted = (words) => JSON.stringify(words)
const single = (words) => `'${words.replaceAll("'", "''")}'`

function yamlScalar({ pick }, words) {
  return pick([String, String, quoted, single])(words)
}

function yamlList(random, list, indent) {
  const { chance, pick } = random
  const items = list.map((item) => yamlScalar(random, item))
  const gap = pick(['', ' ', '  ', '\t'])
  const comment = () => (chance(0.1) ? pick([' # why', '#x', ' #']) : '')
  const dash = `\n${indent}${pick(['', '  ', '    '])}-${pick([' ', ' ', '   '])}`
  return pick([
    () => ` [${gap}${items.join(pick([', ', ',', ' ,  ']))}${gap}]${comment()}`,
    () => items.map((item) => dash + item + comment()).join(''),
    () => ` ${list.join(pick([', ', ',', '; ', ' | ', ' ']))}`,
    () => ` ${quoted(list.join(', '))}`,
    () => ` [\n${indent}  ${items.join(`,\n${indent}  `)}${pick([',', ''])}\n${indent}]`,
    () =>
      ` ${pick(['', '~', 'null', '[]', '[ ]', "''", '""', '{}', '|', '>-', '&a', '*a', '!!seq', '# none'])}`,
    () => ` ${pick(['>-', '|', '|-', '>'])}\n${indent}  ${list.join(', ')}`,
    () => ` ${items[0] ?? ''}${comment()}`,
  ])()
}

function disabled(random, lines) {
  const { chance, pick } = random
  const value = () => pick(['nan', 'inf', 'true', '12', '1979-05-27', 'null', 'untagged-countries', 'x'])
  return chance(0.12) ? lines(value) : []
}

function others(random, line) {
  return random.some(4, () => line(random.pick(OTHERS)))
}

/** A head of each format, for some countries. */
export const HEADS = {
  yaml(random, countries) {
    const { chance, pick } = random
    const value = () =>
      pick([
        'x',
        '"x: y"',
        "'it''s'",
        '2024-01-02',
        '12',
        'true',
        '',
        '|\n  a\n  b',
        '>\n  a',
        '&a x',
        '[1, 2]',
        '{ a: b }',
        '# c',
        '- x',
      ])
    const lines = [
      ...others(random, (key) => `${key}: ${value()}`),
      `${pick(KEYS)}:${yamlList(random, tags(random, countries), '')}`,
      ...(chance(0.2)
        ? [
            `${pick(['params', 'taxonomies', 'geo', 'other'])}:\n  a: b\n  ${pick(KEYS)}:${yamlList(random, tags(random, countries), '  ')}`,
          ]
        : []),
      ...(chance(0.1)
        ? [pick(['# comment', '', '  # comment', '<<: *a', '? a', '%YAML 1.2', '...', '{', '"open'])]
        : []),
      ...disabled(random, (one) => [
        `geolint:\n  disable:\n    - { rule: ${one()}, reason: ${one()}, until: ${one()} }\n    - ${one()}`,
      ]),
    ]
    const indent = chance(0.05) ? '  ' : ''
    const shuffled = chance(0.5) ? lines.toReversed() : lines
    const inner = shuffled.map((line) => line.replaceAll(/^/gm, indent)).join('\n')
    return `---${pick(['', '', '', ' ', ' yaml'])}\n${inner}\n${pick(['---', '---', '---', '---', '...', '--- '])}\n\n`
  },
  toml(random, countries) {
    const { chance, pick } = random
    const items = (list) =>
      list.map((item) => (chance(0.8) ? quoted(item) : `'${item.replaceAll("'", '’')}'`))
    const list = () => {
      const written = items(tags(random, countries))
      return pick([
        () => `[${written.join(', ')}]`,
        () => `[ ${written.join(' , ')} ]${pick(['', ' # c'])}`,
        () => `[\n  ${written.join(',\n  ')}${pick([',', ''])}\n]`,
        () => `[\n  ${written.join(', # c\n  ')}\n  # d\n]`,
        () => pick(['[]', '[ ]', '[  ]', '""', "''", '"""\nPeru, Chile"""', "'''Peru'''"]),
        () => quoted(tags(random, countries).join(', ')),
      ])()
    }
    const value = () =>
      pick([
        '"x"',
        "'x'",
        '12',
        'true',
        'nan',
        '-inf',
        '1979-05-27',
        '07:32:00',
        '1979-05-27T07:32:00Z',
        '"""\nx\n[y]\n"""',
        "'''x\n[y]\n'''",
        '{ a = 1, b.c = 2 }',
        '[1, 2]',
        '{}',
      ])
    const table = () => pick(['other', 'params', 'taxonomies', 'geo', 'extra', 'params.inner', 'a.b', 'a.c'])
    const lines = [
      ...others(random, (key) => `${key} = ${value()}`),
      ...(chance(0.55)
        ? [
            `${pick([...KEYS, '"countries"', 'params.countries', 'taxonomies.tags', 'a.b', ' countries'])}${pick([' = ', '=', '  =  '])}${list()}`,
          ]
        : []),
      ...(chance(0.2)
        ? [
            `${pick(['params', 'geo', 'other'])} = { ${pick(KEYS)} = ${list()
              .replaceAll('\n', ' ')
              .replaceAll(/#[^\]]*/g, '')} }`,
          ]
        : []),
      ...disabled(random, (one) => [
        `geolint.disable = [{ rule = ${one()}, reason = ${one()}, until = ${one()} }, ${one()}]`,
      ]),
      ...random.some(
        2,
        () =>
          `${pick(['', '', '# c\n'])}${pick([`[${table()}]`, `[${table()}]`, `[[${table()}]]`, ` [${table()}] # c`])}\n${pick(KEYS)} ${pick(['=', ' ='])} ${list()}`,
      ),
      ...(chance(0.1) ? [pick(['# c', 'a.b = 1', '[', 'x =', '', '"" = 1'])] : []),
    ]
    return `+++\n${lines.join('\n')}\n+++\n\n`
  },
  json(random, countries) {
    const { chance, pick } = random
    const list = tags(random, countries)
    const data = {
      ...Object.fromEntries(
        others(random, (key) => [key, pick(['x', 1, true, null, [], {}, { a: 'b' }, 'é"\\'])]),
      ),
      [pick(KEYS)]: pick([list, list, list.join(', '), null, '', [], {}, list.map((name) => ({ name }))]),
      ...(chance(0.2) && { [pick(['params', 'geo', 'other'])]: { [pick(KEYS)]: list } }),
      ...Object.fromEntries(
        disabled(random, () => [
          [
            'geolint',
            {
              disable: [
                { rule: pick([null, 1, true, 'x']), reason: pick([1, 'y']), until: pick([0, 'z']) },
                pick([null, 2, false]),
              ],
            },
          ],
        ]),
      ),
    }
    const text = pick([0, 1, 2, '\t'].map((space) => () => JSON.stringify(data, null, space)))()
    return `${chance(0.15) ? text.replace(/[,:]/, pick([' ,', ':', '', ' : '])) : text}\n\n`
  },
  pelican(random, countries) {
    const { pick } = random
    const list = tags(random, countries).join(pick([', ', ',', '; ', ';']))
    const lines = [
      ...others(
        random,
        (key) => `${pick([key, key.toUpperCase()])}: ${pick(['x', '', 'a: b', 'c,', 'x\n    y'])}`,
      ),
      `${pick(['Tags', 'tags', 'Countries', 'Country', 'Category', 'Keywords'])}:${pick([' ', '  ', ''])}${list}${pick(['', ' ', ','])}`,
    ]
    return `Title: x\n${lines.join('\n')}\n\n`
  },
  none: ({ pick }) => pick(['', '', '\n', '<!-- c -->\n\n', '\uFEFF']),
}
