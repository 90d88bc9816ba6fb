// What may go wrong besides being killed: no room, no permission, another program at the same files.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { contents, faults, makeProject, run, runAfter, temporaries } from './crash-project.mjs'

const COUNT = 200
const MANY = 100_000
const REPOSITORY = { count: COUNT, isRepository: true }

/** The files as --fix leaves them, the same in every scene. */
let fixed = new Map()

/** Each scene gives its name, what happened, and what is wrong with that. */
export async function* scenes(scratch) {
  const reference = makeProject(join(scratch, 'reference'), REPOSITORY)
  await run(reference, ['--fix', '--no-cache'])
  fixed = contents(reference)
  for (const scene of [diskFull, twoMounts, readOnly, changed, twoFixes, twoCaches, fewFiles, littleMemory])
    yield {
      name: scene.name,
      ...(await scene((name, options) => makeProject(join(scratch, name), options), scratch)),
    }
}

/** Runs a step that needs root; gives why it could not be run. */
function attempt(command, ...args) {
  try {
    execFileSync(command, args, { stdio: 'pipe' })
    return undefined
  } catch (error) {
    return `skipped: ${String(error.stderr ?? error.message).trim()}`
  }
}

/** What must be said, and what must be true of the files. */
function expecting(folder, before, { status, stderr, stdout }, code, words) {
  const problems = [...faults(folder, before, fixed), ...temporaries(folder)]
  if (status !== code) problems.push(`exit ${status}: ${stderr}`)
  if (!(stdout + stderr).includes(words))
    problems.push(`does not say '${words}': ${(stdout + stderr).slice(-300)}`)
  if (/\n\s+at /.test(stderr)) problems.push('printed a stack trace')
  return problems
}

