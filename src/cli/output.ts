import { writeSync } from '../files/built-ins.ts'
import { plainLine, withoutCommands } from '../report/text/plain-text.ts'
import { chunks } from '../text/chunks.ts'
import { messageOf } from '../text/failure.ts'
import { UserError } from '../text/user-error.ts'
import { DESCRIPTORS, type Output, terminalOf } from './terminal.ts'

/** Writes to standard output and waits until it is written; returns false, without an error, if the reader has gone. */
export function print(text: string): Promise<boolean> {
  return write('stdout', text)
}

/** Prints piece by piece, and stops if nobody reads any more. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
  for (const chunk of chunks(pieces)) if (!(await print(chunk))) return
}

export function printError(text: string): Promise<boolean> {
  return write('stderr', withoutCommands(text))
}

/** Prints lines for the user to standard error. */
export async function printNotes(lines: readonly string[]): Promise<void> {
  for (const line of lines) await printError(`geolint: ${plainLine(line)}\n`)
}

export async function printFailures(
  failures: readonly { readonly path: string; readonly message: string }[],
): Promise<void> {
  await printNotes(failures.map(({ path, message }) => `${path}: ${message}`))
}

/** Node's stream takes two milliseconds to open, so only terminals and full pipes use it. */
async function write(output: Output, text: string): Promise<boolean> {
  try {
    const bytes = Buffer.from(text)
    const written = terminalOf(output) ? 0 : writeAtOnce(DESCRIPTORS[output], bytes)
    if (written < bytes.length) await writeStream(process[output], bytes.subarray(written))
    return true
  } catch (error) {
    if (error instanceof Error && isClosedPipe(error)) return false
    throw new UserError(`cannot write the output: ${messageOf(error)}`)
  }
}

/** Writes as many bytes as are taken at once, and returns how many. */
function writeAtOnce(descriptor: number, bytes: Buffer): number {
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
  }
  return written
}

const guarded = new WeakSet<NodeJS.WriteStream>()

function writeStream(stream: NodeJS.WriteStream, bytes: Buffer): Promise<void> {
  // The event of the stream only repeats the error of the write.
  if (!guarded.has(stream)) stream.on('error', () => undefined)
  guarded.add(stream)
  return new Promise((resolve, reject) => {
    stream.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}

/** A socket that is closed before all of it was read says that it was reset. */
const CLOSED: readonly unknown[] = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_DESTROYED']

function isClosedPipe(error: Error): boolean {
  return 'code' in error && CLOSED.includes(error.code)
}
