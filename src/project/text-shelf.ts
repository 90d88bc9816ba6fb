import { UserError } from '../text/user-error.ts'
import type { SourceFile } from '../text/source-file.ts'

/** In characters: texts of runs that are no larger are kept. */
const KEPT = 8_000_000

/**
 * Gives sources whose text is read again when it is asked for, but for the first few millions of characters: so an
 * archive may be larger than memory. Asking for the text of a file that is no longer as long is a UserError.
 */
export function textShelf(
  reread: (path: string) => SourceFile | undefined,
): (source: SourceFile) => SourceFile {
  let kept = 0
  let last: SourceFile | undefined
  return (source) => {
    const { byteOrderMark, lineEnding, path } = source
    const { length } = source.text
    if (kept + length <= KEPT) {
      kept += length
      return source
    }
    const whole = () => {
      if (last?.path !== path) last = reread(path)
      if (last?.text.length !== length)
        throw new UserError(`${path} was changed while it was linted; run geolint again`)
      return last
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
