import { script, ShellCompDirective } from '@bomb.sh/tab'
import type { Command } from 'commander'
import { heads } from '../../../rules/heads.ts'
import { REPORTERS } from '../../report/reporters.ts'
import { completionsOf } from '../completions.ts'
import { EXIT } from '../exit.ts'
import { print } from '../output.ts'

/** `geolint completion <shell>`: the script with which a shell asks what can be typed next. */
export async function printScript(shell: string): Promise<number> {
  script(shell, 'geolint', 'geolint')
  // The library's own script leaves out paths here, which it completes in the other shells.
  if (shell === 'bash') await print('complete -o default -F __geolint_complete geolint\n')
  return EXIT.clean
}

/** `geolint complete -- <words…>`: what such a script asks. A line each, then what the shell may add to them. */
export async function complete(program: Command, words: readonly string[]): Promise<number> {
  const rules = heads.map(({ id, summary }) => ({ value: id, description: summary }))
  const found = completionsOf(program, words, { rules, formats: Object.keys(REPORTERS) })
  const { ShellCompDirectiveDefault: withFiles, ShellCompDirectiveNoFileComp: alone } = ShellCompDirective
  const lines =
    found === 'files'
      ? [`:${withFiles}`]
      : [...found.map(({ description, value }) => `${value}\t${description}`), `:${alone}`]
  await print(`${lines.join('\n')}\n`)
  return EXIT.clean
}
