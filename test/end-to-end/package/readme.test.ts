import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { hasNoTerminal, runInTerminal } from '../cli/in-terminal.ts'
import { parse } from 'yaml'
import { checkTypes, installedPackage, ROOT } from './installed-package.ts'

const installed = installedPackage()
const { folder, geolint, run, write } = installed

interface Fence {
  readonly language: string
  readonly text: string
}

const CTRL_C = '\u0003'
/** The exit code of what Ctrl-C ends. */
const INTERRUPTED = 130

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
const fences = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', text = '']): Fence => ({ language, text }),
)
/** Examples in JavaScript by their file; one that does not name its file is numbered. */
const scripts = fences
  .filter(({ language }) => language === 'js')
  .map(({ text }, at) => ({ file: /^\/\/ (\S+\.mjs)\n/.exec(text)?.[1] ?? `example-${at}.mjs`, text }))
const config = fences.find(({ text }) => text.startsWith('# yaml-language-server'))?.text ?? ''

beforeAll(() => {
  write({
    ...Object.fromEntries(scripts.map(({ file, text }) => [file, text])),
    'articles/bolivia.md':
      '---\ntitle: Bolivia votes\n---\n\nBolivia votes on Sunday. “We waited for a year,” a Bolivian miner said.\n',
    'legal-notice.md': 'Nothing here is investment advice.\n',
    'draft.md': '# Chile votes\n\nChile votes on Sunday.\n',
  })
  run('git', 'init', '--quiet')
  run('git', 'add', 'articles')
  run(
    'git',
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@example.org',
    'commit',
    '--quiet',
    '-m',
    'Add an article',
  )
  run('git', 'update-ref', 'refs/remotes/origin/main', 'HEAD')
})

describe("the README's", () => {
  it('generated parts are as npm run generate writes them', () => {
    execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: ROOT, stdio: 'pipe' })
  })

  it('examples of JavaScript have the right types', () => {
    const files = scripts.map(({ file }) => file)
    expect(files).toEqual(expect.arrayContaining(['geolint.config.mjs', 'our-desk.mjs', 'our-desk.test.mjs']))
    checkTypes(installed, '--allowJs', '--checkJs', '--noImplicitAny', 'false', ...files)
  })

  it.each(
    scripts
      .filter(({ text }) => /from 'geolint'/.test(text) && !text.includes('defineConfig'))
      .map(({ file }) => file),
  )('example of the library runs: %s', (file) => {
    expect(run('node', file)).toMatch(/\S/)
  })

  it('reporter reports', () => {
    const reporter = scripts.find(({ text }) => text.includes('perArticle'))?.file ?? ''
    const { stdout } = spawnSync(
      'npx',
      ['--no-install', 'geolint', '--no-config', '--format', `./${reporter}`],
      {
        cwd: folder(),
        encoding: 'utf8',
      },
    )
    expect(stdout).toMatch(/^articles\/bolivia\.md: \d\n/m)
  })

  it('plug-in passes its own tests, is explained, and runs', () => {
    run('node', '--test', 'our-desk.test.mjs')
    const withConfig = ['--config', 'plugged/.geolintrc.yaml']
    write({
      'plugged/.geolintrc.yaml': 'plugins: [../our-desk.mjs]\nrules: { missing-disclaimer: off }\n',
      'plugged/long.md': `“${'We waited. '.repeat(60)}” a miner said.\n`,
    })
    expect(geolint('explain', 'our-desk/long-quotation', ...withConfig)).toContain(
      'Long quotations lose readers.',
    )
    expect(geolint('plugged/long.md', ...withConfig, '--format', 'compact')).toMatch(
      /plugged\/long\.md:1:1: warning: The quotation .* \(our-desk\/long-quotation\)/,
    )
  })

  it('configuration is accepted', () => {
    write({ 'configured.yaml': config })
    expect(geolint('config', '--config', 'configured.yaml', 'articles/bolivia.md')).toMatch(
      /house\.sourceLabels\.pattern +"?\{role\}, \{country\}/,
    )
  })

  it.skipIf(hasNoTerminal).each(
    fences
      .filter(({ language }) => language === 'sh')
      .flatMap(({ text }) => text.split('\n'))
      .flatMap((line) => /^geolint\b[^#]*/.exec(line)?.[0].trim() ?? []),
  )('command runs: %s', async (command) => {
    const isWatch = command.includes('--watch')
    const terminal = isWatch ? { prompt: 'press Ctrl-C to stop', answers: [CTRL_C] } : { answers: ['quit\n'] }
    const { screen, status } = await runInTerminal(folder(), `npx --no-install ${command}`, terminal)
    expect(isWatch ? [INTERRUPTED] : [0, 1], screen).toContain(status)
  })

  it('exceptions are read, with their rules and reasons', () => {
    const [comments = ''] = fences.flatMap(({ language, text }) => (language === 'markdown' ? [text] : []))
    const [head = ''] = fences.flatMap(({ text }) => (text.startsWith('geolint:') ? [text] : []))
    write({ 'excepted.md': `---\ntitle: Chile votes\n${head}---\n\n${comments}\n\nChile votes.\n` })
    const listed: unknown = JSON.parse(geolint('exceptions', 'excepted.md', '--format', 'json'))
    const reasonIsGiven = { reason: expect.stringMatching(/\w/) }
    expect(listed).toMatchObject([
      { rule: 'missing-disclaimer', ...reasonIsGiven },
      { rule: 'duplicated-pull-quotes', ...reasonIsGiven },
      { rule: 'inconsistent-source-labels', ...reasonIsGiven },
    ])
  })

  it('hooks and inputs of the action exist', () => {
    const yaml = (path: string): unknown => parse(readFileSync(join(ROOT, path), 'utf8'))
    const example = (start: string): unknown =>
      parse(fences.find(({ text }) => text.startsWith(start))?.text ?? '')
    expect(yaml('.pre-commit-hooks.yaml')).toMatchObject([{ id: 'geolint' }, { id: 'geolint-fix' }])
    expect(example('# .pre-commit-config.yaml')).toMatchObject({ repos: [{ hooks: [{ id: 'geolint' }] }] })
    expect(yaml('action.yml')).toMatchObject({ inputs: { paths: {}, since: {}, format: {} } })
    expect(example('# .github/workflows/articles.yml')).toMatchObject({
      jobs: { geolint: { steps: [{}, { with: { paths: 'articles', since: expect.anything() } }] } },
    })
  })
})
