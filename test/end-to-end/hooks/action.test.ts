import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyProject, projectRoot } from './copy-project.ts'
import { CLEAN, FAULTY, type Files } from './repository.ts'
import { action, runAction, serveRegistry, workspace } from './run-action.ts'

const ERROR = 'title=geolint%3A missing-disclaimer::The article has no disclaimer. Add one'

describe('action.yml', () => {
  it('documents every input, and passes it through the environment', () => {
    const environments = action.runs.steps.map(({ env }) => Object.values(env)).flat()
    expect(environments.toSorted()).toEqual(
      Object.keys(action.inputs)
        .map((name) => `\${{ inputs.${name} }}`)
        .toSorted(),
    )
    for (const input of Object.values(action.inputs)) {
      expect(input).toEqual({ description: expect.stringMatching(/^\S.*\.$/s), default: expect.any(String) })
    }
  })

  it('puts no expression into a script', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{')
  })

  it('outputs what its step sets', () => {
    expect(action.outputs['exit-code']?.value).toBe('${{ steps.geolint.outputs.exit-code }}')
    expect(action.runs.steps.map(({ id }) => id)).toContain('geolint')
  })
})

describe('a run', () => {
  it('passes if the articles are clean', async () => {
    const at = workspace({ 'a.md': CLEAN })
    const { status, stdout } = await runAction(at)
    expect(stdout).toContain('1 article checked, nothing found')
    expect(stdout).not.toMatch(/^::/m)
    expect(status).toBe(0)
    expect(readFileSync(at.output, 'utf8')).toBe('exit-code=0\n')
  })

  it('fails if an article has an error, which is in the log, next to the line and in the summary', async () => {
    const at = workspace({ 'a.md': FAULTY })
    const { status, stdout } = await runAction(at)
    expect(stdout).toContain('a.md\n  3:17  error  The article has no disclaimer. Add one')
    expect(stdout).toMatch(/^::error file=a\.md,line=3,endLine=3,/m)
    expect(stdout).toContain(ERROR)
    expect(status).toBe(1)
    expect(readFileSync(at.output, 'utf8')).toBe('exit-code=1\n')
    expect(readFileSync(at.summary, 'utf8')).toContain('The article has no disclaimer. Add one')
  })

  it('lints what has changed since a commit', async () => {
    const at = workspace({ 'old.md': FAULTY })
    at.repository.commit()
    at.repository.commit({ 'new.md': FAULTY })
    const { status, stdout } = await runAction(at, { since: 'HEAD~1' })
    expect(stdout).toMatch(/^::error file=new\.md,/m)
    expect(stdout).not.toContain('old.md')
    expect(status).toBe(1)
    expect((await runAction(at, { since: 'HEAD' })).status).toBe(0)
  })

  it.each([['no-such-branch'], ['origin/'], ['--help'], ['a\nb']])(
    'says in one line that there is no commit %j',
    async (since) => {
      const at = workspace({ 'a.md': CLEAN })
      at.repository.commit()
      const { status, stderr } = await runAction(at, { since })
      expect(stderr).toMatch(/^geolint: --since: there is no commit '[^\n]*\n$/)
      expect(status).toBe(2)
    },
  )

  it('writes a report in the given format, and no other', async () => {
    const at = workspace({ 'a.md': FAULTY })
    const { status, stdout } = await runAction(at, { format: 'sarif:out.sarif' })
    expect(stdout).not.toContain('disclaimer')
    expect(status).toBe(1)
    expect(JSON.parse(at.repository.read('out.sarif'))).toMatchObject({
      runs: [{ results: [{ ruleId: 'missing-disclaimer' }] }],
    })
  })

  it('takes several formats', async () => {
    const at = workspace({ 'a.md': FAULTY })
    const { stdout } = await runAction(at, { format: 'github\nsarif:the report.sarif\n' })
    expect(stdout).toContain(ERROR)
    expect(at.repository.read('the report.sarif')).toContain('missing-disclaimer')
  })

  it('refuses a configuration that is code in a pull request from a fork', async () => {
    const event = JSON.stringify({ pull_request: { head: { repo: { full_name: 'stranger/articles' } } } })
    const at = workspace({ 'a.md': FAULTY, 'geolint.config.mjs': 'export default {}', 'event.json': event })
    const github = {
      GITHUB_EVENT_PATH: join(at.repository.folder, 'event.json'),
      GITHUB_REPOSITORY: 'house/articles',
    }
    const { status, stderr } = await runAction(at, {}, github)
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('geolint.config.mjs: is code, which --safe does not run'),
    ])
  })

  it('refuses a folder that a pull request from a fork leads out of the checkout', async () => {
    const at = workspace({ 'a.md': FAULTY })
    symlinkSync(at.folder, join(at.repository.folder, 'docs'))
    const { status, stderr } = await runAction(at, { safe: 'true', 'working-directory': 'docs' })
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^geolint: working-directory: .* is a link out of the checkout\n$/),
    ])
  })

  it('takes a configuration', async () => {
    const at = workspace({ 'a.md': FAULTY, 'the house/style.yaml': 'rules: { missing-disclaimer: off }\n' })
    expect((await runAction(at, { config: 'the house/style.yaml' })).status).toBe(0)
  })

  it('runs in a folder, and names files as the repository does', async () => {
    const at = workspace({ 'the site/a.md': FAULTY, 'b.md': FAULTY })
    at.repository.commit()
    const { status, stdout } = await runAction(at, { 'working-directory': 'the site' })
    expect(stdout).toMatch(/^::error file=the site\/a\.md,/m)
    expect(stdout).not.toContain('b.md')
    expect(status).toBe(1)
  })

  it('reports a folder that does not exist', async () => {
    const { status, stderr } = await runAction(workspace({}), { 'working-directory': 'si\nte' })
    expect(stderr).toMatch(/^geolint: working-directory: there is no folder ".*si\\nte"\n$/)
    expect(status).toBe(2)
  })
})

