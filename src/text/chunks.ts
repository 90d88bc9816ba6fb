/** Enough text for one write to be worth its cost, in UTF-16 code units. */
const ENOUGH = 1 << 16

/** Joins pieces of a text into longer ones, each worth a write. */
export function* chunks(pieces: Iterable<string>): Generator<string> {
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < ENOUGH) continue
    yield waiting
    waiting = ''
  }
  if (waiting !== '') yield waiting
}
