import { nodeCrypto } from '../files/built-ins.ts'
import type { SourceFile } from '../text/source-file.ts'
import { UserError } from '../text/user-error.ts'

/** In characters: texts of runs that are no larger are kept. */
const KEPT = 8_000_000

/**
 * Gives sources whose text is read again when it is asked for, but for the first few millions of characters: so an
 * archive may be larger than memory. Asking for the text of a file that has changed since is a UserError.
 */
export function textShelf(
  reread: (path: string) => SourceFile | undefined,
  most = KEPT,
): (source: SourceFile) => SourceFile {
  let kept = 0
  let last: { readonly digest: string; readonly source: SourceFile } | undefined
  return (source) => {
    const { byteOrderMark, lineEnding, path } = source
    const { length } = source.text
    if (kept + length <= most) {
      kept += length
      return source
    }
    const digest = digestOf(source)
    const whole = () => {
      if (last?.digest === digest && last.source.path === path) return last.source
      const now = reread(path)
      if (!now || digestOf(now) !== digest)
        throw new UserError(`${path} was changed while it was linted; run geolint again`)
      last = { digest, source: now }
      return now
    }
    return {
      path,
      byteOrderMark,
      lineEnding,
      get text() {
        return whole().text
      },
      get lineStarts() {
        return whole().lineStarts
      },
    }
  }
}

function digestOf({ text }: SourceFile): string {
  return nodeCrypto().hash('sha256', text, 'base64')
}