describe('paths', () => {
  const ALL: Files = {
    'a.md': FAULTY,
    'b.md': FAULTY,
    'my articles/c.md': FAULTY,
    'my articles/d.md': FAULTY,
  }

  it.each([
    ['', ['a.md', 'b.md', 'my articles/c.md', 'my articles/d.md']],
    ['a.md', ['a.md']],
    ['a.md  b.md', ['a.md', 'b.md']],
    ['my articles', ['my articles/c.md', 'my articles/d.md']],
    ['my articles/*.md\n', ['my articles/c.md', 'my articles/d.md']],
    ['my articles/c.md\r\n\n  a.md\n', ['a.md', 'my articles/c.md']],
  ])('%j', async (paths, files) => {
    const { stdout } = await runAction(workspace(ALL), { paths })
    expect([...stdout.matchAll(/^::error file=([^,]*)/gm)].map(([, file]) => file)).toEqual(files)
  })

  it('are not read as options', async () => {
    const at = workspace({ 'a.md': FAULTY })
    const { status, stdout } = await runAction(at, { paths: '--rule=missing-disclaimer:off --fix' })
    expect(stdout).toContain('--fix: does not exist')
    expect(status).toBe(2)
  })
})

describe('hostile inputs', () => {
  it.each(Object.keys(action.inputs))('%s', async (input) => {
    const at = workspace({ 'a.md': CLEAN })
    at.repository.commit()
    for (const value of [
      '$(touch run)',
      '`touch run`',
      '; touch run',
      '"; touch run; "',
      "'\ntouch run\n'",
      'x\n::warning::run',
    ]) {
      const { status, stdout, stderr } = await runAction(at, { [input]: value })
      expect(status, stdout + stderr).toBe(2)
      expect(stdout + stderr).not.toMatch(/^\s*::(?!error file=)/m)
    }
    expect(at.repository.git('status', '--short')).toBe('')
  })
})

