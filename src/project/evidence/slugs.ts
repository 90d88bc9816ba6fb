import { basename, dirname } from 'node:path'
import type { FrontMatter } from '../../article/front-matter/front-matter.ts'

/**
 * The names that files of evidence may have to be an article's: its `slug`, else its file's name with and without a date
 * at its beginning. An `index.md` has the name of its folder. The path is absolute.
 */
export function articleSlugs(path: string, { entries }: Pick<FrontMatter, 'entries'>): readonly string[] {
  const written = entries.find(({ key }) => key.toLowerCase() === 'slug')?.value
  const slug = written?.kind === 'scalar' && typeof written.value === 'string' ? written.value : ''
  const last = slug.split('/').findLast((part) => part.trim() !== '')
  if (last !== undefined) return [last.trim()]
  const stem = basename(path).replace(ENDING, '')
  const name = INDEX.test(stem) ? basename(dirname(path)) : stem
  return [...new Set([name.replace(DATE, ''), name])].filter(Boolean)
}

const ENDING = /\.(?:md|markdown)$/i
const INDEX = /^_?index$/i
/** `2026-05-02-` */
const DATE = /^\d{4}-\d{2}-\d{2}[-_ ]/

/** What a file can be named for: `ruiz.en.vtt` for `ruiz` and for `ruiz.en`. */
export function stemsOf(name: string): readonly string[] {
  const [first = '', ...endings] = name.split('.')
  const stems = endings.map((_, at) => [first, ...endings.slice(0, at)].join('.'))
  return stems.filter((_, at) => endings.slice(at).every((ending) => SHORT.test(ending)))
}

/** A format, a language, the number of a part. */
const SHORT = /^(?:[a-z][\w-]{0,9}|\d{1,3})$/i

/** Equal for slugs that differ only in case or in how their accents are encoded. */
export function slugForm(slug: string): string {
  return slug.normalize('NFC').toLowerCase()
}
