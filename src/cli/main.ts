import { CommanderError } from 'commander'
import { removeTemporaries } from '../files/writing/temporary-files.ts'
import { messageOf } from '../text/failure.ts'
import { UserError } from '../text/user-error.ts'
import { commandLine } from './command-line.ts'
import { EXIT } from './exit.ts'
import { printLastNote, printNotes } from './output.ts'

/** Runs the command line and returns its exit code. Nothing that a user does ends in a stack trace. */
export async function main(argv: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.clean
  let finished = false
  let broken = false
  process.on('uncaughtException', (error) => {
    broken = true
    fail(`failed: ${messageOf(error)}`)
  })
  process.on('exit', () => {
    removeTemporaries()
    if (!finished)
      fail('stopped before it had finished; a configuration or plug-in may have ended the process')
  })
  const run = (command: () => Promise<number>) => async () => {
    exitCode = await command()
  }
  try {
    await commandLine(run).parseAsync([...argv])
    return broken ? Math.max(exitCode, EXIT.failure) : exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failure
    if (error instanceof UserError) {
      await printNotes(error.lines)
      return EXIT.failure
    }
    await printNotes([`failed: ${messageOf(error)}`])
    return EXIT.failure
  } finally {
    finished = true
  }
}

/** Prints the last message of a run that cannot go on. */
function fail(message: string): void {
  process.exitCode = EXIT.failure
  printLastNote(message)
}