describe('which geolint runs', () => {
  /** A geolint that prints its arguments. */
  const OTHER: Files = {
    'node_modules/geolint/package.json': '{ "version": "9.8.7" }',
    'node_modules/geolint/bin/geolint.js': 'console.log(JSON.stringify(process.argv.slice(2)))',
    'node_modules/geolint/dist/cli.js': '',
  }
  const version = /"version": "([^"]+)"/.exec(readFileSync(join(projectRoot, 'package.json'), 'utf8'))?.[1]

  it("the action's own if the project has none", async () => {
    expect((await runAction(workspace({ 'a.md': CLEAN }))).stdout).toMatch(`geolint ${version}\n`)
  })

  it("the project's, from any of its folders", async () => {
    const { stdout } = await runAction(workspace({ ...OTHER, 'site/a.md': CLEAN }), {
      'working-directory': 'site',
      since: 'main',
    })
    expect(stdout).toBe('geolint 9.8.7\n["--since=main","--","."]\n')
  })

  const FROM = (full_name: string | undefined) => (full_name === undefined ? null : { full_name })

  it.each<[string, string, object, boolean]>([
    ['a fork', 'auto', { pull_request: { head: { repo: FROM('stranger/articles') } } }, true],
    ['a fork that was deleted', 'auto', { pull_request: { head: { repo: FROM(undefined) } } }, true],
    [
      'a fork, by way of another workflow',
      '',
      { workflow_run: { head_repository: FROM('stranger/articles') } },
      true,
    ],
    ['anywhere, since a comment does not say', 'auto', { issue: { pull_request: {} }, comment: {} }, true],
    ['the repository itself, if that is asked for', 'true', { ref: 'main' }, true],
    ['a branch', 'auto', { pull_request: { head: { repo: FROM('house/articles') } } }, false],
    ['a push', 'auto', { ref: 'main' }, false],
    ['a check, which does not say', 'auto', { check_run: {} }, true],
    [
      'a fork that is trusted',
      'false',
      { pull_request: { head: { repo: FROM('stranger/articles') } } },
      false,
    ],
  ])("for articles of %s (safe: '%s')", async (_, safe, event, isSafe) => {
    const at = workspace({ ...OTHER, 'a.md': FAULTY, 'event.json': JSON.stringify(event) })
    const github = {
      GITHUB_EVENT_PATH: join(at.repository.folder, 'event.json'),
      GITHUB_REPOSITORY: 'house/articles',
      GITHUB_EVENT_NAME: 'ref' in event ? 'push' : 'other',
    }
    const { stdout } = await runAction(at, { safe }, github)
    if (isSafe) expect(stdout).toMatch(new RegExp(`^geolint ${version} --safe\n[^]*${ERROR.slice(-8)}`))
    else expect(stdout).toBe('geolint 9.8.7\n["--","."]\n')
  })

  it('the one from npm if a version is given, fetched once', async () => {
    const at = workspace({ ...OTHER, 'a.md': FAULTY })
    const registry = await serveRegistry(at.folder)
    const first = await runAction(at, { version: '0.1' }, registry)
    expect(first.stdout, first.stderr).toContain(ERROR)
    expect(first.stdout).toMatch(`geolint ${version}\n`)
    const again = await runAction(at, { version: '0.1' }, { npm_config_registry: 'http://127.0.0.1:9' })
    expect(again.stdout, again.stderr).toContain(ERROR)
    const missing = await runAction(at, { version: '77' }, registry)
    expect(missing.stderr).toMatch(/^geolint: npm install geolint@77 failed\n/)
    expect(missing.status).toBe(2)
  })

  // It fetches the development packages.
  it.skipIf(!process.env['REQUIRE_TOOLS'])(
    'the one of a checkout, built once, even if development packages are left out',
    async () => {
      const at = workspace({ 'a.md': FAULTY })
      const checkout = join(at.folder, 'action')
      copyProject(checkout)
      const environment = { GITHUB_ACTION_PATH: checkout, NODE_ENV: 'production' }
      const first = await runAction(at, {}, environment)
      expect(first.stdout, first.stderr).toContain(ERROR)
      const again = await runAction(at, {}, { ...environment, npm_config_registry: 'http://127.0.0.1:9' })
      expect(again.stdout, again.stderr).toContain(ERROR)
    },
  )
})
