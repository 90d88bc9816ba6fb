// Measures the cost of one run of a program.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Seconds after which a run is stopped if it has no `limit` of its own. */
export const LIMIT = 120

const scratch = mkdtempSync(join(tmpdir(), 'geolint-measure-'))
const outputFile = join(scratch, 'output.txt')
const memoryFile = join(scratch, 'memory.txt')
/** GNU time reports the peak memory of any program; on other systems, time prints it differently. */
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
 * CPU and wall seconds of `{ command, cwd, prepare?, limit?, says?, anyExit? }`, and its peak memory in MB if that can
 * be measured. A run past the limit has infinite times. Throws if the output does not match `says`, or if the exit code
 * is above 1, which means that the linter did not check all files; `anyExit` allows such codes.
 */
export async function measure({ command, cwd, prepare, limit = LIMIT, says = /^/, anyExit = false }) {
  prepare?.()
  const { code, times, isStopped } = await timed([...memoryMeter, ...command], cwd, limit)
  if (isStopped) return { cpu: Infinity, wall: Infinity, memory: undefined }
  const output = readFileSync(outputFile, 'utf8')
  if ((code > 1 && !anyExit) || !says.test(output))
    throw new Error(`it exited with ${code} and printed: ${output.trim().split('\n')[0]}`)
  const [user, system, wall] = times.trim().replaceAll(',', '.').split(' ').map(Number)
  const memory = hasMemory ? Number(readFileSync(memoryFile, 'utf8')) / 1024 : undefined
  return { cpu: user + system, wall, memory }
}

/** Bash measures milliseconds, GNU time only hundredths of a second. */
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
