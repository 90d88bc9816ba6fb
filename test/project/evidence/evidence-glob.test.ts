import { describe, expect, it } from 'vitest'
import { evidenceGlob } from '../../../src/project/evidence/evidence-glob.ts'

describe('a glob of a front matter', () => {
  it.each<[string, string, number, readonly string[], readonly string[]]>([
    ['*.vtt', '', 1, ['a.vtt', '.vtt'], ['a.srt', 'b/a.vtt', 'a.vttx']],
    ['talks/*.{vtt,srt}', 'talks', 1, ['a.vtt', 'a.srt'], ['a.txt', 'a.vtt.bak']],
    ['talks/**', 'talks', Infinity, ['a.vtt', 'b/c/a.vtt'], []],
    ['talks/**/ruiz.*', 'talks', Infinity, ['ruiz.vtt', 'b/c/ruiz.srt'], ['ruiz', 'b/ruiz/c.srt']],
    ['../talks/ruiz-?.txt', '../talks', 1, ['ruiz-1.txt', 'ruiz-é.txt'], ['ruiz-.txt', 'ruiz-10.txt']],
    ['/talks/*/a.txt', '/talks', 2, ['b/a.txt'], ['a.txt', 'b/c/a.txt']],
    ['/*.txt', '/', 1, ['a.txt'], []],
    ['a*b*c.txt', '', 1, ['abc.txt', 'abbbc.txt', 'a-b-b-c.txt'], ['acb.txt', 'abc.txt-']],
    ['{a}*.txt', '', 1, ['{a}1.txt'], ['a1.txt']],
    ['{a/b,c}/*.txt', '', 3, ['a/b/x.txt', 'c/x.txt'], ['a/x.txt']],
  ])('%s', (pattern, base, depth, matching, others) => {
    const glob = evidenceGlob(pattern)
    expect(glob).toMatchObject({ base, depth })
    expect(matching.filter((path) => glob?.matches(path) === false)).toEqual([])
    expect(others.filter((path) => glob?.matches(path))).toEqual([])
  })

  it('is not a path, nor longer than anybody writes', () => {
    expect(evidenceGlob('talks/ruiz (1).vtt')).toBeUndefined()
    expect(evidenceGlob('*'.repeat(1001))).toBeUndefined()
  })

  // With backtracking, none of these would come to an end.
  it.each([`${'*a'.repeat(400)}b`, `${'**/'.repeat(300)}b`, '{a,b}'.repeat(200), `*${'{'.repeat(900)}`])(
    'may be hostile: %.20s…',
    (pattern) => {
      expect(evidenceGlob(pattern)?.matches('a'.repeat(255))).toBe(false)
      expect(evidenceGlob(pattern)?.matches('a/'.repeat(2000))).toBe(false)
    },
  )
})
