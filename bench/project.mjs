// Makes the folder in which all programs run, with its articles.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { copyArticles, markdownFiles, sample } from './articles.mjs'

const root = resolve(import.meta.dirname, '..')
const geolint = join(root, 'bin/geolint.js')
const parser = join(import.meta.dirname, 'parse-alone.mjs')

/** A project in `scratch` with articles from `folder`. */
export function benchProject(scratch, { folder, files }) {
  const path = join(scratch, 'project')
  mkdirSync(path)
  const inProject = (command) => ({ command, cwd: path })
  const node = (...args) => inProject([process.execPath, ...args])
  const one = join(root, 'fixtures/articles')
  return {
    path,
    files,
    fixtures: markdownFiles(one),
    version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    node,
    inProject,
    geolint: (...args) => node(geolint, ...args),
    /** Another path in `scratch`, for a new folder. */
    fresh: (name) => join(scratch, name),
    /** The command that only parses the files of a set. */
    parse(set, ...flags) {
      const list = join(scratch, `${set.folder}.json`)
      writeFileSync(list, JSON.stringify(set.files.map((file) => join(path, file))))
      return node(parser, list, ...flags)
    },
    /** A folder in the project with `count` articles, and their paths. */
    articles(count) {
      const name = `articles-${count}`
      if (!existsSync(join(path, name))) copyArticles(sample(files, count), folder, join(path, name))
      return articlesIn(name)
    },
    /** A folder in the project with one article of 5 KB. */
    article() {
      if (!existsSync(join(path, 'article')))
        copyArticles([join(one, 'pasted-plain.md')], one, join(path, 'article'))
      return articlesIn('article')
    },
    articlesIn,
  }

  function articlesIn(name) {
    return { folder: name, files: markdownFiles(join(path, name)).map((file) => file.slice(path.length + 1)) }
  }
}
