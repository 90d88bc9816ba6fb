// The parts of README.md that are generated: the options of the command line, the table of rules, and what commands print.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { importSources } from './import-sources.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** README.md with its generated parts as they are now. */
export async function generatedReadme(rules) {
  const { commandLine } = await importSources('src/cli/command-line.ts')
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  return readme
    .replace(between('rules'), () => block('rules', rulesTable(rules)))
    .replace(between('options'), () => block('options', optionsTable(commandLine(() => undefined))))
    .replace(
      /^```console\n\$ geolint (.*)\n[\s\S]*?^```$/gm,
      (_, args) => `\`\`\`console\n$ geolint ${args}\n${printed(args)}\`\`\``,
    )
}

function between(name) {
  return new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${name} -->`)
}

function block(name, lines) {
  return [`<!-- ${name} -->`, '', ...lines, '', `<!-- /${name} -->`].join('\n')
}

function rulesTable(rules) {
  const rows = rules.map(({ fixable, id, severity, summary }) => [
    `[${id}](rules/${id}.md)`,
    severity.recommended,
    severity.strict,
    fixable ? 'fixable' : '',
    summary,
  ])
  return table(['rule', '`recommended`', '`strict`', '`--fix`', 'finds'], rows)
}

function optionsTable(program) {
  const rows = program.options.map(({ description, flags }) => [
    `\`${flags.replaceAll('|', '\\|')}\``,
    description,
  ])
  return table(['option', ''], rows)
}

/** As oxfmt lays out a table. */
function table(head, rows) {
  const widths = head.map((cell, at) => Math.max(3, ...[head, ...rows].map((row) => row[at].length)))
  const line = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)]
}

/** What a command prints in the project's folder, without the cache; braces in paths are expanded as a shell does. */
function printed(args) {
  const words = args.split(' ').flatMap((word) => {
    const [, before, list, after] = /^(.*)\{(.*)\}(.*)$/.exec(word) ?? []
    return list === undefined ? [word] : list.split(',').map((one) => before + one + after)
  })
  const { FORCE_COLOR: _, GITHUB_ACTIONS: __, ...env } = process.env
  const { stdout } = spawnSync(process.execPath, ['bin/geolint.js', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  })
  return stdout.replace(/\n*$/, '\n')
}
