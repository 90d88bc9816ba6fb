import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LintRun } from '../../src/project/lint-run.ts'
import { openWorkingProject, type WorkingProject } from '../../src/project/open-project.ts'
import { lint } from '../../src/project/public-project.ts'
import type { LintInput, LintRequest } from '../../src/project/requests.ts'
import { UserError } from '../../src/text/user-error.ts'
import { temporaryProject } from './config/temporary-project.ts'

const NOTICE = '\n## Disclaimer\n\nThe views expressed are the author’s own.\n'
const QUOTE = 'The harbour will be dredged before the monsoon or it will not be dredged at all.'

/** An article whose pull-quote has a label; all of them contain the same quotation. */
const article = (label: string, place = 'harbour') =>
  `# The ${place}\n\nRain fell on the ${place}.\n\nA pilot of the ${place} says: “${QUOTE}”\n\nThe season ends.\n\nThe sand comes in.\n\n> “${QUOTE}”\n> — ${label}\n${NOTICE}`

const ARTICLES = {
  'a.md': article('Former harbour pilot, Peru'),
  'b.md': article('Former harbour pilot, Peru', 'port'),
  'sub/c.md': article('Ex-harbour pilot, Peru', 'river'),
}

/** The findings of a run as `path:offset rule`. */
function found({ articles }: LintRun): readonly string[] {
  return articles.flatMap(({ findings, file }) =>
    findings.map(({ ruleId, span }) => `${file.path}:${span.start} ${ruleId}`),
  )
}

async function all<T>(results: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const result of results) list.push(result)
  return list
}

async function opened(files: Readonly<Record<string, string>>): Promise<WorkingProject> {
  return openWorkingProject({ cwd: temporaryProject(files), baseline: false })
}

/** What a project opened for this one text finds, once it has seen the whole folder. */
async function afresh(cwd: string, path: string, text: string): Promise<readonly string[]> {
  const project = await openWorkingProject({ cwd, baseline: false })
  await project.lint('.')
  return found(await project.lint({ path, text }))
}

/** A plug-in whose corpus rule counts how often it collects and compares, and collects the first words of a text. */
const COUNTING = {
  'package.json': '{ "type": "module" }',
  '.geolintrc.json': '{ "extends": [], "plugins": ["./ours.js"], "rules": { "ours/count": "error" } }',
  'ours.js': `export const calls = (globalThis.calls ??= { collect: 0, compare: 0 })
  const rule = {
    id: 'ours/count', category: 'tests', summary: 'Counts.', severity: { recommended: 'error', strict: 'error' }, options: {}, messages: { found: 'Found' },
    collect(article) { calls.collect += 1; return article.file.text.slice(0, 4) },
    *compare(all) {
      calls.compare += 1
      for (const { path, collected } of all)
        if (collected === 'Rain' && all.length > 1) yield { path, message: 'found', span: { start: 0, end: 4 } }
    },
  }
  export default { name: 'ours', rules: [rule] }`,
}

