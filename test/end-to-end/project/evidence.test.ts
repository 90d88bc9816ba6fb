import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { geolint, newFolder, newRepository, writeFiles } from '../cli/run-geolint.ts'

/** A plug-in whose rule says how every file of evidence begins, and what is wrong with those that cannot be read. */
const OURS = {
  'package.json': '{ "type": "module" }',
  '.geolintrc.json': `{ "extends": [], "plugins": ["./ours.js"], "rules": { "ours/words": "error" },
    "house": { "evidence": { "folders": ["talks"] } } }`,
  'ours.js': `export default { name: 'ours', rules: [{
    id: 'ours/words', category: 'tests', summary: 'Words.', severity: { recommended: 'error', strict: 'error' }, options: {},
    messages: { found: '{words}' },
    *check({ evidence: { files, unreadable } }) {
      const span = { start: 0, end: 3 }
      for (const { path, transcript } of files)
        yield { message: 'found', data: { words: path + ': ' + transcript.text.slice(0, 8) }, span }
      for (const { path, problem } of unreadable) yield { message: 'found', data: { words: path + ' ' + problem }, span }
    },
  }] }`,
}

const SITE = {
  ...OURS,
  'a.md': '---\ntitle: Tides\nevidence: [a.txt, ../secret.txt, none.txt]\n---\n\nRain fell.\n',
  'b.md': '# Rain\n\nRain fell.\n',
  'a.txt': 'The harbour will be dredged.\n',
  'talks/b.txt': 'Nobody will dredge the harbour.\n',
}

const found = (folder: string, ...args: readonly string[]) =>
  geolint(folder, ['--format', 'compact', ...args]).stdout.split('\n')

const cacheText = (folder: string) => {
  const cache = join(folder, 'node_modules/.cache/geolint')
  return readdirSync(cache).map((name) => readFileSync(join(cache, name), 'utf8'))
}

describe('evidence', () => {
  it('is found in any number of threads, and what is outside the project is not read', () => {
    const folder = newRepository(SITE)
    const lines = found(folder, '--no-cache')
    expect(
      lines.filter((line) => line.includes('ours/words')).map((line) => line.replace(/ \(?\[?ours.*/, '')),
    ).toEqual([
      'a.md:1:1: error: ../secret.txt is outside the project; copy it into the project',
      'a.md:1:1: error: a.txt: The harb',
      'a.md:1:1: error: none.txt does not exist; check the spelling',
      'b.md:1:1: error: talks/b.txt: Nobody w',
    ])
    for (const threads of ['1', '2'])
      expect(found(folder, '--no-cache', '--concurrency', threads)).toEqual(lines)
  })

  it('is part of what the cache goes by', () => {
    const folder = newRepository(SITE)
    const cold = found(folder)
    const written = cacheText(folder)
    expect(found(folder)).toEqual(cold)
    expect(cacheText(folder)).toEqual(written)
    expect(written.join('')).not.toContain('harb')
    for (const files of [
      { 'a.txt': 'No harbour was meant.\n' },
      { 'talks/b.srt': 'Another file.\n' },
      { 'none.txt': 'It is there now.\n' },
    ]) {
      const before = found(folder)
      writeFiles(folder, files)
      const after = found(folder)
      expect(after).not.toEqual(before)
      expect(after).toEqual(found(folder, '--no-cache'))
    }
    rmSync(join(folder, 'talks'), { recursive: true })
    expect(found(folder)).toEqual(found(folder, '--no-cache'))
  })

  it('can be named on the command line, outside the repository too', () => {
    const folder = newRepository(SITE)
    const outside = newFolder()
    writeFiles(outside, { 'notes.txt': 'Said at sea.\n' })
    const lines = found(folder, '--evidence', outside, '--evidence', 'a.txt')
    expect(lines.filter((line) => line.includes('Said at ')).length).toBe(2)
    expect(lines.filter((line) => line.includes('a.txt: The harb')).length).toBe(2)
    expect(geolint(folder, ['--evidence', 'none'])).toMatchObject({
      status: 2,
      stderr: "geolint: the evidence 'none' does not exist; check the spelling\n",
    })
    for (const command of ['inspect', 'audit', 'baseline'])
      expect(geolint(folder, [command, '--evidence', 'none']).stderr).toContain("the evidence 'none'")
  })

  it('is not overwritten by a report', () => {
    const folder = newRepository(SITE)
    const { status, stderr } = geolint(folder, ['--output-file', 'talks/b.txt'])
    expect(status).toBe(2)
    expect(stderr).toContain('which geolint reads')
  })
})
