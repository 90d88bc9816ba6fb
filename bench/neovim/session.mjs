// Opens articles in a real Neovim with the settings of docs/editor-setup.md, and compares what it shows with the command line.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const bin = join(root, 'bin/geolint.js')

const { stdout: version, error } = spawnSync('nvim', ['--version'], { encoding: 'utf8' })

/** The version of Neovim that is installed, such as 0.7.2; undefined if there is none. */
export const neovimVersion = error ? undefined : /^NVIM v(\S+)/.exec(version)?.[1]

/**
 * Opens `articles`, paths in the repository `folder`, then replays `typing`, the steps for each path. Gives what Neovim shows
 * for all that were opened and at the end for all that were typed into, beside what the command line prints.
 */
export async function compareNeovim({ folder, articles, typing }) {
  const scratch = mkdtempSync(join(tmpdir(), 'geolint-neovim-'))
  try {
    link(folder)
    // The archive that both compare with.
    run(folder, [])
    const printed = printedFor(folder, articles)
    const written = join(scratch, 'written')
    for (const { path } of typing) mkdirSync(dirname(join(written, path)), { recursive: true })
    const settings = join(scratch, 'settings.lua')
    writeFileSync(settings, settingsOnPage())
    const { opened, typed } = await session(scratch, { folder, articles, typing, written, settings })
    return {
      opened: opened.map((one) => compared(one, printed.get(one.path))),
      typed: typed.map((one) => compared(one, printedAfter(folder, one.path, written))),
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Makes the project's own geolint the one of this checkout. */
function link(folder) {
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
  symlinkSync(bin, join(folder, 'node_modules/.bin/geolint'))
}

/** The block of Lua on the page that is for the Neovim that is installed. */
function settingsOnPage() {
  const page = readFileSync(join(root, 'docs/editor-setup.md'), 'utf8')
  const isNew = Number(/^0\.(\d+)/.exec(neovimVersion ?? '')?.[1] ?? Infinity) >= 11
  const blocks = [...page.matchAll(/^```lua\n([^]*?)^```$/gm)].map(([, block]) => block)
  return blocks.find((block) => block.startsWith(isNew ? '-- Neovim 0.11 and' : '-- Neovim 0.7 to'))
}

async function session(scratch, plan) {
  const [from, to] = ['plan.json', 'result.json'].map((name) => join(scratch, name))
  writeFileSync(from, JSON.stringify(plan))
  const folders = ['CONFIG', 'DATA', 'STATE', 'CACHE'].map((name) => [
    `XDG_${name}_HOME`,
    join(scratch, name.toLowerCase()),
  ])
  const lua = join(import.meta.dirname, 'session.lua')
  const args = ['--clean', '--headless', '-n', '-i', 'NONE', '-c', `luafile ${lua}`, '-c', 'cquit!']
  const editor = spawn('nvim', args, {
    env: { ...process.env, ...Object.fromEntries(folders), PLAN: from, RESULT: to },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  editor.stderr.setEncoding('utf8').on('data', (text) => (said += text))
  const [code] = await once(editor, 'close')
  if (code !== 0) throw new Error(`Neovim failed: ${said}`)
  return JSON.parse(readFileSync(to, 'utf8'))
}

function printedAfter(folder, path, written) {
  const file = join(folder, path)
  const before = readFileSync(file)
  cpSync(join(written, path), file)
  const printed = printedFor(folder, [path]).get(path)
  writeFileSync(file, before)
  return printed
}

/** The findings that `--format json` prints for each path. */
function printedFor(folder, paths) {
  const files = JSON.parse(run(folder, ['--format', 'json', ...paths]))
  return new Map(
    paths.map((path) => {
      const file = files.find(({ filePath }) => filePath === path || filePath === join(folder, path))
      return [path, file.messages.map(asShown)]
    }),
  )
}

function asShown({ line, column, endLine, endColumn, ruleId, message, severity }) {
  return { line, column, endLine, endColumn, ruleId, message, severity: severity === 2 ? 'error' : 'warning' }
}

function compared({ path, findings }, printed) {
  return { path, shown: sorted(findings), printed: sorted(printed) }
}

function sorted(findings) {
  const keyed = findings.map(({ line, column, endLine, endColumn, ruleId, message, severity }) =>
    JSON.stringify({ line, column, endLine, endColumn, ruleId, severity, message }),
  )
  return keyed.toSorted()
}

function run(cwd, args) {
  return spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8', maxBuffer: Infinity }).stdout
}
