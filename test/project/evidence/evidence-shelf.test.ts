import { chmodSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArticleEvidence } from '../../../src/evidence/given-evidence.ts'
import { openWorkingProject } from '../../../src/project/open-project.ts'
import { temporaryProject } from '../config/temporary-project.ts'

import { article, given, givenTo, house, paths, PILOT, problems } from './given-evidence.ts'

describe('the folders of a house', () => {
  const TALKS = {
    'talks/low-tide.vtt': PILOT,
    'talks/low-tide.en.txt': PILOT,
    'talks/2026-05-02-low-tide.srt': PILOT,
    'talks/sub/Low-Tide/ruiz.txt': PILOT,
    'talks/high-tide.md': PILOT,
    'talks/README.md': PILOT,
    'talks/ruiz.mp3': 'ID3',
    'articles/2026-05-02-low-tide.md': article(),
    'articles/other.md': article('slug: high-tide'),
  }

  it('hold the files of an article by its slug', async () => {
    const evidence = await given(
      temporaryProject({ ...TALKS, '.geolintrc.json': house('{ "folders": ["talks"] }') }),
    )
    expect(Object.keys(evidence)).toEqual(['articles/2026-05-02-low-tide.md', 'articles/other.md'])
    expect(Object.values(evidence).map(paths)).toEqual([
      [
        'talks/low-tide.en.txt',
        'talks/low-tide.vtt',
        'talks/sub/Low-Tide/ruiz.txt',
        'talks/2026-05-02-low-tide.srt',
      ],
      ['talks/high-tide.md'],
    ])
  })

  it('hold those of all articles', async () => {
    const evidence = await given(
      temporaryProject({ ...TALKS, '.geolintrc.json': house('{ "folders": ["talks"], "find": "all" }') }),
    )
    expect(Object.values(evidence).map(({ files }) => files.length)).toEqual([5, 5])
  })

  it('may be missing, and the run says so', async () => {
    const cwd = temporaryProject({
      '.geolintrc.json': house('{ "folders": ["talks"] }'),
      'tides.md': article(),
    })
    const project = await openWorkingProject({ cwd })
    const { notes } = await project.lint('.')
    expect(notes).toContain(
      "the evidence folder 'talks' does not exist, so no quotations were checked against it",
    )
  })

  it('leave to an article what it says of a file', async () => {
    const { files } = await givenTo('tides.md', {
      '.geolintrc.json': house('{ "folders": ["talks"], "find": "all" }'),
      'tides.md': article('evidence: { file: a.txt, speaker: Ana Ruiz }'),
      'talks/a.txt': PILOT,
      'talks/b.txt': PILOT,
    })
    expect(files.map(({ path, speaker }) => [path, speaker])).toEqual([
      ['talks/a.txt', 'Ana Ruiz'],
      ['talks/b.txt', undefined],
    ])
  })

  it('tell of files that cannot be read', async () => {
    const evidence = await givenTo('tides.md', {
      '.geolintrc.json': house('{ "folders": ["talks"] }'),
      'tides.md': article(),
      'talks/tides.txt': Buffer.from([0xe9]),
    })
    expect(evidence.unreadable).toMatchObject([
      {
        path: 'talks/tides.txt',
        span: undefined,
        problem: 'is not UTF-8: byte 0xE9 at offset 0, line 1; save it as UTF-8',
      },
    ])
  })
})

describe('what the user names', () => {
  it('holds for all articles, and is no article', async () => {
    const cwd = temporaryProject({
      'a.md': article(),
      'b.md': article(),
      'talks/c.md': PILOT,
      'd.txt': PILOT,
    })
    const evidence = await given(cwd, { evidence: ['talks', 'd.txt', 'talks'] })
    expect(Object.keys(evidence)).toEqual(['a.md', 'b.md'])
    expect(Object.values(evidence).map(paths)).toEqual([
      ['talks/c.md', 'd.txt'],
      ['talks/c.md', 'd.txt'],
    ])
  })

  it.each<[string, string]>([
    ['no-such', "the evidence 'no-such' does not exist; check the spelling"],
    [
      'empty',
      "the evidence 'empty' has no .txt, .md, .vtt, .srt, .html, .json or .docx files; name another folder",
    ],
    ['large.txt', "the evidence 'large.txt' is larger than 100 MB; split it"],
    ['.', "the evidence '.' is the folder of the articles, or above it; name the folder of the transcripts"],
    ['', '--evidence needs the path of a file or a folder'],
  ])('must be readable: %s', async (path, message) => {
    const cwd = temporaryProject({ 'a.md': article(), 'empty/a.mp3': 'ID3', 'large.txt': '' })
    truncateSync(join(cwd, 'large.txt'), 100_000_001)
    const failed = await openWorkingProject({ cwd, evidence: [path] }).catch((error: unknown) => error)
    expect(failed).toMatchObject({ lines: [message] })
  })
})

