/** Control characters, line and paragraph separators, bidirectional overrides and isolates, lone surrogates. */
const HARMFUL = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu

/** The harmful characters that `JSON.stringify` lets through. */
const HARMFUL_IN_JSON = /[\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g

/** The first character of what a build log may read as a command, wherever it is. */
const COMMAND = /#(?=#(?:vso|teamcity)?\[)/gi
/** The same at the start of a line. */
const COMMAND_LINE = /^([^\S\n]*):(?=:)/gm

/**
 * Text from outside, made safe for a terminal or a log: on one line, a tab as one space, and a visible sign (`␛`,
 * `\u{202E}`) for each character that could move the cursor, change colours or reverse the reading order.
 */
export function plainText(text: string): string {
  return text.replace(HARMFUL, visibleSign)
}

/** The same for running text that may contain line ends, which become spaces. */
export function plainLine(text: string): string {
  const lines = text.split(/[\r\n]/).map((line) => line.trim())
  return plainText(lines.filter((line) => line !== '').join(' '))
}

/**
 * Lines made safe for a build log by escaping its commands: `::name::` at the start of a line, and `##[name]`,
 * `##vso[name]` or `##teamcity[name]` anywhere (GitHub Actions, Azure Pipelines, TeamCity).
 */
export function withoutCommands(lines: string): string {
  return lines.replace(COMMAND, escapedSign).replace(COMMAND_LINE, `$1${escapedSign(':')}`)
}

/** The same for HTML and XML, with a character reference for the sign. */
export function markupWithoutCommands(markup: string): string {
  return markup.replace(COMMAND, '&#35;').replace(/:(?=:)/g, '&#58;')
}

/** JSON with the same characters escaped, so that nothing is lost and nothing does harm. */
export function plainJson(value: unknown, indent = 0): string {
  const escape = (character: string) => `\\u${hexadecimal(character).padStart(4, '0')}`
  return JSON.stringify(value, null, indent).replace(HARMFUL_IN_JSON, escape).replace(COMMAND, escape)
}

function visibleSign(character: string): string {
  if (character === '\t') return ' '
  if (character === '\x7F') return '␡'
  if (character < ' ') return String.fromCodePoint(0x2400 + character.charCodeAt(0))
  return escapedSign(character)
}

/** A character as the number of its code unit: `\u{202E}`. */
export function escapedSign(character: string): string {
  return `\\u{${hexadecimal(character)}}`
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase()
}
