import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlainYaml } from '../../../src/article/front-matter/plain-yaml.ts'
import { readYaml } from '../../../src/article/front-matter/yaml.ts'

const HEAD = '---\n'

function read(yaml: string) {
  return readPlainYaml(HEAD + yaml, { start: HEAD.length, end: HEAD.length + yaml.length })
}

function readInFull(yaml: string) {
  return readYaml(HEAD + yaml, { start: HEAD.length, end: HEAD.length + yaml.length })
}

/** What may come after a key or a dash, valid or not. */
const VALUES = [
  String.raw`x ¦The long night ¦"q"¦'q'¦"a\"b\\"¦'it''s'¦"¦'¦[]¦[a, "b"]¦[a,]¦[a]: b¦[x y, 2024-03-01]¦[a: b]¦['']`,
  '|¦>-¦>¦3¦03¦1e3¦.5¦+5.¦0x1F¦0o17¦0b1¦1_000¦18F¦7 steps¦3 a: b¦2024-03-01¦2024-3-1 1:44:51 -0400¦12:30¦true¦Yes¦~¦x:¦x: y¦x #y¦x#y¦- x¦? x¦{a: 1}¦&a x¦*a¦!t x¦%x¦@x¦# c¦-¦---¦...',
  '¦ ¦https://example.org¦é\u2028x¦\tx¦x\t¦“x”¦"one¦two"¦\'one¦two\'¦one"two¦¦',
].flatMap((values) => values.split('¦'))

describe('readPlainYaml', () => {
  it.each([
    ['nothing', ''],
    [
      'scalars',
      'title: The long night\ndate: 2024-03-01 10:00:00 +0000\nweight: 3\nby: 18F\nplan: 7 steps, 2 days\nat: 2012-02-19 1:44:51 -0400\ndraft: false\nempty:\n',
    ],
    ['values in quotation marks', `a: "The \\"long\\" night: it"\nb: 'it''s'\nc:  ''  \n`],
    ['comments and blank lines', '# a\n\ntitle: Night\n\n  # b\ntags:\n  # c\n  - x\n'],
    ['lists', 'tags:\n- a\n- "b"\nplaces:\n  - c\n\n  - d\nlast: [a, "b, c", \'d\' , 3]\nnone: []\n'],
    ['maps', 'a:\n  b: 1\n  c:\n    d: x\ne: z\n'],
    ['lists of maps', 'sources:\n  - name: Reuters\n    url: https://example.org/#a\n  - name: AFP\nz: 1\n'],
    ['folded lines', 'a: The long\n  night - it\nb: "one\n  two "\nc:\n  words\n  below\n'],
    [
      'quoted lines',
      `a: "one\ntwo # \n  three"\nb:\n- 'one\n''two'' '\n- "four"\nc:\n  - 'five\n    six'\nd: z\n`,
    ],
    ['block scalars', 'a: >-\n  The long\n  night: it # x\nb: |\n  one\n  two\nc: >\n  three\n'],
  ])('reads %s as the full parser does', (_, yaml) => {
    expect(read(yaml)).toEqual(readInFull(yaml).entries)
    expect(readInFull(yaml).problem).toBeUndefined()
  })

  it.each([
    ['a key inside quotation marks', 'title: "a \\"\ntags: x"\n'],
    ['the end of a document inside quotation marks', "t: 'a\n--- b'\n"],
    ['quoted lines at the margin below a key', 'title:\n  "The long\nnight"\n'],
    ['anchors', 'a: &x 1\nb: *x\n'],
    ['tags', 'a: !!str 1\n'],
    ['unclosed marks', 'a: "x\nb: 1\n'],
    ['a colon in words', 'a: b: c\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['uneven indentation', 'a:\n  b: 1\n c: 2\n'],
    ['no map', 'words\n'],
    ['a value of spaces without a line end', 'a: '],
    ['a last line of spaces', 'a:\nb: '],
  ])('leaves %s to the full parser', (_, yaml) => {
    expect(read(yaml)).toBeUndefined()
  })

  it('never reads anything differently', () => {
    const indentation = fc.constantFrom('', '', '  ', '  ', '    ', ' ')
    const start = fc.constantFrom('a: ', 'b: ', 'c-d:', '- ', '- e: ', '- ', '', 'null: ', '# ')
    const value = fc.constantFrom(...VALUES)
    const tail = fc.constantFrom('', '', '', ' ', ' # c', '\r')
    const line = fc.tuple(indentation, start, value, tail).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constantFrom('', '  ')), { maxLength: 7 }), (lines) => {
        const yaml = lines.map((each) => `${each}\n`).join('')
        const entries = read(yaml)
        if (!entries) return
        expect(readInFull(yaml)).toEqual({ ...readInFull(yaml), entries, problem: undefined })
      }),
      { numRuns: 2000 },
    )
  })
})
