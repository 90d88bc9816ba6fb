import { execFileSync, spawn } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { projectRoot } from './copy-project.ts'
import { createRepository, type Files, type Repository, userEnvironment } from './repository.ts'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

interface Step {
  readonly id: string
  readonly shell: 'bash'
  readonly env: Readonly<Record<string, string>>
  readonly run: string
}

export const action: Action = parse(readFileSync(join(projectRoot, 'action.yml'), 'utf8'))

/** A job's folder on a runner: the repository that is checked out, and the runner's files. */
export interface Workspace {
  readonly folder: string
  readonly repository: Repository
  readonly output: string
  readonly summary: string
}

export function workspace(files: Files): Workspace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'geolint-action-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'temp'))
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')]
  for (const file of [output, summary]) writeFileSync(file, '')
  return { folder, repository: createRepository(join(folder, 'the repository'), files), output, summary }
}

export interface ActionRun {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the action's steps as a runner does, each script from its own file. */
export async function runAction(
  { folder, repository, output, summary }: Workspace,
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const runner = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: projectRoot,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_WORKSPACE: repository.folder,
    RUNNER_TEMP: join(folder, 'temp'),
  }
  let last: ActionRun = { status: 0, stdout: '', stderr: '' }
  for (const step of action.runs.steps) {
    const script = join(folder, 'temp', `${step.id}.sh`)
    writeFileSync(script, step.run)
    const env = { ...userEnvironment(), ...runner, ...environment, ...stepEnvironment(step, inputs) }
    const options = ['--noprofile', '--norc', '-eo', 'pipefail', script]
    const child = spawn(step.shell, options, {
      cwd: repository.folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
    last = { status: await ended, stdout, stderr }
  }
  return last
}

function stepEnvironment({ env }: Step, inputs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => valueOf(input, inputs)),
    ]),
  )
}

function valueOf(input: string, inputs: Readonly<Record<string, string>>): string {
  return inputs[input] ?? action.inputs[input]?.default ?? ''
}

/** Serves an npm registry with only this project's package; returns the environment in which npm uses it. */
export async function serveRegistry(folder: string): Promise<Readonly<Record<string, string>>> {
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: projectRoot,
    stdio: 'ignore',
  })
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? ''
  const { version }: { version: string } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  const server = createServer(({ url, headers }, response) => {
    if (url === '/geolint.tgz') return response.end(readFileSync(join(folder, tarball)))
    const dist = { tarball: `http://${headers.host}/geolint.tgz` }
    const versions = { [version]: { name: 'geolint', version, dist } }
    return response.end(JSON.stringify({ name: 'geolint', 'dist-tags': { latest: version }, versions }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    NO_PROXY: '127.0.0.1',
    npm_config_cache: join(folder, 'npm'),
    npm_config_registry: `http://127.0.0.1:${port}`,
  }
}
