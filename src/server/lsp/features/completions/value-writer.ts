import type { Article } from '../../../../article/article.ts'
import { fitsAmongCommas, quotingStyle, writeScalar } from '../../../../article/front-matter/scalar.ts'
import type { TypedValue } from './typed-value.ts'

type Place = Pick<TypedValue, 'form' | 'others' | 'span'>

/** The quotation mark that a value being typed begins with; empty if there is none. */
export function openingMark({ file }: Article, { form, span }: Place): string {
  const first = form === 'commas' ? '' : file.text.slice(span.start, span.end).charAt(0)
  return first === '"' || first === "'" ? first : ''
}

/** Writes values in place of the one being typed, quoted like it or like its neighbours; undefined if one cannot be written. */
export function valueWriter(article: Article, typed: Place): (value: string) => string | undefined {
  const { frontMatter } = article
  const { form, others } = typed
  const { format } = frontMatter
  if (form === 'commas') return (value) => (fitsAmongCommas(value) ? value : undefined)
  if (format === 'none' || format === 'unread') return () => undefined
  const neighbour = openingMark(article, typed) || others.at(-1)?.text || (format === 'yaml' ? '' : '"')
  const place = form === 'brackets' ? 'flow' : 'block'
  return (value) => writeScalar(value, format, quotingStyle(neighbour), place)
}
