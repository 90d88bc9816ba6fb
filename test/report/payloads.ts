/** Texts that a terminal, a build log, a page, a table or a spreadsheet could obey, or that hide something. */
export const PAYLOADS: readonly string[] = [
  // Commands of older runners, of Azure Pipelines and of TeamCity, wherever they are.
  '##[error]forged',
  '#\u2060#[group]forged',
  '##vso[task.setvariable variable=a]forged',
  '##VSO[task.complete result=Failed]forged',
  "##teamcity[message text='forged']",
  // Commands of GitHub Actions, after everything that may begin a line.
  '::error::forged',
  '  ::warning file=a.md::forged',
  '\t::notice::forged',
  '\u00A0::add-mask::forged',
  '\r::error::forged',
  '\n::stop-commands::forged',
  '\r\n::set-output name=a::forged',
  '\u000B::error::forged',
  '\u000C::error::forged',
  '\u0085::error::forged',
  '\u2028::error::forged',
  '\u2029::error::forged',
  '\u200B::error::forged',
  '%0A::error::forged',
  ':\u200B:error::forged',
  // Escape sequences of seven and eight bits: colours, links, titles, the cursor.
  '\u001B[31mforged\u001B[0m',
  '\u001B]8;;https://forged.example\u0007forged\u001B]8;;\u0007',
  '\u001B]0;forged\u001B\\',
  '\u001B[2J\u001B[1;1Hforged',
  '\u001BPforged\u001B\\',
  '\u009B31mforged',
  '\u009D0;forged\u009C',
  'forged\u0007\u0008\u0008\u001A\u007F',
  // Another order of reading, and what cannot be seen.
  '\u202Edegrof\u202C',
  '\u2066forged\u2069\u200F\u200E\u061C',
  'for\u200Bged\u2060\uFEFF',
  'forged\u{E0001}\u{E0066}\u{E007F}',
  'forged\u{E0101}\u{E01EF}',
  'forged\u3164\uFFA0\u115F\u034F\u180E',
  'forged\uFFF9\uFFFA\uFFFB',
  // Markup and formulas.
  '<script>forged</script>',
  '"><img src=x onerror=forged>',
  '![forged](https://forged.example/a.png)',
  '[forged](javascript:forged)',
  '| forged | cell |',
  '`forged`',
  '@forged #1',
  '=forged()',
  '\t=forged()',
  '+forged',
  '@SUM(forged)',
]

/** All of them, each at the start of a line. */
export const ALL_PAYLOADS = PAYLOADS.join('\n')

/** Control characters but tabs and line ends, and what is invisible but for the joiners and styles of honest words. */
const HARMFUL =
  /(?![\t\n])[\p{Cc}\u2028\u2029]|(?!\u00AD|[\u200C\u200D]|[\uFE00-\uFE0F])[\p{Cf}\p{Default_Ignorable_Code_Point}]/u

/** What geolint itself writes to colour and link words; it never writes the code 0. */
const STYLE = /\u001B\[[1-9]\d*m|\u001B\]8;;[!-~]*\u001B\\/g

/** How a line of the format `github` begins. */
const OWN_COMMAND = /^::(?:error|warning|notice) (?:file|title)=/

/** The lines of an output that would be obeyed, that hide something, or that are of a stack. */
export function harmfulLines(output: string, { isColoured = false } = {}): readonly string[] {
  const plain = isColoured ? output.replace(STYLE, '') : output
  return plain
    .replaceAll('\r\n', '\n')
    .split('\n')
    .filter(
      (line) =>
        HARMFUL.test(line) ||
        (/^\s*::(?!:)/.test(line) && !OWN_COMMAND.test(line)) ||
        /##(?:vso|teamcity)?\[/i.test(line) ||
        /^\s+at .*:\d+/.test(line),
    )
}
