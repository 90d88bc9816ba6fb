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
  ['geolint --format=js', 'geolint --format=json'],
  ['geolint --only=weekd', 'geolint --only=weekday-mismatch'],
  ['geolint audit --rule=repeat', 'geolint audit --rule=repeated-passage'],
  ['geolint --config=articles/po', 'geolint --config=articles/port.md'],
  ['geolint completion fi', 'geolint completion fish'],
  ['geolint articles/po', 'geolint articles/port.md'],
] as const

interface Shell {
  readonly shell: string
  /** The command that sets up completion. */
  readonly set: string
}

const BASH: Shell = { shell: 'bash --norc --noprofile -i', set: 'source <(geolint completion bash)' }

const ZSH: Shell = {
  shell: 'zsh -f -i',
  set: 'autoload -U compinit; compinit -u; source <(geolint completion zsh)',
}

async function completed({ set, shell }: Shell): Promise<readonly string[]> {
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

/** Words that make a file if a shell runs them. */
const COMMANDS = [
  'geolint $(touch made) --on',
  'geolint `touch made` --on',
  'geolint > made --on',
  'geolint --format=$(touch made)',
  'geolint --format=`touch made`',
  'geolint --config="$(touch made)/',
  'geolint --only=x$(touch made) --format=js',
]

/** Presses tab after each of these, and tells whether anything has run. */
async function runsCommands({ set, shell }: Shell, commands = COMMANDS): Promise<boolean> {
  const { env, folder } = desk()
  const typed = commands.map((line) => `${line}\t\u0015\r`)
  const answers = [`${set}\r`, ...typed, 'exit\r']
  await runInTerminal(folder, `PS1='${PROMPT}' ${shell}`, { env, answers, prompt: PROMPT, columns: 200 })
  return existsSync(join(folder, 'made'))
}

function fish() {
  const { env, folder } = desk()
  const ask = (line: string): string => {
    const code = `source (geolint completion fish | psub); complete -C '${line}'`
    const { stdout } = spawnSync('fish', ['-c', code], {
      cwd: folder,
      env: { ...ENVIRONMENT, ...env },
      encoding: 'utf8',
    })
    return stdout
  }
  return { ask, folder }
}

describe('geolint completion', () => {
  it.skipIf(hasNoTerminal)('completes in bash', async () => {
    expect(await completed(BASH)).toEqual(WANTED)
  })

  it.skipIf(hasNoTerminal || isMissing('zsh'))('completes in zsh', async () => {
    expect(await completed(ZSH)).toEqual(WANTED)
  })

  it.skipIf(isMissing('fish'))('completes in fish, with what each word means', () => {
    const { ask } = fish()
    expect(ask('geolint --onl')).toBe('--only\trun only this rule, even if it is off (repeatable)\n')
    for (const [typed, wanted] of LINES) expect(ask(typed)).toMatch(wanted.split(' ').at(-1) ?? '')
  })

  it.skipIf(hasNoTerminal)('runs nothing that is typed in bash', async () => {
    expect(await runsCommands(BASH)).toBe(false)
  })

  it.skipIf(hasNoTerminal || isMissing('zsh'))('runs nothing that is typed in zsh', async () => {
    // By itself zsh expands the word before it completes it.
    const zsh = { ...ZSH, set: `${ZSH.set}; bindkey '^I' complete-word` }
    // A parameter expansion whose flags make up '$(touch made)'.
    const expansion = 'geolint ${(e):-${(#):-36}\\(touch made\\)}/'
    expect(await runsCommands(zsh, [...COMMANDS, expansion])).toBe(false)
  })

  it.skipIf(isMissing('fish'))('runs nothing that is typed in fish', () => {
    const { ask, folder } = fish()
    for (const line of ['geolint (touch made) --on', 'geolint --format=(touch made)', ...COMMANDS]) ask(line)
    expect(existsSync(join(folder, 'made'))).toBe(false)
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
    ['the value of an unknown option', ['--nothing-of-the-kind=']],
    ['the value of an option that has none', ['--fix=']],
  ])('has nothing for %s', (_, words) => {
    expect(ask(...words)).toBe(':4\n')
  })

  it.each([
    ['a file', ['--config', '']],
    ['a file after a sign', ['--config=']],
    ['a file after a sign that bash makes a word', ['--config', '=']],
    ['a path after a path', ['a.md', '']],
    ['the article of a command', ['inspect', '']],
  ])('leaves %s to the shell', (_, words) => {
    expect(ask(...words)).toBe(':0\n')
  })
})
