/**
 * Control characters, lone surrogates, line and paragraph separators, annotation marks, and what Unicode lets a screen
 * ignore: marks of direction, zero-width characters, tags. All these can hide words or change how others look. What
 * honest words need stays: soft hyphens, the joiners of emoji and Persian, and the styles of emoji.
 */
const HARMFUL =
  /[\p{Cc}\p{Cs}\u2028\u2029\uFFF9-\uFFFB\p{Default_Ignorable_Code_Point}](?<!\u200D|[\uFE00-\uFE0F\u00AD\u200C])/gu

const COLOUR = String.raw`\u001B\[[\d;]*m`
/** How terminals link words to an address (OSC 8). */
const LINK = String.raw`\u001B\]8;;[!-~]*\u001B\\`

/** In lines: a line end, what colours or links words, or a harmful character. */
const SIGN = new RegExp(`\\r\\n|${COLOUR}|${LINK}|${HARMFUL.source}(?<![\\n\\t])`, 'gu')

/** What a build log may read as a command, wherever it is. */
const COMMAND = /##(?:vso|teamcity)?\[/gi

const SPACES = String.raw`[^\S\r\n\u2028\u2029]*`

/** What may come before the words of a line: spaces and a few colours and links. Any number would exhaust the stack. */
const MARGIN = new RegExp(`^${SPACES}(?:(?:${COLOUR}|${LINK})${SPACES}){0,9}`)

/** The same commands, or two colons that begin a line; three begin a block of markdown. */
const COMMAND_IN_LINES = new RegExp(`${COMMAND.source}|${MARGIN.source}::(?!:)`, 'gim')

/**
 * Text from outside, made safe for a terminal or a log: on one line, a tab as one space, and a visible sign (`␛`,
 * `\u{202E}`) for each character that could move the cursor, change colours, reverse the reading order or hide.
 */
export function plainText(text: string): string {
  return text.replace(HARMFUL, visibleSign)
}

/** The same for running text that may contain line ends, which become spaces. */
export function plainLine(text: string): string {
  const lines = text.split(/[\r\n]/).map((line) => line.trim())
  return plainText(lines.filter((line) => line !== '').join(' '))
}

/** How words may be shown. */
export interface Style {
  readonly colour?: boolean
  readonly links?: boolean
}

/** The same for lines, which keep their ends, their tabs and, if they may have them, colours and links. */
export function plainLines(text: string, { colour = false, links = false }: Style = {}): string {
  return text.replace(SIGN, (sign) => {
    const isKept =
      sign === '\r\n' || (sign.startsWith('\u001B[') && colour) || (sign.startsWith('\u001B]') && links)
    return isKept ? sign : plainText(sign)
  })
}

/**
 * Lines made safe for a build log by escaping its commands: `::name::` at the start of a line, and `##[name]`,
 * `##vso[name]` or `##teamcity[name]` anywhere (GitHub Actions, Azure Pipelines, TeamCity). A command that begins in
 * `before`, what is already printed of the first line, is escaped where the lines begin.
 */
export function withoutCommands(lines: string, before = ''): string {
  const escaped = (command: string, offset: number): string => {
    const start = command.startsWith('#') ? 0 : command.length - '::'.length
    const at = Math.max(start, before.length - offset)
    const sign = command.charAt(at)
    return sign === '' ? command : command.slice(0, at) + escapedSign(sign) + command.slice(at + 1)
  }
  return (before + lines).replace(COMMAND_IN_LINES, escaped).slice(before.length)
}

/** The same for HTML and XML, with a character reference for the sign. */
export function markupWithoutCommands(markup: string): string {
  return markup.replace(COMMAND, (command) => `&#35;${command.slice(1)}`).replace(/:(?=:)/g, '&#58;')
}

/** The longest part of a command that is not yet one. */
const LONGEST_PART = '##teamcity'.length

/** What a text leaves unfinished in its last line, as far as a command may begin there. */
export function unfinishedLine(text: string): string {
  const words = text.slice(text.lastIndexOf('\n') + 1).replace(MARGIN, '')
  return words.length > LONGEST_PART ? `…${words.slice(-LONGEST_PART)}` : words
}

/** JSON with the same characters escaped, so that nothing is lost and nothing does harm. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(HARMFUL, jsonEscape)
    .replace(COMMAND, (command) => jsonEscape('#') + command.slice(1))
}

/** An escape for each code unit. */
function jsonEscape(character: string): string {
  return character.replace(/[^]/g, (unit) => `\\u${hexadecimal(unit).padStart(4, '0')}`)
}

function visibleSign(character: string): string {
  if (character === '\t') return ' '
  if (character === '\x7F') return '␡'
  if (character < ' ') return String.fromCodePoint(0x2400 + character.charCodeAt(0))
  return escapedSign(character)
}

/** A character as its number: `\u{202E}`. */
export function escapedSign(character: string): string {
  return `\\u{${hexadecimal(character)}}`
}

function hexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
}
