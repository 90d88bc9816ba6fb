// Run by action.yml: finds the right geolint and passes it the inputs as arguments, without a shell.
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const COULD_NOT_LINT = 2
/** Events after which the checkout is what the repository itself contains, unless the workflow says otherwise. */
const OWN_EVENTS = ['push', 'release', 'schedule', 'workflow_dispatch']
const { GITHUB_OUTPUT, RUNNER_TEMP } = process.env

try {
  process.exitCode = run()
} catch (error) {
  console.error(`geolint: ${error.message}`)
  process.exitCode = COULD_NOT_LINT
}
if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `exit-code=${process.exitCode}\n`)

function run() {
  const folder = resolve(input('WORKING_DIRECTORY').trim() || '.')
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`working-directory: there is no folder ${JSON.stringify(folder)}`)
  const version = input('VERSION').trim()
  const safe = isSafe()
  if (safe) requireInside(folder)
  const own = safe ? undefined : installed(folder)
  const geolint = version ? fetched(version) : (own ?? built())
  const shown = JSON.parse(readFileSync(join(geolint, 'package.json'), 'utf8')).version
  console.log(`geolint ${shown}${safe ? ' --safe' : ''}`)
  const program = [join(geolint, 'bin/geolint.js'), ...(safe ? ['--safe'] : []), ...geolintArguments(folder)]
  const { status, error } = spawnSync(process.execPath, program, { cwd: folder, stdio: 'inherit' })
  if (error) throw error
  return status ?? COULD_NOT_LINT
}

function isSafe() {
  const wanted = input('SAFE').trim() || 'auto'
  if (!['auto', 'true', 'false'].includes(wanted))
    throw new Error(`safe: ${JSON.stringify(wanted)} is not allowed; use auto, true or false`)
  return wanted === 'auto' ? mayBeStrangers() : wanted === 'true'
}

/** Whether the checkout may be that of a pull request from another repository, going by the event of the workflow. */
function mayBeStrangers() {
  const { GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, GITHUB_REPOSITORY } = process.env
  if (!GITHUB_EVENT_PATH || OWN_EVENTS.includes(GITHUB_EVENT_NAME)) return false
  const event = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8'))
  // The repository of a fork may have been deleted; other events, such as comments, do not say where it is.
  const head = event.pull_request?.head?.repo ?? event.workflow_run?.head_repository
  return head?.full_name !== GITHUB_REPOSITORY
}

/** A link of a pull request must not lead out of the checkout. */
function requireInside(folder) {
  const [real, checkout] = [realpathSync(folder), realpathSync('.')]
  if (real === checkout || real.startsWith(checkout + sep)) return
  throw new Error(`working-directory: ${JSON.stringify(folder)} is a link out of the checkout`)
}

function geolintArguments(folder) {
  const paths = input('PATHS')
  const isOnePath = existsSync(resolve(folder, paths.trim()))
  return [
    ...optional('--since', input('SINCE').trim()),
    ...optional('--config', input('CONFIG').trim()),
    ...list(input('FORMAT')).map((format) => `--format=${format}`),
    '--',
    ...(isOnePath ? [paths.trim() || '.'] : list(paths)),
  ]
}

function input(name) {
  return process.env[`INPUT_${name}`] ?? ''
}

function optional(option, value) {
  return value ? [`${option}=${value}`] : []
}

/** Items are one on each line, or on a single line separated by spaces. */
function list(text) {
  const items = text.split(text.includes('\n') ? '\n' : /\s/)
  return items.map((item) => item.trim()).filter(Boolean)
}

/** The package from the registry, in a folder that lasts as long as the job. */
function fetched(version) {
  if (!/^\w[\w.+-]*$/.test(version))
    throw new Error(`version: ${JSON.stringify(version)} is not a version of geolint; write 1.2.3 or latest`)
  const folder = join(RUNNER_TEMP || tmpdir(), `geolint-${version}`)
  const geolint = join(folder, 'node_modules/geolint')
  if (isBuilt(geolint)) return geolint
  mkdirSync(folder, { recursive: true })
  // Without a package.json here, npm looks for one in the folders above.
  writeFileSync(join(folder, 'package.json'), '{}')
  npmInstall(folder, `geolint@${version}`)
  return geolint
}

/** The geolint that the project depends on, or the checkout of geolint itself once it is built. */
function installed(folder) {
  try {
    const geolint = dirname(createRequire(join(folder, 'package.json')).resolve('geolint/package.json'))
    return isBuilt(geolint) ? geolint : undefined
  } catch {
    return undefined
  }
}

/** This checkout, built once for all steps of the job. */
function built() {
  const root = fileURLToPath(new URL('..', import.meta.url))
  if (!isBuilt(root)) npmInstall(root, '--include=dev')
  return root
}

function isBuilt(geolint) {
  return existsSync(join(geolint, 'dist/cli.js'))
}

function npmInstall(cwd, argument) {
  const { status, error, stderr } = spawnSync(
    'npm',
    ['install', argument, '--no-save', '--no-audit', '--no-fund'],
    {
      cwd,
      encoding: 'utf8',
      // npm is a batch file on Windows; nothing in these arguments is special to a shell.
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) throw new Error(`npm install ${argument} failed\n${error?.message ?? stderr}`)
}
