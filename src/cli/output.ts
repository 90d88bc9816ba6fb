import { writeSync } from '../files/built-ins.ts'
import {
  plainLine,
  plainLines,
  plainText,
  type Style,
  unfinishedLine,
  withoutCommands,
} from '../report/text/plain-text.ts'
import { chunks } from '../text/chunks.ts'
import { messageOf } from '../text/failure.ts'
import { UserError } from '../text/user-error.ts'
import { DESCRIPTORS, fitted, type Output, terminalOf } from './terminal.ts'

/** What a text may contain besides plain lines. */
export interface Allowed extends Style {
  /** Commands for a build log, by a writer that escapes everything else in them. */
  readonly commands?: boolean
  /** Anything, because another program reads it. */
  readonly exact?: boolean
}

/** Writes to standard output and waits until it is written; returns false, without an error, if the reader has gone. */
export function print(text: string, allowed?: Allowed): Promise<boolean> {
  return write('stdout', text, allowed)
}

/** Prints piece by piece, and stops if nobody reads any more. */
export async function printPieces(pieces: Iterable<string>, allowed?: Allowed): Promise<void> {
  for (const chunk of chunks(pieces)) if (!(await print(chunk, allowed))) return
}

/** Prints what another program reads byte for byte; only a terminal gets it made harmless. */
export function printExactly(text: string): Promise<boolean> {
  return print(text, { exact: terminalOf('stdout') === undefined })
}

export function printError(text: string, allowed?: Allowed): Promise<boolean> {
  return write('stderr', text, allowed)
}

/** Prints lines for the user to standard error. */
export async function printNotes(lines: readonly string[]): Promise<void> {
  for (const line of lines) await printError(noteText(line))
}

export async function printFailures(
  failures: readonly { readonly path: string; readonly message: string }[],
): Promise<void> {
  await printNotes(failures.map(({ path, message }) => `${path}: ${message}`))
}

/** Prints a last line for the user to standard error before it returns. */
export function printLastNote(line: string): void {
  try {
    writeAtOnce(DESCRIPTORS.stderr, admit('stderr', noteText(line)))
  } catch {
    // There is nowhere left to say so.
  }
}

function noteText(line: string): string {
  return `${fitted(`geolint: ${plainLine(line)}`, 'stderr')}\n`
}

/** Replaces the current line of a terminal; does nothing without one. */
export function replaceLine(output: Output, text: string): void {
  if (terminalOf(output) === undefined) return
  const bytes = Buffer.from(`\r\u001B[K${plainText(text)}`)
  writeStream(process[output], bytes).catch(() => undefined)
}

/** Clears a terminal with what has scrolled out of it; does nothing without one. */
export async function clearScreen(output: Output): Promise<void> {
  if (terminalOf(output) === undefined) return
  await writeStream(process[output], Buffer.from('\u001B[H\u001B[2J\u001B[3J'))
}

/** What each stream has been given of its last line. */
const unfinished: Record<Output, string> = { stdout: '', stderr: '' }

/** Every text that is written passes here: it becomes what a terminal or a build log can show without harm. */
function admit(output: Output, text: string, allowed: Allowed = {}): Buffer {
  const shown = allowed.exact ? text : harmless(text, unfinished[output], allowed)
  unfinished[output] = unfinishedLine(unfinished[output] + shown)
  return Buffer.from(shown)
}

function harmless(text: string, before: string, { commands = false, ...style }: Allowed): string {
  const lines = plainLines(text, style)
  return commands ? lines : withoutCommands(lines, before)
}

/** Node's stream takes two milliseconds to open, so only terminals and full pipes use it. */
async function write(output: Output, text: string, allowed?: Allowed): Promise<boolean> {
  const bytes = admit(output, text, allowed)
  try {
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
