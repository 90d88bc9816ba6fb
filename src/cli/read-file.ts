import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { fileProblem } from '../config/file-problem.ts'

/** The text of a file, its byte-order mark kept; or what is wrong with it and what to do, to follow its name. */
export type DecodedArticle = { readonly content: string } | { readonly problem: string }

/** Reads at once: handing each small file to another thread costs more than reading it. */
export function readArticleFile(path: string): DecodedArticle {
  try {
    return decodeArticle(readFileSync(path))
  } catch (error) {
    return { problem: fileProblem(error, path) }
  }
}

export function decodeArticle(bytes: Buffer): DecodedArticle {
  if (!isUtf8(bytes)) {
    const offset = firstBadByte(bytes)
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
    return { problem: `is not UTF-8: byte 0x${byte} at ${placeOf(bytes, offset)}; save it as UTF-8` }
  }
  const nul = bytes.indexOf(0)
  if (nul !== -1) {
    return { problem: `has a NUL byte at ${placeOf(bytes, nul)}; it is no text, or has to be saved as UTF-8` }
  }
  return { content: bytes.toString('utf8') }
}

/** Where the first sequence begins that is not UTF-8: found by halving, since a good beginning stays good. */
function firstBadByte(bytes: Buffer): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (beginsWell(bytes.subarray(0, middle)) === undefined) high = middle - 1
    else low = middle
  }
  return Buffer.byteLength(beginsWell(bytes.subarray(0, low)) ?? '')
}

/** The whole characters of a beginning, or undefined where something in it is not UTF-8. */
function beginsWell(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

function placeOf(bytes: Buffer, offset: number): string {
  const line = bytes.subarray(0, offset).reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1)
  return `offset ${offset}, line ${line}`
}
