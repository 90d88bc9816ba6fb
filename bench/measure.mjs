// What one run of a program costs.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Seconds after which a run is stopped that has no other `limit`. */
export const LIMIT = 120

const scratch = mkdtempSync(join(tmpdir(), 'geolint-measure-'))
const outputFile = join(scratch, 'output.txt')
const memoryFile = join(scratch, 'memory.txt')
/** GNU time tells the peak memory of any program; that of other systems prints it in ways of their own. */
const hasMemory = spawnSync('/usr/bin/time', ['-f', '%M', 'true']).status === 0
const memoryMeter = hasMemory ? ['/usr/bin/time', '--quiet', '--format', '%M', '--output', memoryFile] : []

let running
function stop() {
  if (running) process.kill(-running.pid, 'SIGKILL')
}
process.once('exit', () => {
  stop()
  rmSync(scratch, { recursive: true })
})

/**
 * CPU and wall seconds of `{ command, cwd, prepare?, limit?, says?, anyExit? }`, and its peak memory in MB where that
 * can be known. A run past the limit has infinite times. Throws when the program does not say what it is to say, or
 * when it exits with more than 1 as no linter does that has looked at all files, but those of which `anyExit` is said.
 */
export async function measure({ command, cwd, prepare, limit = LIMIT, says = /^/, anyExit = false }) {
  prepare?.()
  const { code, times, isStopped } = await timed([...memoryMeter, ...command], cwd, limit)
  if (isStopped) return { cpu: Infinity, wall: Infinity, memory: undefined }
  const output = readFileSync(outputFile, 'utf8')
  if ((code > 1 && !anyExit) || !says.test(output))
    throw new Error(`it ended with ${code} and said: ${output.trim().split('\n')[0]}`)
  const [user, system, wall] = times.trim().replaceAll(',', '.').split(' ').map(Number)
  const memory = hasMemory ? Number(readFileSync(memoryFile, 'utf8')) / 1024 : undefined
  return { cpu: user + system, wall, memory }
}

/** Bash counts milliseconds, where GNU time has hundredths of a second. */
function timed(command, cwd, limit) {
  const env = { ...process.env, OUTPUT: outputFile, TIMEFORMAT: '%3U %3S %3R', NODE_EXTRA_CA_CERTS: '' }
  return new Promise((resolve, reject) => {
    const script = 'time "$@" >"$OUTPUT" 2>&1'
    running = spawn('bash', ['-c', script, 'bash', ...command], {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let times = ''
    let isStopped = false
    const timer = setTimeout(() => {
      isStopped = true
      stop()
    }, limit * 1000)
    running.stderr.on('data', (chunk) => (times += chunk))
    running.once('error', reject)
    running.once('close', (code) => {
      clearTimeout(timer)
      running = undefined
      resolve({ code, times, isStopped })
    })
  })
}
