// Kills geolint while it writes, and counts what is left: nothing, after the next run. Needs a build and a Unix.
//   node bench/crash.mjs [kills of each kind, 100 by default [repository|folder|scenes…]]
import { existsSync, mkdtempSync, realpathSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contents, faults, makeProject, random, restore, run, temporaries } from './crash-project.mjs'
import { scenes } from './crash-scenes.mjs'

const [kills = 100, ...chosen] = process.argv.slice(2)
const COUNT = 200
const MOST_SHOWN = 5
const KINDS = [
  { name: '--fix', args: ['--fix', '--no-cache'] },
  { name: 'cache', args: ['--cache'] },
  { name: 'baseline', args: ['baseline', '--no-cache'] },
  { name: 'html', args: ['--no-cache', '--format', 'html:report.html'] },
]

const next = random(17)
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'geolint-crash-')))
let failed = 0
try {
  for (const place of ['repository', 'folder'].filter(isChosen)) {
    const isRepository = place === 'repository'
    const folder = makeProject(join(scratch, place), { count: COUNT, isRepository })
    for (const { name, args } of KINDS) await killed(folder, `${name} in a ${place}`, args)
    await interrupted(folder, place)
  }
  if (isChosen('scenes'))
    for await (const { name, problems, result } of scenes(scratch)) report(name, result, problems)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.log(failed === 0 ? 'nothing lost, nothing left' : `${failed} faults`)
process.exitCode = failed === 0 ? 0 : 1

function isChosen(part) {
  return chosen.length === 0 || chosen.includes(part)
}

function report(name, result, problems) {
  failed += problems.length
  console.log(`${name}: ${result}`)
  for (const problem of problems.slice(0, MOST_SHOWN)) console.log(`  FAULT ${problem}`)
  if (problems.length > MOST_SHOWN) console.log(`  and ${problems.length - MOST_SHOWN} more`)
}

/** Kills runs of a command: every second one at a random time, the others just after they have begun to write. */
async function killed(folder, name, args) {
  const before = contents(folder)
  const { after, time } = await whole(folder, args)
  const problems = []
  const counts = { unchanged: 0, done: 0, partly: 0, leftovers: 0 }
  for (let at = 0; at < kills; at += 1) {
    restore(folder, before)
    await run(folder, args, {
      meddle:
        at % 2 === 0
          ? (child) => later(child, 'SIGKILL', next() * time)
          : (child) => onWriting(child, folder),
    })
    const now = contents(folder)
    const changed = [...after].filter(([path, content]) => before.get(path) !== content)
    const made = changed.filter(([path, content]) => now.get(path) === content).length
    counts[made === 0 ? 'unchanged' : made === changed.length ? 'done' : 'partly'] += 1
    problems.push(...faults(folder, before, after))
    if (temporaries(folder).length === 0) continue
    counts.leftovers += 1
    await run(folder, args.includes('--cache') ? ['--cache'] : ['--no-cache'])
    problems.push(...temporaries(folder).map((left) => `${left} outlived the next run`))
  }
  restore(folder, before)
  const { done, leftovers, partly, unchanged } = counts
  report(
    `kill -9 during ${name}`,
    `${kills} kills: ${unchanged} changed nothing, ${partly} were among the files, ${done} had written all; ${leftovers} left a temporary file until the next run`,
    problems,
  )
}

/** Ends runs by signals that geolint handles: nothing may be left even before the next run. */
async function interrupted(folder, place) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    const before = contents(folder)
    const { after, time } = await whole(folder, ['--fix'])
    const problems = []
    const ends = new Map()
    let slowest = 0
    for (let at = 0; at < kills / 2; at += 1) {
      restore(folder, before)
      let sent = 0
      const ended = await run(folder, ['--fix'], {
        meddle: (child) =>
          later(child, signal, (0.2 + 0.8 * next()) * time, () => (sent = performance.now())),
      })
      if (sent > 0) slowest = Math.max(slowest, performance.now() - sent)
      const end = ended.signal ?? ended.status
      ends.set(end, (ends.get(end) ?? 0) + 1)
      // The run may have been over.
      if (![signal, 0, 1].includes(end)) problems.push(`ended with ${end}: ${ended.stderr}`)
      problems.push(...faults(folder, before, after), ...temporaries(folder))
    }
    restore(folder, before)
    const list = [...ends].map(([end, times]) => `${times} with ${end}`).join(', ')
    report(`${signal} in a ${place}`, `ended ${list}; the slowest took ${Math.round(slowest)} ms`, problems)
  }
}

/** A run from beginning to end. */
async function whole(folder, args) {
  const before = contents(folder)
  const start = performance.now()
  await run(folder, args)
  const time = performance.now() - start
  const after = contents(folder)
  restore(folder, before)
  return { after, time }
}

function later(child, signal, delay, onSent) {
  const timer = setTimeout(() => {
    if (child.kill(signal)) onSent?.()
  }, delay)
  return () => clearTimeout(timer)
}

/** Kills a run a moment after the first temporary file has been seen. */
function onWriting(child, folder) {
  let isSeen = false
  const see = (_, name) => {
    if (isSeen || !name?.endsWith('.tmp')) return
    isSeen = true
    setTimeout(() => child.kill('SIGKILL'), next() * 20)
  }
  const places = ['.', 'articles', 'node_modules/.cache/geolint', '.git/geolint']
  const watchers = places
    .map((place) => join(folder, place))
    .filter((place) => existsSync(place))
    .map((place) => watch(place, see))
  return () => watchers.forEach((watcher) => watcher.close())
}
