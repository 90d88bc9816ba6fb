import { symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryProject } from '../config/temporary-project.ts'

import {
  article,
  given,
  givenTo,
  house,
  paths,
  PILOT,
  problems,
  SECRET,
  type Files,
} from './given-evidence.ts'

describe('what an article names', () => {
  it('is beside it, else in the folders of the house, or begins at the folder of the project', async () => {
    const evidence = await givenTo('articles/tides.md', {
      '.geolintrc.json': house('{ "folders": ["talks"], "find": "front-matter" }'),
      'articles/tides.md': article('evidence: [a.txt, sub/b.txt, /top.txt, ../c.txt]'),
      'articles/a.txt': PILOT,
      'talks/a.txt': PILOT,
      'talks/sub/b.txt': PILOT,
      'talks/tides.txt': PILOT,
      'top.txt': PILOT,
      'c.txt': PILOT,
    })
    expect(paths(evidence)).toEqual(['articles/a.txt', 'talks/sub/b.txt', 'top.txt', 'c.txt'])
    expect(problems(evidence)).toEqual([])
    expect(evidence.files[0]?.transcript.text).toBe(PILOT)
  })

  it('can be of one speaker, and two files can be of the same', async () => {
    const { files } = await givenTo('tides.md', {
      'tides.md': article(
        'evidence:\n  - { file: a.txt, speaker: Ana Ruiz, language: es, date: 2026-05-02 }\n  - a.txt\n  - b.txt',
      ),
      'a.txt': PILOT,
      'b.txt': 'Nobody.',
    })
    expect(files.map(({ date, language, path, speaker }) => [path, speaker, language, date])).toEqual([
      ['a.txt', 'Ana Ruiz', 'es', '2026-05-02'],
      ['a.txt', undefined, 'en', undefined],
      ['b.txt', undefined, 'und', undefined],
    ])
  })

  it('can be what a glob matches, but not the article itself', async () => {
    const evidence = await givenTo('tides.md', {
      'tides.md': article("evidence: ['t*', 'talks/**/*.txt', 'talks/*.log']"),
      'talks/a.txt': PILOT,
      'talks/a.mp3': 'ID3',
      'talks/sub/b.txt': PILOT,
      'talks/.c.txt': PILOT,
      'talks/d.log': PILOT,
      'two.txt': PILOT,
    })
    expect(paths(evidence)).toEqual(['two.txt', 'talks/a.txt', 'talks/sub/b.txt'])
  })

  it('is left alone if it is somebody else’s key', async () => {
    const evidence = await givenTo('tides.md', { 'tides.md': article('evidence: strong') })
    expect(evidence).toEqual({ files: [], unreadable: [] })
  })

  it.each<[string, string, Files, string]>([
    ['missing', 'a.txt', {}, 'a.txt does not exist; check the spelling'],
    [
      'a folder',
      'talks/',
      { 'talks/a.txt': '' },
      "talks/ is a folder; name the files in it, such as 'folder/*.vtt'",
    ],
    ['a glob of nothing', "'talks/*.txt'", {}, 'talks/*.txt matches no files; check the pattern'],
    ['the article', 'tides.md', {}, 'tides.md is this article; name a transcript or notes instead'],
    [
      'the article by another way',
      './x/../tides.md',
      {},
      './x/../tides.md is this article; name a transcript or notes instead',
    ],
    [
      'not UTF-8',
      'a.txt',
      { 'a.txt': Buffer.from('caf\xe9', 'latin1') },
      'a.txt is not UTF-8: byte 0xE9 at offset 3, line 1; save it as UTF-8',
    ],
    [
      'not UTF-16',
      'a.txt',
      { 'a.txt': Buffer.from([0xff, 0xfe, 0x00, 0xd8]) },
      'a.txt is not UTF-16, as its first bytes say; save it as UTF-8',
    ],
    [
      'git’s',
      '/.git/config',
      { '.git/config': SECRET },
      '/.git/config is outside the project; copy it into the project',
    ],
    ['hidden', '.env.txt', { '.env.txt': SECRET }, '.env.txt is hidden; move it to a folder of transcripts'],
    [
      'in a hidden folder',
      'talks/.drafts/a.txt',
      { 'talks/.drafts/a.txt': SECRET },
      'talks/.drafts/a.txt is hidden; move it to a folder of transcripts',
    ],
    [
      'of a package',
      'node_modules/a/readme.md',
      { 'node_modules/a/readme.md': SECRET },
      'node_modules/a/readme.md belongs to a package; copy it to a folder of transcripts',
    ],
    [
      'no transcript',
      'logs/build.log',
      { 'logs/build.log': SECRET },
      'logs/build.log is no transcript; name a .txt, .md, .vtt, .srt, .html, .json or .docx file',
    ],
    [
      'a document',
      'a.pdf',
      { 'a.pdf': '%PDF-1.7' },
      'a.pdf is a document that geolint does not read; save it as docx or text',
    ],
    ['a recording', 'a.mp3', { 'a.mp3': 'ID3' }, 'a.mp3 is a recording; name its transcript'],
    [
      'under another key',
      '{ path: a.txt }',
      { 'a.txt': PILOT },
      "{ path: a.txt } has no path; put one under 'file'",
    ],
    [
      'of a speaker with a comma',
      '{ file: a.txt, speaker: Former minister, Bolivia }',
      { 'a.txt': PILOT },
      "a.txt has an unknown key 'Bolivia'; put a value that has a comma in quotation marks",
    ],
    [
      'an address',
      '{ file: https://example.org/a.txt }',
      {},
      'https://example.org/a.txt is an address; download it and name the file',
    ],
  ])('is unreadable if it is %s', async (_, value, files, problem) => {
    const evidence = await givenTo('tides.md', { 'tides.md': article(`evidence: ${value}`), ...files })
    expect(problems(evidence)).toEqual([problem])
    expect(evidence.unreadable[0]?.span).toBeDefined()
    expect(evidence.files).toEqual([])
  })

  it('is unreadable if it is a link to nothing', async () => {
    const cwd = temporaryProject({ 'tides.md': article('evidence: a.txt') })
    symlinkSync('no-such.txt', join(cwd, 'a.txt'))
    const { 'tides.md': evidence } = await given(cwd)
    expect(evidence && problems(evidence)).toEqual(['a.txt is a link to nothing; fix or remove the link'])
  })

  it('is unreadable if it is larger than 100 MB', async () => {
    const cwd = temporaryProject({ 'tides.md': article('evidence: a.txt'), 'a.txt': PILOT })
    truncateSync(join(cwd, 'a.txt'), 100_000_001)
    const { 'tides.md': evidence } = await given(cwd)
    expect(evidence && problems(evidence)).toEqual(['a.txt is larger than 100 MB; split it'])
  })

  it('may be UTF-16 with a byte-order mark', async () => {
    const little = Buffer.from(`\uFEFF${PILOT}`, 'utf16le')
    const { files } = await givenTo('tides.md', {
      'tides.md': article('evidence: [little.txt, big.txt]'),
      'little.txt': little,
      'big.txt': Buffer.from(little).swap16(),
    })
    expect(files.map(({ transcript }) => transcript.text.includes(PILOT))).toEqual([true, true])
  })
})
