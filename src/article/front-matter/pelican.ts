import { type Span, trimSpan } from '../../text/span.ts'
import { type FrontMatterData, firstOfEachKey, splitAt } from './data.ts'
import type { FrontMatterEntry, FrontMatterScalar } from './front-matter.ts'
import { HEAD_KEY } from './place.ts'

/** Reads metadata lines as Pelican and other users of Python-Markdown write them. */
export function readPelican(text: string, span: Span): FrontMatterData {
  const entries = splitAt(text, span, HEAD_KEY).map((part) => readHeadLine(text, part))
  return firstOfEachKey(text, entries)
}

/** Reads one metadata line with the indented lines that continue it. */
function readHeadLine(text: string, { start, end }: Span): FrontMatterEntry {
  const colon = text.indexOf(':', start)
  const keySpan = { start, end: colon }
  return { key: text.slice(start, colon), keySpan, value: readWords(text, { start: colon + 1, end }) }
}

function readWords(text: string, span: Span): FrontMatterScalar {
  const words = trimSpan(text, span)
  if (words.start === words.end) {
    return { kind: 'scalar', value: null, span: { start: span.start, end: span.start } }
  }
  const value = text
    .slice(words.start, words.end)
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .join(' ')
  return { kind: 'scalar', value, span: words }
}
