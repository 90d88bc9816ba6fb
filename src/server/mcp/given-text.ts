import { decodeArticle } from '../../files/read-article-file.ts'
import { UserError } from '../../text/user-error.ts'
import { LARGEST_TEXT } from './limits.ts'

/** The text of an article that a client hands over. Throws a UserError if it is too large, binary or half merged. */
export function articleOf(text: string): string {
  const size = Buffer.byteLength(JSON.stringify(text))
  if (size > LARGEST_TEXT)
    throw new UserError(`the text is ${megabytes(size)}; the limit is ${megabytes(LARGEST_TEXT)}`)
  const decoded = decodeArticle(Buffer.from(text))
  if ('problem' in decoded) throw new UserError(`the text ${decoded.problem}`)
  return decoded.content
}

/** `1.5 MB` */
function megabytes(bytes: number): string {
  return `${(Math.ceil(bytes / 10_000) / 100).toLocaleString('en')} MB`
}