describe('a project that stays open', () => {
  it('finds in a text what a fresh run would, however often it has changed', async () => {
    const project = await opened(ARTICLES)
    const { cwd } = project.config.loaded
    expect(found(await project.lint('.'))).toContainEqual(
      expect.stringMatching(/^sub\/c\.md:\d+ inconsistent-source-labels$/),
    )
    for (const [text, rule] of [
      [article('Ex-pilot of the harbour, Peru'), 'inconsistent-source-labels'],
      [article('Former harbour pilot, Peru', 'lake'), undefined],
      ['Rain fell.\n', 'missing-disclaimer'],
      [article('Former harbour pilot, Peru'), undefined],
    ] as const) {
      const findings = found(await project.lint({ path: 'a.md', text }))
      expect(findings.map((finding) => finding.split(' ')[1])).toEqual(rule === undefined ? [] : [rule])
      expect(findings).toEqual(await afresh(cwd, 'a.md', text))
    }
    await project.close()
  })

  it('compares a text with articles as they are now on disk, and not with deleted ones', async () => {
    const label = 'Former harbour pilot, Peru'
    const others = { 'sub/c.md': article(label, 'river'), 'sub/d.md': article(label, 'lake') }
    const project = await opened({ ...ARTICLES, ...others })
    const { cwd } = project.config.loaded
    await project.lint('.')
    const comparedWith = async () => {
      const { articles } = await project.lint({ path: 'a.md', text: article('Ex-harbour pilot, Peru') })
      return articles.flatMap(({ findings }) =>
        findings.flatMap((one) => (one.ruleId === 'inconsistent-source-labels' ? one.related : [])),
      )
    }
    expect(await comparedWith()).toMatchObject([{ path: 'b.md' }])
    writeFileSync(join(cwd, 'b.md'), 'The port has no pilots any more.\n')
    expect(await comparedWith()).toMatchObject([{ path: 'sub/c.md' }])
    rmSync(join(cwd, 'sub/c.md'))
    expect(await comparedWith()).toMatchObject([{ path: 'sub/d.md' }])
    rmSync(join(cwd, 'sub/d.md'))
    expect(await comparedWith()).toEqual([])
    const { articles } = await project.lint('.')
    expect(articles.map(({ file }) => file.path)).toEqual(['a.md', 'b.md'])
    await project.close()
  })

  it('does not lint a text twice, and compares again only if what was collected differs', async () => {
    const project = await opened({ ...COUNTING, 'a.md': 'Rain fell.\n', 'b.md': 'Snow fell.\n' })
    const calls = () => ({ ...Reflect.get(globalThis, 'calls') })
    await project.lint('.')
    const whole = calls()
    await project.lint('.')
    expect(calls()).toEqual(whole)
    await project.lint({ path: 'a.md', text: 'Rain fell.\n' })
    const first = calls()
    expect(first.collect).toBe(whole.collect)
    const same = await project.lint({ path: 'a.md', text: 'Rain fell on the port.\n' })
    expect(found(same)).toEqual(['a.md:0 ours/count'])
    expect(calls()).toEqual({ collect: first.collect + 1, compare: first.compare })
    const other = await project.lint({ path: 'a.md', text: 'Hail fell on the port.\n' })
    expect(found(other)).toEqual([])
    expect(calls()).toEqual({ collect: first.collect + 2, compare: first.compare + 1 })
    await project.close()
  })

  it('does not use a text that is not on disk in a run on files', async () => {
    const project = await opened(ARTICLES)
    const before = found(await project.lint('.'))
    await project.lint({ path: 'a.md', text: 'Rain fell.\n' })
    expect(found(await project.lint('.'))).toEqual(before)
    await project.close()
  })

  it('reads the configuration once', async () => {
    const project = await opened({ ...ARTICLES, '.geolintrc.yaml': 'rules: { missing-disclaimer: error }' })
    const { cwd } = project.config.loaded
    writeFileSync(join(cwd, '.geolintrc.yaml'), 'rules: [')
    expect((await project.lint('.')).articles).toHaveLength(3)
    await project.close()
  })

  it('can be inspected and surveyed, and reports what cannot be read', async () => {
    const project = await opened({ 'a.md': ARTICLES['a.md'], 'b.md': 'Rain\u0000fell.\n' })
    const inspected = await project.inspect('.')
    const records = await all(inspected.results)
    expect(records.map(({ headline, path }) => [path, headline?.text])).toEqual([['a.md', 'The harbour']])
    expect(inspected.failures.map(({ path }) => path)).toEqual(['b.md'])
    const surveyed = await project.survey({ path: 'c.md', text: 'Rain fell.' }, ({ file }) => file.path)
    expect(await all(surveyed.results)).toEqual(['c.md'])
    await project.close()
  })

  it.each([
    ['{}', undefined],
    ["{ untagged-countries: [error, { except: ['Chile'] }] }", 'excepted by the configuration'],
    ['{ untagged-countries: off }', 'untagged-countries is off'],
  ])('is inspected with the rules %s', async (rules, reason) => {
    const project = await opened({
      'a.md': '---\ntitle: Chile votes\ncountries: [Peru]\n---\n\nChile votes. Chile waits.\n',
      '.geolintrc.yaml': `rules: ${rules}`,
    })
    const [record] = await all((await project.inspect('.')).results)
    expect(record?.countries[0]).toMatchObject({ code: 'CL', about: true, tagged: false })
    expect(record?.countries[0]?.notAskedFor).toBe(reason)
    await project.close()
  })

  it('does not lint once it is closed', async () => {
    const project = await opened(ARTICLES)
    const running = project.lint('.')
    await project.close()
    expect((await running).articles).toHaveLength(3)
    await expect(project.lint('.')).rejects.toThrow('the project is closed; open it again')
  })

  it('lints a text once if two callers ask at the same time, and gives both the same result', async () => {
    const project = await opened({ ...COUNTING, 'a.md': 'Rain fell.\n', 'b.md': 'Snow fell.\n' })
    const before = { ...Reflect.get(globalThis, 'calls') }
    const [one, two] = await Promise.all([project.lint('.'), project.lint('.')])
    expect(found(one)).toEqual(['a.md:0 ours/count'])
    expect(found(two)).toEqual(found(one))
    expect(Reflect.get(globalThis, 'calls').collect).toBe(before.collect + 2)
    await project.close()
  })

  it('remembers both a text and the file with the same path', async () => {
    const project = await opened({ ...COUNTING, 'a.md': 'Rain fell.\n', 'b.md': 'Snow fell.\n' })
    const both = async () => {
      await project.lint('.')
      await project.lint({ path: 'a.md', text: 'Hail fell.\n' })
    }
    await both()
    const before = { ...Reflect.get(globalThis, 'calls') }
    await both()
    expect(Reflect.get(globalThis, 'calls')).toEqual(before)
    await project.close()
  })

  it('does not compare again for articles that are linted in turn', async () => {
    const project = await opened({
      ...COUNTING,
      'a.md': 'Rain fell.\n',
      'b.md': 'Snow fell.\n',
      'c.md': 'Fog.\n',
    })
    const both = async () => {
      await project.lint({ path: 'a.md', text: 'Rain fell.\n' })
      await project.lint({ path: 'b.md', text: 'Snow fell.\n' })
    }
    await project.lint('.')
    await both()
    const before = { ...Reflect.get(globalThis, 'calls') }
    await both()
    expect(Reflect.get(globalThis, 'calls')).toEqual(before)
    await project.close()
  })

  it('compares with the archive in the same order, whenever its articles were added', async () => {
    const project = await opened({ 'b.md': article('Former harbour pilot, Peru', 'port') })
    const { cwd } = project.config.loaded
    await project.lint('.')
    writeFileSync(join(cwd, 'a.md'), article('Ex-harbour pilot, Peru', 'lake'))
    await project.lint('.')
    const text = article('Harbour pilot (former), Peru')
    expect(found(await project.lint({ path: 'c.md', text }))).toEqual(await afresh(cwd, 'c.md', text))
    const related = async (one: WorkingProject) =>
      (await one.lint({ path: 'c.md', text })).articles.flatMap(({ findings }) =>
        findings.flatMap((finding) => finding.related),
      )
    const other = await openWorkingProject({ cwd, baseline: false })
    await other.lint('.')
    expect(await related(project)).toEqual(await related(other))
    await project.close()
    await other.close()
  })

  it.each([undefined, 42, {}, { path: 'a.md' }, { text: 'x' }, ['a.md', 7]])(
    'rejects the input %j',
    async (input) => {
      const project = await opened(ARTICLES)
      await expect(Reflect.apply(project.lint, undefined, [input])).rejects.toThrow(UserError)
      await project.close()
    },
  )

  it('skips an article of the archive that can no longer be reached', async () => {
    const project = await opened(ARTICLES)
    const { cwd } = project.config.loaded
    await project.lint('.')
    rmSync(join(cwd, 'b.md'))
    symlinkSync('b.md', join(cwd, 'b.md'))
    const { articles, failures } = await project.lint({ path: 'a.md', text: ARTICLES['a.md'] })
    expect([articles.length, failures]).toEqual([1, []])
    await project.close()
  })

  it('compares again by a rule that has failed', async () => {
    const code = COUNTING['ours.js'].replace('calls.compare += 1', "if (calls.fail) throw new Error('no')")
    const project = await opened({ ...COUNTING, 'ours.js': code, 'a.md': 'Rain fell.\n', 'b.md': 'Snow.\n' })
    const calls = Reflect.get(globalThis, 'calls')
    Reflect.set(calls, 'fail', true)
    expect((await project.lint('.')).failures).toHaveLength(1)
    Reflect.set(calls, 'fail', false)
    expect((await project.lint('.')).failures).toEqual([])
    await project.close()
  })

  it('gives a rule the same collected values each time, even if it changes them', async () => {
    const code = COUNTING['ours.js']
      .replace('article.file.text.slice(0, 4)', '[]')
      .replace(
        'calls.compare += 1',
        "for (const { collected } of all) { collected.push('m'); calls.longest = collected.length }",
      )
    const project = await opened({ ...COUNTING, 'ours.js': code, 'a.md': 'Rain fell.\n', 'b.md': 'Snow.\n' })
    await project.lint('.')
    await project.lint({ path: 'a.md', text: 'Hail fell.\n' })
    await project.lint({ path: 'c.md', text: 'Fog fell.\n' })
    expect(Reflect.get(globalThis, 'calls')).toMatchObject({ longest: 1 })
    await project.close()
  })

  it.each<[string, LintInput, LintRequest, string]>([
    ['a text since a commit', { path: 'a.md', text: '' }, { since: 'main' }, 'cannot be combined with texts'],
    [
      'both kinds of changes',
      '.',
      { since: 'main', staged: true },
      "'since' cannot be combined with 'staged'",
    ],
  ])('rejects %s', async (_, input, request, message) => {
    const project = await opened(ARTICLES)
    await expect(project.lint(input, request)).rejects.toThrow(message)
    await project.close()
  })
})

