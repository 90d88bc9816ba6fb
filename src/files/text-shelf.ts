import { nodeCrypto } from './built-ins.ts'
import type { TextFile } from '../text/text-file.ts'
import { UserError } from '../text/user-error.ts'

/** In characters: how much text is kept in memory. */
const KEPT = 8_000_000

/**
 * Returns files whose text is read again on demand, except for the first few million characters, so that an archive may
 * be larger than memory. Reading the text of a file that has changed since then throws a UserError.
 */
export function textShelf(
  reread: (path: string) => TextFile | undefined,
  most = KEPT,
): (file: TextFile) => TextFile {
  let kept = 0
  let last: { readonly digest: string; readonly file: TextFile } | undefined
  return (file) => {
    const { byteOrderMark, length, lineEnding, path } = file
    if (kept + length <= most) {
      kept += length
      return file
    }
    const digest = digestOf(file)
    const whole = () => {
      if (last?.digest === digest && last.file.path === path) return last.file
      const now = reread(path)
      if (!now || digestOf(now) !== digest)
        throw new UserError(`${path} changed while it was being linted; run geolint again`)
      last = { digest, file: now }
      return now
    }
    return {
      path,
      byteOrderMark,
      length,
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
