// A project for the crash bench, and what its files must be like afterwards.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const geolint = resolve(import.meta.dirname, '../bin/geolint.js')

const CONFIGURATION = `house:
  disclaimers: [{ id: views, text: The views expressed are the author’s own. }]
rules: { untagged-countries: off }
`

const article = (at) =>
  `---\ntitle: The harbour, part ${at}\n---\n\n${`Rain fell on the harbour of Callao in week ${at}, and “nobody will sail before the pilots do,” said Rosa Quispe, a former harbour master. `.repeat(6)}\n`

/** Makes a folder of articles, each of which has one safe fix; in a git repository if that is wanted. */
export function makeProject(folder, { count, isRepository }) {
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  mkdirSync(join(folder, 'articles'))
  writeFileSync(join(folder, '.geolintrc.yaml'), CONFIGURATION)
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n')
  for (let at = 0; at < count; at += 1) writeFileSync(join(folder, `articles/${at}.md`), article(at))
  if (isRepository) {
    git(folder, 'init', '--quiet')
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message', 'First')
  }
  return folder
}

export function git(cwd, ...args) {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org']
  return execFileSync('git', [...identity, ...args], { cwd, encoding: 'utf8' })
}

/** Runs geolint, which `meddle` may kill; gives how it ended and what it wrote. */
export function run(cwd, args, { command = [process.execPath, geolint], env = {}, meddle } = {}) {
  const child = spawn(command[0], [...command.slice(1), ...args], {
    cwd,
    env: { ...process.env, GITHUB_ACTIONS: '', ...env },
    detached: true,
  })
  const output = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr']) child[stream].on('data', (text) => (output[stream] += text))
  const stop = meddle?.(child)
  return new Promise((done) => {
    child.on('close', (status, signal) => {
      stop?.()
      done({ status, signal, ...output })
    })
  })
}

/** The same in a shell, after a command such as `ulimit -n 64`. */
export function runAfter(command, cwd, args, options) {
  const shell = ['bash', '-c', `${command} && exec "$0" "$@"`, process.execPath, geolint]
  return run(cwd, args, { ...options, command: shell })
}

/** The content of every file below a folder but those of git, by path. */
export function contents(folder) {
  const files = new Map()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1)
    if (entry.isFile() && !path.startsWith('.git/'))
      files.set(path, readFileSync(join(folder, path), 'latin1'))
  }
  return files
}

export function restore(folder, before) {
  for (const [path, content] of contents(folder)) {
    if (!before.has(path)) rmSync(join(folder, path))
    else if (content !== before.get(path)) writeFileSync(join(folder, path), before.get(path), 'latin1')
  }
  for (const [path, content] of before) {
    if (existsSync(join(folder, path))) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content, 'latin1')
  }
}

const TEMPORARY = /\.geolint-[\da-f]{8}-\d+-[\da-f-]{36}\.tmp$/

/** The temporary files below a folder, git's included. */
export function temporaries(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => TEMPORARY.test(name))
}

/** What is wrong after a run: files that are neither old nor new, or gone, and what git would add. */
export function faults(folder, before, after) {
  const now = contents(folder)
  const broken = [...now].flatMap(([path, content]) => {
    if (TEMPORARY.test(path) || content === before.get(path) || content === after.get(path)) return []
    return [`${path} is neither old nor new`]
  })
  const lost = [...before.keys()].flatMap((path) => (now.has(path) ? [] : [`${path} is gone`]))
  const isRepository = existsSync(join(folder, '.git'))
  const added = isRepository
    ? git(folder, 'status', '--porcelain') + git(folder, 'add', '--all', '--dry-run')
    : ''
  const named = TEMPORARY.test(added) || /\.tmp\b/.test(added) ? ['git would add a temporary file'] : []
  return [...broken, ...lost, ...named]
}

/** A number from 0 to 1, the same in every bench that starts with this seed. */
export function random(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
