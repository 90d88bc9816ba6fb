import { UserError } from '../config/user-error.ts'
import { plainLine, withoutCommands } from '../report/plain-text.ts'

/** Writes to standard output and waits until it is taken; a reader that has gone is no error. */
export function print(text: string): Promise<void> {
  return write(process.stdout, text)
}

/** Enough text for one write to be worth its cost, in UTF-16 code units. */
const ENOUGH = 1 << 16

/** Prints piece by piece, and stops where nobody reads any more. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < ENOUGH) continue
    await print(waiting)
    waiting = ''
    if (process.stdout.destroyed || !process.stdout.writable) return
  }
  await print(waiting)
}

export function printError(text: string): Promise<void> {
  return write(process.stderr, withoutCommands(text))
}

/** Lines for whoever runs geolint, beside what it prints. */
export async function printNotes(lines: readonly string[]): Promise<void> {
  for (const line of lines) await printError(`geolint: ${plainLine(line)}\n`)
}

export async function printFailures(
  failures: readonly { readonly path: string; readonly message: string }[],
): Promise<void> {
  await printNotes(failures.map(({ path, message }) => `${path}: ${message}`))
}

const guarded = new WeakSet<NodeJS.WriteStream>()

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  // The stream's own event tells again what the write does.
  if (!guarded.has(stream)) stream.on('error', () => undefined)
  guarded.add(stream)
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && !isClosedPipe(error))
        reject(new UserError(`the output cannot be written: ${error.message}`))
      else resolve()
    })
  })
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
}

/** Whether the terminal wants colour: the flag, else NO_COLOR and FORCE_COLOR, else whether it is a terminal. */
export function wantsColour(flag: boolean | undefined, stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (flag !== undefined) return flag
  if (NO_COLOR) return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return stream.isTTY && TERM !== 'dumb'
}

/** Where nobody says how wide the terminal is. */
const USUAL_WIDTH = 100

/** In columns. */
export function widthOf(stream: NodeJS.WriteStream): number {
  return stream.columns || USUAL_WIDTH
}
