import { readCaptions } from './captions.ts'
import { languageTag } from './front-matter.ts'
import { linesOf } from '../lines.ts'
import type { ReadEvidence } from '../passage.ts'

const HEADER = /^\s?WEBVTT(?:\s|$)/
const LEFT_OUT = /^(?:NOTE|REGION|STYLE)(?:\s|$)/

/** Reads WebVTT as https://www.w3.org/TR/webvtt1/ defines it, and what is like it. */
export function readWebVtt(file: string): ReadEvidence {
  const header = HEADER.test(file.slice(0, 10)) ? readHeader(file) : { end: 0, language: undefined }
  const passages = readCaptions(file, header.end, (line) => LEFT_OUT.test(line))
  return { passages, language: header.language }
}

/** The lines up to the first blank one, or to the first time if none is. */
function readHeader(file: string): { readonly end: number; readonly language: string | undefined } {
  let language: string | undefined
  for (const { end, start } of linesOf(file)) {
    const line = file.slice(start, Math.min(end, start + 200))
    if (start > 0 && (line.trim() === '' || line.includes('-->'))) return { end: start, language }
    language ??= languageTag(/^Language:(.*)$/i.exec(line)?.[1])
  }
  return { end: file.length, language }
}
