import { CommanderError } from 'commander'
import { writeSync } from '../files/built-ins.ts'
import { plainLine, withoutCommands } from '../report/text/plain-text.ts'
import { messageOf } from '../text/failure.ts'
import { UserError } from '../text/user-error.ts'
import { commandLine } from './command-line.ts'
import { EXIT } from './exit.ts'
import { printNotes } from './output.ts'
import { DESCRIPTORS } from './terminal.ts'

/** Runs the command line and returns its exit code; nothing that a user can cause ends in a stack trace. */
export async function main(argv: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.clean
  let finished = false
  let broken = false
  process.on('uncaughtException', (error) => {
    broken = true
    fail(`broke down: ${messageOf(error)}`)
  })
  process.on('exit', () => {
    if (!finished) fail('was ended before it had finished, perhaps by a configuration or a plug-in')
  })
  const run = (command: () => Promise<number>) => async () => {
    exitCode = await command()
  }
  try {
    await commandLine(run).parseAsync([...argv])
    return broken ? EXIT.failure : exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failure
    if (error instanceof UserError) {
      await printNotes(error.lines)
      return EXIT.failure
    }
    await printNotes([`broke down: ${messageOf(error)}`])
    return EXIT.failure
  } finally {
    finished = true
  }
}

/** The last word of a run that cannot go on. */
function fail(message: string): void {
  process.exitCode = EXIT.failure
  writeSync(DESCRIPTORS.stderr, withoutCommands(`geolint: ${plainLine(message)}\n`))
}
