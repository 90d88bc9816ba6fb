// Articles for benchmarks: samples from a folder, long articles, and archives of any size.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { seeded } from './planting.mjs'

/** The paths of the articles in a folder, sorted. */
export function markdownFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** `count` of the files, spread evenly over the list. */
export function sample(files, count) {
  return Array.from({ length: count }, (_, index) => files[Math.floor((index * files.length) / count)])
}

/** Copies files from one folder, which may be read-only, into another. */
export function copyArticles(files, from, to) {
  for (const file of files) {
    const copy = join(to, relative(from, file))
    mkdirSync(dirname(copy), { recursive: true })
    writeFileSync(copy, readFileSync(file))
  }
  return to
}

/** A text of at least `bytes` bytes, made of the bodies of one file after another. */
export function longText(files, bytes) {
  const bodies = []
  for (let index = 0, size = 0; size < bytes; index += 1) {
    const { body } = parts(readFileSync(files[index % files.length], 'utf8'))
    bodies.push(`${body.trim()}\n\n`)
    size += Buffer.byteLength(body) + 2
  }
  return bodies.join('')
}

/** Writes `count` articles, each with the head and number of paragraphs of one file, and paragraphs from any file. */
export function writeArchive(files, count, folder) {
  const random = seeded('archive')
  const articles = files.map((file) => parts(readFileSync(file, 'utf8')))
  const paragraphs = articles.map(({ body }) => body.trim().split(/\n\s*\n/))
  const any = (list) => list[Math.floor(random() * list.length)]
  for (let index = 0; index < count; index += 1) {
    const place = join(folder, String(Math.floor(index / 1000)))
    if (index % 1000 === 0) mkdirSync(place, { recursive: true })
    const { length } = paragraphs[index % files.length]
    const body = Array.from({ length }, () => any(any(paragraphs))).join('\n\n')
    writeFileSync(join(place, `${index}.md`), `${articles[index % files.length].head}${body}\n`)
  }
  return folder
}

function parts(text) {
  const [head] = /^(?:(---|\+\+\+)\r?\n[^]*?\r?\n\1[ \t]*\r?\n)?/.exec(text)
  return { head, body: text.slice(head.length) }
}
