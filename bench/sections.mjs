// The measurements, section by section. In every row geolint is the first of the two programs.
import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { longText, writeArchive } from './articles.mjs'
import { compare, printHeader } from './compare.mjs'
import { installPeers } from './install-peers.mjs'

/** By the names that `--only` takes, in the order in which they run. `cache` and `archive` change the articles. */
export const SECTIONS = { start, parser, concurrency, growth, size, peers, cache, archive }

const ONE_THREAD = ['--concurrency', '1']

async function start({ project }) {
  printHeader('geolint : node -e 0')
  const { node, geolint } = project
  const nothing = node('-e', '0')
  const { folder } = project.article()
  await compare('--version', geolint('--version'), nothing, 15)
  await compare('one article of 5 KB', geolint('--no-cache', folder), nothing, 15)
  const three = project.fixtures.slice(0, 3)
  await compare('three articles from the cache', remembering(project, 'three', ...three), nothing, 15)
}

async function parser({ project }) {
  if (lacksArticles('parser', project)) return
  const all = project.articles(project.files.length)
  printHeader(`geolint on one thread : the markdown parser, ${countOf(all)}`)
  const alone = cold(project, all, ...ONE_THREAD)
  await compare('bare remark-parse', alone, project.parse(all))
  await compare("with geolint's extensions", alone, project.parse(all, '--extensions'))
  const config = join(project.path, 'satteri.yaml')
  writeFileSync(config, 'parser: satteri\n')
  const bySatteri = cold(project, all, ...ONE_THREAD, '--config', config)
  await compare('geolint with satteri : bare remark-parse', bySatteri, project.parse(all))
}

async function concurrency({ project }) {
  if (lacksArticles('concurrency', project)) return
  const all = project.articles(project.files.length)
  printHeader(`geolint --concurrency 2 : --concurrency 1`)
  const [two, one] = ['2', '1'].map((threads) => cold(project, all, '--concurrency', threads))
  await compare(countOf(all), two, one)
}

async function growth({ project }) {
  printHeader('geolint : geolint on one thread, growth')
  for (const [count, half] of [
    [2000, 1000],
    [4000, 2000],
  ]) {
    if (project.files.length < count)
      console.log(`${grouped(count)} articles: the folder has only ${grouped(project.files.length)}`)
    else {
      const [twice, once] = [count, half].map((each) => cold(project, project.articles(each), ...ONE_THREAD))
      await compare(`${grouped(count)} articles : ${grouped(half)}`, twice, once, 2)
    }
  }
}

async function size({ project }) {
  if (lacksArticles('size', project)) return
  printHeader('geolint : bare remark-parse, one long article')
  for (const megabytes of [1, 10]) {
    const folder = `long-${megabytes}`
    mkdirSync(join(project.path, folder))
    writeFileSync(join(project.path, folder, 'article.md'), longText(project.files, megabytes * 1e6))
    const set = project.articlesIn(folder)
    await compare(`${megabytes} MB`, cold(project, set), project.parse(set))
  }
}

async function peers({ project, peers: chosen }) {
  const installed = await installPeers(chosen, project.path)
  const linter = (peer, { folder, files }, ...flags) => ({
    ...peer,
    // A single article may have nothing for it to find.
    says: files.length > 1 ? peer.says : undefined,
    ...project.inProject([...peer.program, ...peer.args(folder, files), ...flags]),
  })
  const counts = new Set([Math.min(100, project.files.length), project.files.length])
  const sets = [project.article(), ...[...counts].filter(Boolean).map(project.articles)]
  for (const set of sets) {
    printHeader(`geolint : other linters, ${countOf(set)}`)
    for (const peer of installed) await compare(peer.name, cold(project, set), linter(peer, set))
  }
  for (const set of sets.slice(1)) {
    printHeader(`geolint : other linters, ${countOf(set)}, both from the cache`)
    const own = remembering(project, set.folder, set.folder)
    for (const peer of installed.filter(({ cached }) => cached)) {
      const base = linter(peer, set, ...peer.cached(project.fresh(`${peer.name}-${set.folder}`)))
      await compare(peer.name, own, { ...base, remembers: true })
    }
  }
}

async function cache({ project }) {
  if (lacksArticles('cache', project)) return
  const all = project.articles(project.files.length)
  const cwd = join(project.path, all.folder)
  commitAll(cwd)
  printHeader(`geolint : geolint without a cache, ${countOf(all)}`)
  const inRepository = (...args) => ({ ...project.geolint(...args), cwd })
  const whole = inRepository('--no-cache')
  const store = ['--cache-location', project.fresh('repository-cache')]
  await compare('from the cache', { ...inRepository(...store), remembers: true }, whole)
  let round = 0
  const prepare = () => {
    round += 1
    for (const file of all.files.slice(0, 10)) appendFileSync(join(project.path, file), `\nLine ${round}.\n`)
  }
  const since = { ...inRepository(...store, '--since', 'HEAD'), prepare }
  await compare('ten articles changed, --since', since, whole)
}

const ONE_DAY = 24 * 60 * 60

async function archive({ project, archive: count }) {
  if (!count) return
  printHeader('geolint : geolint, a made-up archive')
  const sources = project.files.length > 0 ? project.files : project.fixtures
  const [whole, tenth] = [count, Math.ceil(count / 10)].map((each) => {
    const folder = `archive-${each}`
    writeArchive(sources, each, join(project.path, folder))
    return { ...project.geolint('--no-cache', folder), limit: ONE_DAY }
  })
  await compare(`${grouped(count)} articles : ${grouped(Math.ceil(count / 10))}`, whole, tenth, 1)
}

function cold(project, { folder }, ...flags) {
  return project.geolint('--no-cache', ...flags, folder)
}

function remembering(project, name, ...paths) {
  const location = project.fresh(`geolint-${name}`)
  return { ...project.geolint('--cache', '--cache-location', location, ...paths), remembers: true }
}

function lacksArticles(section, { files }) {
  if (files.length === 0) console.log(`\n${section}: left out, because no folder of articles was given`)
  return files.length === 0
}

function commitAll(cwd) {
  const git = (...args) => execFileSync('git', args, { cwd, stdio: 'ignore' })
  git('init')
  git('add', '--all')
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.org', 'commit', '--message', 'All')
}

function countOf({ files }) {
  return files.length === 1 ? '1 article' : `${grouped(files.length)} articles`
}

function grouped(count) {
  return count.toLocaleString('en')
}
