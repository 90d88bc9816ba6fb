import { script, ShellCompDirective } from '@bomb.sh/tab'
import type { Command } from 'commander'
import { heads } from '../../../rules/heads.ts'
import { REPORTERS } from '../../report/reporters.ts'
import { completionsOf } from '../completions.ts'
import { EXIT } from '../exit.ts'
import { print } from '../output.ts'

/** `geolint completion <shell>`: the script with which a shell asks what can be typed next. */
export async function printScript(shell: string): Promise<number> {
  const own = OWN[shell]
  if (own !== undefined) await print(own)
  else script(shell, 'geolint', 'geolint')
  return EXIT.clean
}

const BASH = `\
_geolint_completion() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    [[ $line == :* ]] || COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(geolint complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _geolint_completion geolint
`

/** Zsh would expand what a path contains, and run a command in it, to complete what comes of it. */
const ZSH = `\
#compdef geolint
_geolint() {
  local line directive
  local -a found
  while IFS= read -r line; do
    if [[ $line == :* ]]; then directive=$line
    else found+=("\${\${line//:/\\\\:}/$'\\t'/:}"); fi
  done < <(geolint complete -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)
  compset -P 1 '--*='
  if (( $#found )); then _describe geolint found
  elif [[ $directive == :0 && $PREFIX != *(\\$|\\\`)* ]]; then _files; fi
}
if [[ $funcstack[1] == _geolint ]]; then _geolint "$@"; else compdef _geolint geolint; fi
`

/** The library's own scripts for these shells run what has been typed, redirections and all, whenever tab is pressed. */
const OWN: Readonly<Partial<Record<string, string>>> = { bash: BASH, zsh: ZSH }

/** `geolint complete -- <words…>`: what such a script asks: a completion per line, then whether the shell may add paths. */
export async function complete(program: Command, words: readonly string[]): Promise<number> {
  const rules = heads.map(({ id, summary }) => ({ value: id, description: summary }))
  const found = completionsOf(program, words, { rules, formats: Object.keys(REPORTERS) })
  const { ShellCompDirectiveDefault: withFiles, ShellCompDirectiveNoFileComp: withoutFiles } =
    ShellCompDirective
  const lines =
    found === 'files'
      ? [`:${withFiles}`]
      : [...found.map(({ description, value }) => `${value}\t${description}`), `:${withoutFiles}`]
  await print(`${lines.join('\n')}\n`)
  return EXIT.clean
}
