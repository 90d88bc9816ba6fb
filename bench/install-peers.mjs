// Installs the peers into a folder in the user's cache, where they are kept for the next run.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import envPaths from 'env-paths'
import { measure } from './measure.mjs'
import { FAULTY, versionOf } from './peers.mjs'

const shelf = envPaths('geolint-bench', { suffix: '' }).cache

/**
 * Installs the peers that are missing, sets each one up in `project`, and returns those that find a fault, each with
 * its `program`. For each of the others it prints a line.
 */
export async function installPeers(peers, project) {
  const npm = join(shelf, 'npm')
  mkdirSync(npm, { recursive: true })
  if (!existsSync(join(npm, 'package.json'))) writeFileSync(join(npm, 'package.json'), '{ "private": true }')
  symlinkSync(join(npm, 'node_modules'), join(project, 'node_modules'), 'dir')
  mkdirSync(join(project, 'faulty'))
  writeFileSync(join(project, 'faulty/article.md'), FAULTY)
  const installed = []
  for (const peer of peers) {
    try {
      const program = peer.go ? installFromGo(peer) : installFromNpm(peer, npm)
      for (const [name, text] of Object.entries(peer.files ?? {})) writeFileSync(join(project, name), text)
      await measure({
        ...peer,
        command: [...program, ...peer.args('faulty', ['faulty/article.md'])],
        cwd: project,
      })
      installed.push({ ...peer, program })
    } catch (error) {
      console.log(`${peer.name} ${versionOf(peer)} was left out: ${error.message}`)
    }
  }
  return installed
}

function installFromNpm({ name, npm, bin = name }, folder) {
  const home = (main) => join(folder, 'node_modules', main)
  const manifest = (main) => {
    const path = join(home(main), 'package.json')
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  }
  const packages = Object.entries(npm)
  if (packages.some(([main, version]) => manifest(main).version !== version)) {
    const flags = ['--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    run('npm', ['install', ...flags, ...packages.map((pinned) => pinned.join('@'))], folder)
  }
  const [main] = Object.keys(npm)
  const { bin: bins } = manifest(main)
  return [process.execPath, join(home(main), typeof bins === 'string' ? bins : bins[bin])]
}

function installFromGo({ name, go }) {
  const [[path, version]] = Object.entries(go)
  const folder = join(shelf, `${name}-${version}`)
  const program = join(folder, name)
  if (!existsSync(program)) {
    const env = { ...process.env, PATH: `${process.env.PATH}:/usr/local/go/bin`, GOBIN: folder }
    run('go', ['install', `${path}@${version}`], shelf, env)
  }
  return [program]
}

function run(program, args, cwd, env = process.env) {
  const { error, status, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' })
  if (error) throw new Error(`cannot run ${program}: ${error.code}`)
  if (status !== 0)
    throw new Error(`${program} ${args[0]} exited with ${status}: ${stderr.trim().split('\n').at(-1)}`)
}
