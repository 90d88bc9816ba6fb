import type { ChalkInstance } from 'chalk'
import { plainText } from '../report/text/plain-text.ts'

/**
 * The changes to a file as `git apply` and `patch` read them, byte for byte, with some unchanged lines around them; empty
 * if there are none.
 */
export async function unifiedDiff(path: string, before: string, after: string, context = 3): Promise<string> {
  if (before === after) return ''
  const { OMIT_HEADERS, formatPatch, structuredPatch } = await import('diff')
  const patch = structuredPatch('', '', before, after, undefined, undefined, { context })
  return `--- ${label('a', path)}\n+++ ${label('b', path)}\n${formatPatch(patch, OMIT_HEADERS)}`
}

/** The diff for a terminal: made harmless, without carriage returns, and coloured as git does it. */
export function diffForTerminal(diff: string, chalk: ChalkInstance): string {
  const lines = diff.split('\n').map((line) => plainText(line.endsWith('\r') ? line.slice(0, -1) : line))
  return lines.map((line) => (line === '' ? '' : colourOf(line, chalk)(line))).join('\n')
}

function colourOf(line: string, chalk: ChalkInstance): (text: string) => string {
  if (/^(?:---|\+\+\+) /.test(line)) return chalk.bold
  if (line.startsWith('@@')) return chalk.cyan
  if (line.startsWith('+')) return chalk.green
  if (line.startsWith('-')) return chalk.red
  return (text) => text
}

const NEEDS_ESCAPE = /[\p{Cc}"\\]/gu

/** Quotes a path with control characters as in C, and ends one with a space in a tab so that it is read whole. */
function label(side: 'a' | 'b', path: string): string {
  const name = `${side}/${path}`
  const quoted = name.replace(NEEDS_ESCAPE, escaped)
  if (quoted !== name) return `"${quoted}"`
  return name.includes(' ') ? `${name}\t` : name
}

function escaped(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`
  return [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}
