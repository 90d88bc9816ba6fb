import { textProblem } from '../text/text-file.ts'
import { readFileSync } from './built-ins.ts'
import { fileProblem } from './file-problem.ts'
import { requireTextFile } from './read-text-file.ts'

/** The text of a file with its byte-order mark, or what is wrong with it and what to do, to follow its name. */
export type DecodedArticle = { readonly content: string } | { readonly problem: string }

/**
 * Reads synchronously: handing each small file to another thread costs more than reading it. Node replaces bytes that
 * are not UTF-8 by U+FFFD, so the bytes themselves are looked at only if that is found.
 */
export function readArticleFile(path: string): DecodedArticle {
  try {
    requireTextFile(path)
    const content = readFileSync(path, 'utf8')
    return content.includes('\uFFFD') ? decodeArticle(readFileSync(path)) : soundArticle(content)
  } catch (error) {
    return { problem: fileProblem(error, path) }
  }
}

export function decodeArticle(bytes: Buffer): DecodedArticle {
  const { isUtf8 } = process.getBuiltinModule('node:buffer')
  if (!isUtf8(bytes)) {
    const offset = firstBadByte(bytes)
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
    return { problem: `is not UTF-8: byte 0x${byte} at ${placeOf(bytes, offset)}; save it as UTF-8` }
  }
  return soundArticle(bytes.toString('utf8'))
}

function soundArticle(content: string): DecodedArticle {
  const problem = textProblem(content)
  return problem === undefined ? { content } : { problem }
}

/** Where the first sequence that is not UTF-8 begins, by binary search: once a beginning is bad, it stays bad. */
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

/** The whole characters of a beginning, or undefined if something in it is not UTF-8. */
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
