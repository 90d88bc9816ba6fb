import { nodeCrypto } from '../files/built-ins.ts'
import type { TextFile } from '../text/text-file.ts'
import { UserError } from '../text/user-error.ts'

/** In characters: texts of runs that are no larger are kept. */
const KEPT = 8_000_000

/**
 * Gives sources whose text is read again when it is asked for, but for the first few millions of characters: so an
 * archive may be larger than memory. Asking for the text of a file that has changed since is a UserError.
 */
export function textShelf(
  reread: (path: string) => TextFile | undefined,
  most = KEPT,
): (file: TextFile) => TextFile {
  let kept = 0
  let last: { readonly digest: string; readonly file: TextFile } | undefined
  return (file) => {
    const { byteOrderMark, lineEnding, path } = file
    const { length } = file.text
    if (kept + length <= most) {
      kept += length
      return file
    }
    const digest = digestOf(file)
    const whole = () => {
      if (last?.digest === digest && last.file.path === path) return last.file
      const now = reread(path)
      if (!now || digestOf(now) !== digest)
        throw new UserError(`${path} was changed while it was linted; run geolint again`)
      last = { digest, file: now }
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

function digestOf({ text }: TextFile): string {
  return nodeCrypto().hash('sha256', text, 'base64')
}