/** A plug-in whose rule finds the first words of each file of evidence, and counts how often it checks. */
const OURS = {
  'package.json': '{ "type": "module" }',
  '.geolintrc.json': '{ "extends": [], "plugins": ["./ours.js"], "rules": { "ours/words": "error" } }',
  'ours.js': `export const calls = (globalThis.evidenceCalls ??= { check: 0 })
  export default { name: 'ours', rules: [{
    id: 'ours/words', category: 'tests', summary: 'Words.', severity: { recommended: 'error', strict: 'error' }, options: {},
    messages: { found: '{words}' },
    *check(article) {
      calls.check += 1
      for (const { transcript } of article.evidence.files)
        yield { message: 'found', data: { words: transcript.text.slice(0, 8) }, span: { start: 0, end: 3 } }
    },
  }] }`,
}

describe('evidence that changes', () => {
  it('is seen by an open project, and what has not changed is remembered', async () => {
    const cwd = temporaryProject({ ...OURS, 'tides.md': article('evidence: a.txt'), 'a.txt': PILOT })
    const project = await openWorkingProject({ cwd, cache: false })
    const said = async () => {
      const { articles } = await project.lint('.')
      return articles.flatMap(({ findings }) => findings.map(({ message }) => message))
    }
    expect(await said()).toEqual(['The harb'])
    expect(await said()).toEqual(['The harb'])
    expect(globalThis).toHaveProperty('evidenceCalls.check', 1)
    writeFileSync(join(cwd, 'a.txt'), 'No harbour was meant.')
    expect(await said()).toEqual(['No harbo'])
    rmSync(join(cwd, 'a.txt'))
    expect(await said()).toEqual([])
    await project.close()
  })

  it('is the same object for articles with the same evidence, until it changes', async () => {
    const cwd = temporaryProject({
      '.geolintrc.json': house('{ "folders": ["talks"], "find": "all" }'),
      'a.md': article(),
      'b.md': article(),
      'c.md': article('evidence: own.txt'),
      'own.txt': PILOT,
      'talks/a.txt': PILOT,
    })
    const project = await openWorkingProject({ cwd })
    const all = async () => {
      const { results } = await project.survey('.', ({ evidence }) => evidence)
      const found: ArticleEvidence[] = []
      for await (const one of results) found.push(one)
      return found
    }
    const [a, b, c] = await all()
    expect([a === b, a === c]).toEqual([true, false])
    expect((await all())[0]).toBe(a)
    writeFileSync(join(cwd, 'talks/a.txt'), 'No harbour was meant.')
    const [changed] = await all()
    expect(changed?.files[0]?.transcript.text).toBe('No harbour was meant.')
    await project.close()
  })

  it('is not seen within a run', async () => {
    const cwd = temporaryProject({ 'tides.md': article('evidence: a.txt'), 'a.txt': PILOT })
    const project = await openWorkingProject({ cwd })
    const { results } = await project.survey('.', ({ evidence }) => evidence)
    for await (const { files } of results) expect(files[0]?.transcript.text).toBe(PILOT)
  })
})

describe.skipIf(process.getuid?.() === 0)('a file without permission', () => {
  it('is unreadable', async () => {
    const cwd = temporaryProject({ 'tides.md': article('evidence: a.txt'), 'a.txt': PILOT })
    chmodSync(join(cwd, 'a.txt'), 0)
    const { 'tides.md': evidence } = await given(cwd)
    expect(evidence && problems(evidence)).toEqual(['a.txt is not readable; change its permissions'])
  })
})
