import { describe, expect, it } from 'vitest'
import { evidenceEntries, type WrittenEvidence } from '../../src/article/evidence-entries.ts'
import { readFrontMatter } from '../../src/article/front-matter/read-front-matter.ts'

interface Read {
  readonly entries: readonly WrittenEvidence[]
  /** What is at the span of each. */
  readonly places: readonly string[]
}

async function read(frontMatter: string, fence = '---'): Promise<Read> {
  const text = `${fence}\n${frontMatter}\n${fence}\n\nThe tide turned.\n`
  const entries = evidenceEntries(await readFrontMatter(text))
  return { entries, places: entries.map(({ span }) => text.slice(span.start, span.end)) }
}

const none = { speaker: undefined, language: undefined, date: undefined, problem: undefined }

describe('the evidence of a front matter', () => {
  it.each<[string, readonly string[]]>([
    ['ruiz.vtt', ['ruiz.vtt']],
    ['../interviews/Ana Ruiz 2.docx', ['../interviews/Ana Ruiz 2.docx']],
    ['/interviews/ruiz', ['/interviews/ruiz']],
    ['interviews/', ['interviews/']],
    ["'interviews/*.srt'", ["'interviews/*.srt'"]],
    ["'Interviews 2026/*'", ["'Interviews 2026/*'"]],
    ["'ruiz*'", ["'ruiz*'"]],
    ['notes.odt', ['notes.odt']],
    ['[a.txt, "b.md"]', ['a.txt', '"b.md"']],
    ['\n  - a.txt\n  - c/d.json', ['a.txt', 'c/d.json']],
    ['[strong, a.txt, 3, [b.txt]]', ['a.txt']],
  ])('is named by %s', async (value, places) => {
    expect(await read(`title: Tides\nevidence: ${value}`)).toMatchObject({ places })
  })

  it.each([
    'strong',
    'true',
    '3',
    '',
    'n/a',
    'high/low',
    "'**strong**'",
    'The pilots say so and/or the *captains* do.',
    'They found none at all.',
    'https://example.org/ruiz.vtt',
    '[]',
    '{ level: high }',
    '{ language: en, level: high }',
  ])('is not %s', async (value) => {
    expect((await read(`evidence: ${value}`)).entries).toEqual([])
  })

  it('has keys in any case and in any format', async () => {
    expect((await read('Evidence: a.txt')).places).toEqual(['a.txt'])
    expect((await read('EVIDENCE = ["a.txt"]', '+++')).places).toEqual(['"a.txt"'])
    expect((await read('[[evidence]]\nfile = "a.txt"\nspeaker = "Ana Ruiz"', '+++')).entries).toMatchObject([
      { path: 'a.txt', speaker: 'Ana Ruiz' },
    ])
  })

  it('says whose words it has, in which language and from when', async () => {
    const { entries, places } = await read(
      'evidence:\n  - file: a.vtt\n    Speaker: Ana Ruiz\n    language: es-PE\n    date: 2026-05-02\n  - b.txt',
    )
    expect(entries).toMatchObject([
      { path: 'a.vtt', speaker: 'Ana Ruiz', language: 'es', date: '2026-05-02', problem: undefined },
      { ...none, path: 'b.txt' },
    ])
    expect(places).toEqual(['a.vtt', 'b.txt'])
    expect((await read('evidence: { file: notes, date: 2026 }')).entries).toMatchObject([
      { ...none, path: 'notes', date: '2026' },
    ])
  })

  it.each<[string, string, string]>([
    ['{ speaker: Ana Ruiz }', '{ speaker: Ana Ruiz }', "has no path; put one under 'file'"],
    ['{ file: , speaker: Ana Ruiz }', '{ speaker: Ana Ruiz }', "has no path; put one under 'file'"],
    ['{ file: 3 }', '{}', "has no path; put one under 'file'"],
    ['{ file: [a.txt] }', '{}', "has no path; put one under 'file'"],
    ['{ file: a.txt, spekaer: Ana }', 'a.txt', "has an unknown key 'spekaer'; did you mean 'speaker'?"],
    [
      '{ file: a.txt, mood: calm }',
      'a.txt',
      "has an unknown key 'mood'; use file, speaker, language or date",
    ],
    ['{ file: a.txt, speaker: }', 'a.txt', "has no text under 'speaker'; add it, or remove the key"],
    ['{ file: a.txt, speaker: 7 }', 'a.txt', "has no text under 'speaker'; add it, or remove the key"],
    [
      '{ file: a.txt, language: Old Norse }',
      'a.txt',
      "has the language 'Old Norse', which is not a language tag; use one such as 'en'",
    ],
    [
      '{ file: https://example.org/a.txt }',
      'https://example.org/a.txt',
      'is an address; download it and name the file',
    ],
  ])('has a problem in %s', async (value, path, problem) => {
    expect((await read(`evidence: ${value}`)).entries).toMatchObject([{ path, problem }])
  })
})