describe('a project of strangers', () => {
  const DESK = `globalThis.ran = true\nexport default { name: 'desk', rules: [] }`

  it('runs no code, and says what it leaves out', async () => {
    const files = { 'a.md': 'Rain fell.\n', 'desk.mjs': DESK, '.geolintrc.yaml': 'plugins: [./desk.mjs]' }
    const { notes } = await lint('.', { cwd: temporaryProject(files), safe: true })
    expect(notes).toEqual([
      ".geolintrc.yaml:1:11: plugins[0]: './desk.mjs' is left out, because --safe runs no plug-ins",
    ])
    const code = temporaryProject({ 'a.md': 'Rain fell.\n', 'geolint.config.mjs': DESK })
    await expect(lint('.', { cwd: code, safe: true })).rejects.toThrow('geolint.config.mjs: is code')
    expect(Reflect.get(globalThis, 'ran')).toBeUndefined()
    await expect(lint('.', { cwd: code })).rejects.toThrow('there is no such key')
    expect(Reflect.get(globalThis, 'ran')).toBe(true)
    Reflect.deleteProperty(globalThis, 'ran')
  })
})

describe('a run that can be ended', () => {
  it('ends between two articles, and leaves the project as it was', async () => {
    const project = await opened(ARTICLES)
    const controller = new AbortController()
    let done = 0
    const run = project.lint('.', {
      signal: controller.signal,
      onProgress: (count) => {
        done = count
        controller.abort(new Error('enough'))
      },
    })
    await expect(run).rejects.toThrow('enough')
    expect(done).toBeLessThan(3)
    expect(found(await project.lint('.', { signal: new AbortController().signal }))).toEqual(
      found(await project.lint('.')),
    )
  })
})
