import { describe, expect, it } from 'vitest'
import { chosen, completions, labels } from './completing.ts'

/** About Bolivia, and naming Peru. */
const BODY = `# Bolivia votes

Rain fell on Saturday.

Bolivia votes on Sunday, and Bolivia will count on Monday.

Most Bolivian voters have decided. Bolivia has no runoff, and Peru is watching.
`
const under = (lines: string) => `---\n${lines}\n---\n\n${BODY}`

describe('country tags', () => {
  it('come in the order of how much the article says of them, then by name', async () => {
    const found = await labels(under('countries: [|]'))
    expect(found.slice(0, 4)).toEqual(['Bolivia', 'Peru', 'Afghanistan', 'Åland Islands'])
    expect(found.length).toBeGreaterThan(240)
  })

  it('leave out those that are tagged', async () => {
    const found = await labels(under('countries: [Bolivia, |, Chile]'))
    expect(found[0]).toBe('Peru')
    expect(found).not.toContain('Bolivia')
    expect(found).not.toContain('Chile')
  })

  it('say why', async () => {
    const [first, second, third] = await completions(under('countries: [CL, |]'))
    expect([first, second, third].map((one) => one?.detail)).toEqual([
      'Bolivia, the article is about it: 5 mentions, in the headline, in 2 of 2 paragraphs',
      'Peru, only named: 1 mention, in 1 of 2 paragraphs',
      'Afghanistan',
    ])
  })

  it.each<[string, string, string, string]>([
    ['a list in brackets', 'countries: [Chile, Bo|]', 'Bolivia', 'countries: [Chile, Bolivia]'],
    ['with a tag after it', 'countries: [Bo|, Chile]', 'Bolivia', 'countries: [Bolivia, Chile]'],
    [
      'never closed',
      'countries: [Chile, Bo|\ndate: 2024-03-01',
      'Bolivia',
      'countries: [Chile, Bolivia\ndate: 2024-03-01',
    ],
    ['in marks', 'countries: ["Chile", "Bo|"]', 'Bolivia', 'countries: ["Chile", "Bolivia"]'],
    [
      'in marks that are not closed',
      'countries: ["Chile", "Bo|]',
      'Bolivia',
      'countries: ["Chile", "Bolivia"]',
    ],
    ['among values in marks', "countries: ['Chile', Bo|]", 'Bolivia', "countries: ['Chile', 'Bolivia']"],
    [
      'on several lines',
      'countries: [\n  Chile,\n  Bo|\n]',
      'Bolivia',
      'countries: [\n  Chile,\n  Bolivia\n]',
    ],
    ['in the middle of a word', 'countries: [Bol|ivai]', 'Bolivia', 'countries: [Bolivia]'],
    ['of two words', 'countries: [South Ko|]', 'South Korea', 'countries: [South Korea]'],
    ['with a dash', 'countries:\n  - Chile\n  - Bo|', 'Bolivia', 'countries:\n  - Chile\n  - Bolivia'],
    ['with a dash at the margin', 'countries:\n- Bo|\n- Chile', 'Bolivia', 'countries:\n- Bolivia\n- Chile'],
    ['with a dash and nothing yet', 'countries:\n  - |', 'Bolivia', 'countries:\n  - Bolivia'],
    [
      'with a dash and marks',
      'countries:\n  - "Chile"\n  - |',
      'Bolivia',
      'countries:\n  - "Chile"\n  - "Bolivia"',
    ],
    ['a single value', 'country: Bo|', 'Bolivia', 'country: Bolivia'],
    ['a single value with a comment', 'country: Bo| # where', 'Bolivia', 'country: Bolivia # where'],
    ['values with commas', 'countries: Chile, Bo|', 'Bolivia', 'countries: Chile, Bolivia'],
    ['values with commas in marks', 'countries: "Bo|, Chile"', 'Bolivia', 'countries: "Bolivia, Chile"'],
    ['codes', 'countries: [CL, B|]', 'BO', 'countries: [CL, BO]'],
    ['codes in small letters', 'countries: [cl, b|]', 'bo', 'countries: [cl, bo]'],
    ['codes, as the key wants them', 'country_code: |', 'BO', 'country_code: BO'],
    ['words in small letters', 'tags: [chile, south-k|]', 'south-korea', 'tags: [chile, south-korea]'],
    ['a name that YAML would not read', 'countries: [|]', 'Norway', 'countries: [Norway]'],
    ['a code that YAML would read as no', 'countries: [CL, |]', 'NO', 'countries: [CL, "NO"]'],
    ['another language', 'countries: [España, |]', 'Perú', 'countries: [España, Perú]'],
    [
      'a key inside another',
      'params:\n  countries:\n    - Bo|',
      'Bolivia',
      'params:\n  countries:\n    - Bolivia',
    ],
    [
      'what else does not parse',
      'title: "Bolivia votes\ncountries: [Chile, |',
      'Bolivia',
      'title: "Bolivia votes\ncountries: [Chile, Bolivia',
    ],
  ])('are written in the style of the list: %s', async (_, lines, label, expected) => {
    expect(await chosen(under(lines), label)).toBe(under(expected))
  })

  it.each<[string, string, string]>([
    ['TOML', '+++\ncountries = ["Chile", "Bo|"]\n+++\n', '+++\ncountries = ["Chile", "Bolivia"]\n+++\n'],
    ['TOML without marks', '+++\ncountries = [Bo|]\n+++\n', '+++\ncountries = ["Bolivia"]\n+++\n'],
    [
      'TOML on several lines',
      "+++\ncountries = [\n  'Chile',\n  |\n]\n+++\n",
      "+++\ncountries = [\n  'Chile',\n  'Bolivia'\n]\n+++\n",
    ],
    [
      'a table of TOML',
      '+++\n[taxonomies]\ntags = ["peru", "|"]\n+++\n',
      '+++\n[taxonomies]\ntags = ["peru", "bolivia"]\n+++\n',
    ],
    ['JSON', '{\n  "countries": ["Chile", "Bo|"]\n}\n', '{\n  "countries": ["Chile", "Bolivia"]\n}\n'],
    ['Pelican', 'Title: Bolivia votes\nTags: chile, bo|\n', 'Title: Bolivia votes\nTags: chile, bolivia\n'],
    [
      'other line ends',
      '---\r\ncountries:\r\n  - Bo|\r\n---\r\n',
      '---\r\ncountries:\r\n  - Bolivia\r\n---\r\n',
    ],
  ])('are written as the format wants: %s', async (_, lines, expected) => {
    const found = await completions(`${lines}\n${BODY}`)
    const label = found.some((one) => one.label === 'Bolivia') ? 'Bolivia' : 'bolivia'
    expect(await chosen(`${lines}\n${BODY}`, label)).toBe(`${expected}\n${BODY}`)
  })

  it('replace the mark that is typed, so it is part of what is looked for', async () => {
    const [first] = await completions(under('countries: ["|"]'))
    expect(first?.filterText).toBe('"Bolivia')
  })

  it('can be found by the name of a country too', async () => {
    const [first] = await completions(under('countries: [CL, |]'))
    expect(first?.filterText).toBe('BO Bolivia')
  })

  it.each<[string, string, readonly string[]]>([
    ['among topics', 'tags: [votes, |]', ['bolivia', 'peru']],
    ['among topics with capitals', 'tags: [Votes, |]', ['Bolivia', 'Peru']],
    ['topics, if there is a key for countries', 'countries: [Peru]\ntags: [votes, |]', []],
    ['topics, if other topics are countries', 'categories: [Peru]\ntags: [votes, |]', []],
  ])('are only those of the article: %s', async (_, lines, expected) => {
    expect(await labels(under(lines))).toEqual(expected)
  })

  it.each([
    'title: Bo|',
    'author: [Bo|]',
    'countries: [Chile] |',
    'countries: [Chile] # Bo|',
    'countries:|',
    'coun|',
    'author:\n  country: Bo|',
    'countries:\n  - Chile\ntitle: |',
    'countries: [Chile\ntitle: |',
    'countries: >\n  |',
  ])('are not suggested in %s', async (lines) => {
    expect(await labels(under(lines))).toEqual([])
  })

  it('are suggested under a key of the house, in its style', async () => {
    const house = { countryTags: { keys: ['desk.lands'], style: 'alpha-3' } } as const
    expect(await chosen(under('desk:\n  lands: [|]'), 'BOL', { house })).toBe(under('desk:\n  lands: [BOL]'))
  })
})
