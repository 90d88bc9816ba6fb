/** Control characters, line and paragraph separators, bidirectional overrides and isolates, lone surrogates. */
const HARMFUL = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu

/** The harmful characters that `JSON.stringify` lets through. */
const HARMFUL_IN_JSON = /[\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g

/** The first sign of what the log of a build may read as a command, wherever it stands. */
const COMMAND = /#(?=#(?:vso|teamcity)?\[)/gi
/** The same at the beginning of a line. */
const COMMAND_LINE = /^([^\S\n]*):(?=:)/gm

/**
 * Text from outside as a terminal or a log may show it: on one line, a tab as one space, and in place of each
 * character that could move the cursor, change colours or turn the reading order a visible sign (`␛`, `\u{202E}`).
 */
export function plainText(text: string): string {
  return text.replace(HARMFUL, visibleSign)
}

/** The same for running text that may hold line ends: they become spaces. */
export function plainLine(text: string): string {
  const lines = text.split(/[\r\n]/).map((line) => line.trim())
  return plainText(lines.filter((line) => line !== '').join(' '))
}

/**
 * Lines as the log of a build may show them: without the commands that it may hold, `::name::` at the beginning of a
 * line and `##[name]`, `##vso[name]` or `##teamcity[name]` anywhere (GitHub Actions, Azure Pipelines, TeamCity).
 */
export function withoutCommands(lines: string): string {
  return lines.replace(COMMAND, escapedSign).replace(COMMAND_LINE, `$1${escapedSign(':')}`)
}

/** The same for HTML and XML, in which a reference stands for the sign. */
export function markupWithoutCommands(markup: string): string {
  return markup.replace(COMMAND, '&#35;').replace(/:(?=:)/g, '&#58;')
}

/** JSON in which the same characters are escaped, so that nothing is lost and nothing does harm. */
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

/** A character by the number of its code unit: `\u{202E}`. */
export function escapedSign(character: string): string {
  return `\\u{${hexadecimal(character)}}`
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase()
}