async function diskFull(_, scratch) {
  const folder = join(scratch, 'small-disk')
  mkdirSync(folder)
  const skipped = attempt('mount', '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder)
  if (skipped) return { result: skipped, problems: [] }
  try {
    makeProject(folder, REPOSITORY)
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(join(folder, 'node_modules/ballast'), Buffer.alloc((bavail - 20) * bsize))
    const before = contents(folder)
    const html = await run(folder, ['--no-cache', '--format', 'html:report.html'])
    const problems = expecting(folder, before, html, 2, 'the disk is full')
    const baseline = await run(folder, [
      'baseline',
      '--no-cache',
      '--baseline',
      'b.json',
      '--rule',
      'unattributed-quotation: error',
    ])
    problems.push(
      ...(baseline.status === 0 ? [] : expecting(folder, before, baseline, 2, 'the disk is full')),
    )
    rmSync(join(folder, 'b.json'), { force: true })
    const left = statfsSync(folder)
    writeFileSync(join(folder, 'node_modules/more'), Buffer.alloc(left.bavail * left.bsize))
    before.set('node_modules/more', contents(folder).get('node_modules/more'))
    const fix = await run(folder, ['--fix', '--no-cache'])
    problems.push(...expecting(folder, before, fix, 2, 'the disk is full'))
    return { result: 'html and --fix exit with 2 and say that the disk is full', problems }
  } finally {
    attempt('umount', folder)
  }
}

/** git's data in another mount of the same disk, into which nothing can be renamed. */
async function twoMounts(make) {
  const folder = make('two-mounts', REPOSITORY)
  const data = `${folder}-data`
  renameSync(join(folder, '.git'), data)
  mkdirSync(join(folder, '.git'))
  const skipped = attempt('mount', '--bind', data, join(folder, '.git'))
  if (skipped) return { result: skipped, problems: [] }
  try {
    const before = contents(folder)
    const fix = await run(folder, ['--fix', '--no-cache'])
    return {
      result: 'every article is fixed',
      problems: expecting(folder, before, fix, 0, `${COUNT} articles`),
    }
  } finally {
    attempt('umount', join(folder, '.git'))
  }
}

async function readOnly(make) {
  const folder = make('read-only', REPOSITORY)
  const before = contents(folder)
  chmodSync(join(folder, 'articles/1.md'), 0o444)
  const skipped = attempt('chattr', '+i', join(folder, 'articles/2.md'))
  const file = await run(folder, ['--fix', '--no-cache'])
  attempt('chattr', '-i', join(folder, 'articles/2.md'))
  const problems = expecting(folder, before, file, 2, 'is read-only, so it was not written')
  const refused = (file.stdout + file.stderr).match(/is read-only, so it was not written/g)?.length ?? 0
  if (!skipped && refused !== 2) problems.push('says nothing of the immutable file')
  chmodSync(join(folder, 'articles'), 0o555)
  const all = await run(folder, ['--fix', '--no-cache'])
  chmodSync(join(folder, 'articles'), 0o755)
  problems.push(...expecting(folder, before, all, 2, 'is in a read-only folder'))
  return {
    result: `a file${skipped ? ` (immutable: ${skipped})` : ', an immutable file'} and a folder are left alone`,
    problems,
  }
}

/** Another program writes to an article after it has been read. */
async function changed(make) {
  const folder = make('changed', REPOSITORY)
  writeFileSync(
    join(folder, 'meddling.mjs'),
    `import { appendFileSync } from 'node:fs'
    let isDone = false
    export default { name: 'house', rules: [{ id: 'house/meddling', summary: 'x', category: 'sources',
      severity: { recommended: 'error', strict: 'error' }, messages: { found: 'x' }, options: {},
      check() { if (!isDone) appendFileSync('articles/0.md', 'An editor was faster.\\n'); isDone = true; return [] } }] }`,
  )
  const configuration = readFileSync(join(folder, '.geolintrc.yaml'), 'utf8')
  writeFileSync(join(folder, '.geolintrc.yaml'), `plugins: ['./meddling.mjs']\n${configuration}`)
  const before = contents(folder)
  const fix = await run(folder, ['--fix', '--no-cache', '--concurrency', '1'])
  before.set('articles/0.md', `${before.get('articles/0.md')}An editor was faster.\n`)
  return {
    result: 'the words of the other program stay',
    problems: expecting(folder, before, fix, 2, 'changed on disk since it was read'),
  }
}

async function twoFixes(make) {
  const folder = make('two-fixes', REPOSITORY)
  const before = contents(folder)
  const runs = await Promise.all([1, 2].map(() => run(folder, ['--fix', '--no-cache'])))
  const unfixed = [...fixed].filter(([path, content]) => contents(folder).get(path) !== content)
  const problems = [
    ...faults(folder, before, fixed),
    ...temporaries(folder),
    ...(unfixed.length > 0 ? [`${unfixed.length} articles are not fixed`] : []),
  ]
  const late = runs.map(({ stdout, stderr }) => (stdout + stderr).match(/changed on disk/g)?.length ?? 0)
  return {
    result: `each article is fixed once; ${late.join(' and ')} were left to the other run; exits ${runs.map(({ status }) => status).join(' and ')}`,
    problems,
  }
}

async function twoCaches(make) {
  const folder = make('two-caches', REPOSITORY)
  const problems = []
  let read = 0
  for (let at = 0; at < 10; at += 1) {
    for (const path of readdirSync(join(folder, 'articles')).slice(0, 20))
      writeFileSync(
        join(folder, 'articles', path),
        `${readFileSync(join(folder, 'articles', path), 'utf8')}Round ${at}.\n`,
      )
    await Promise.all([1, 2, 3].map(() => run(folder, [])))
    const [cached, fresh] = await Promise.all([run(folder, []), run(folder, ['--no-cache'])])
    if (cached.stdout !== fresh.stdout) problems.push(`round ${at}: the cache changes the output`)
    for (const name of readdirSync(join(folder, 'node_modules/.cache/geolint'))) {
      JSON.parse(readFileSync(join(folder, 'node_modules/.cache/geolint', name), 'utf8'))
      read += 1
    }
  }
  return {
    result: `${read} caches written by three runs at once can be read`,
    problems: [...problems, ...temporaries(folder)],
  }
}

async function fewFiles(make) {
  const folder = make('many', { count: 1, isRepository: false })
  const [text] = [readFileSync(join(folder, 'articles/0.md'), 'utf8').slice(0, 200)]
  for (let at = 0; at < MANY; at += 1) {
    if (at % 1000 === 0) mkdirSync(join(folder, `articles/${at / 1000}`))
    writeFileSync(join(folder, `articles/${Math.floor(at / 1000)}/${at}.md`), `${text} ${at}\n`)
  }
  const { status, stderr } = await runAfter('ulimit -n 64', folder, [
    '--no-cache',
    '--format',
    'ndjson:out.ndjson',
  ])
  const lines = readFileSync(join(folder, 'out.ndjson'), 'utf8').split('\n').length - 1
  const problems =
    status === 1 && lines > MANY ? [] : [`exit ${status}, ${lines} lines: ${stderr.slice(-300)}`]
  rmSync(folder, { recursive: true })
  return { result: `${lines} lines on ${MANY} articles with 64 descriptors`, problems }
}

async function littleMemory(make) {
  const folder = make('little-memory', REPOSITORY)
  const before = contents(folder)
  const env = { NODE_OPTIONS: '--max-old-space-size=64' }
  const fix = await run(folder, ['--fix', '--no-cache'], { env })
  return {
    result: 'every article is fixed in 64 MB',
    problems: expecting(folder, before, fix, 0, `${COUNT} articles`),
  }
}
