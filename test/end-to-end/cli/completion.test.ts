import { spawnSync } from 'node:child_process'
import { existsSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runInTerminal, hasNoTerminal } from './in-terminal.ts'
import { bin, ENVIRONMENT, geolint, newFolder } from './run-geolint.ts'

/** A folder with an article, and with geolint on the path. */
function desk() {
  const folder = newFolder({ 'articles/port.md': '# Port\n' })
  symlinkSync(bin, join(folder, 'geolint'))
  const path = [folder, ENVIRONMENT['PATH']].join(delimiter)
  return { folder, env: { PATH: path, HOME: folder, EDITOR: '' } }
}

const PROMPT = 'ready> '

const isMissing = (shell: string) =>
  !process.env['REQUIRE_TOOLS'] && spawnSync(shell, ['--version']).error !== undefined

/** Words as they are typed before the tab, and as they are after it. */
const LINES = [
  ['geolint --onl', 'geolint --only'],
  ['geolint --only ai-r', 'geolint --only ai-residue'],
  ['geolint expl', 'geolint explain'],
  ['geolint explain weekd', 'geolint explain weekday-mismatch'],
  ['geolint audit --rule repeat', 'geolint audit --rule repeated-passage'],
  ['geolint --format sar', 'geolint --format sarif'],
  ['geolint completion fi', 'geolint completion fish'],
  ['geolint articles/po', 'geolint articles/port.md'],
] as const

async function completed(shell: string, set: string): Promise<readonly string[]> {
  const { env, folder } = desk()
  // Control-A goes to the start of the line, so that the shell prints the line instead of running it.
  const lines = LINES.map(([typed]) => `${typed}\t\u0001echo RESULT \r`)
  const answers = [`${set}\r`, ...lines, 'exit\r']
  const { screen } = await runInTerminal(folder, `PS1='${PROMPT}' ${shell}`, {
    env,
    answers,
    prompt: PROMPT,
    columns: 200,
  })
  return [...screen.matchAll(/^RESULT (.*)$/gm)].map(([, line = '']) => line.trim())
}

const WANTED = LINES.map(([, line]) => line)

describe('geolint completion', () => {
  it.skipIf(hasNoTerminal)('completes in bash', async () => {
    const set = 'source <(geolint completion bash)'
    expect(await completed('bash --norc --noprofile -i', set)).toEqual(WANTED)
  })

  it.skipIf(hasNoTerminal)('runs nothing that is typed in bash', async () => {
    const { env, folder } = desk()
    const lines = ['geolint $(touch made) --on', 'geolint > made --on', 'geolint `touch made` --on']
    const typed = lines.map((line) => `${line}\t\u0015\r`)
    const answers = ['source <(geolint completion bash)\r', ...typed, 'exit\r']
    const shell = `PS1='${PROMPT}' bash --norc --noprofile -i`
    await runInTerminal(folder, shell, { env, answers, prompt: PROMPT, columns: 200 })
    expect(existsSync(join(folder, 'made'))).toBe(false)
  })

  it.skipIf(hasNoTerminal || isMissing('zsh'))('completes in zsh', async () => {
    const set = 'autoload -U compinit; compinit -u; source <(geolint completion zsh)'
    expect(await completed('zsh -f -i', set)).toEqual(WANTED)
  })

  it.skipIf(isMissing('fish'))('completes in fish, with what each word means', () => {
    const { env, folder } = desk()
    const ask = (line: string) => {
      const code = `source (geolint completion fish | psub); complete -C '${line}'`
      const { stdout } = spawnSync('fish', ['-c', code], {
        cwd: folder,
        env: { ...ENVIRONMENT, ...env },
        encoding: 'utf8',
      })
      return stdout
    }
    expect(ask('geolint --onl')).toBe('--only\trun only this rule, even if it is off (repeatable)\n')
    for (const [typed, wanted] of LINES) expect(ask(typed)).toMatch(wanted.split(' ').at(-1) ?? '')
  })

  it('prints a script for PowerShell', () => {
    expect(geolint(newFolder(), ['completion', 'powershell']).stdout).toContain('Register-ArgumentCompleter')
  })

  it.each([
    ['an unknown shell', ['completion', 'tcsh'], /'tcsh' is invalid.*bash, zsh, fish, powershell/s],
    ['no shell', ['completion'], /missing required argument 'shell'/],
  ])('says what is wrong with %s', (_, args, message) => {
    const { status, stderr } = geolint(newFolder(), args)
    expect(stderr).toMatch(message)
    expect(status).toBe(2)
  })
})

describe('geolint complete', () => {
  const ask = (...words: readonly string[]) => geolint(newFolder(), ['complete', '--', ...words]).stdout

  it.each([
    ['a value that is a number', ['--max-warnings', '']],
    ['a second rule', ['explain', 'placeholder', '']],
    ['an unknown option', ['--nothing-of-the-kind']],
  ])('has nothing for %s', (_, words) => {
    expect(ask(...words)).toBe(':4\n')
  })

  it.each([
    ['a file', ['--config', '']],
    ['a path after a path', ['a.md', '']],
    ['the article of a command', ['inspect', '']],
  ])('leaves %s to the shell', (_, words) => {
    expect(ask(...words)).toBe(':0\n')
  })
})
