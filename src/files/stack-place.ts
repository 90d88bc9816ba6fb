import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isWithin } from './paths.ts'

/** The place of a frame of a stack. */
export interface StackPlace {
  /** Absolute. */
  readonly file: string
  /** `12:5`, both from 1. */
  readonly position: string
}

const FRAME = /^\s+at (?:.*? \()?((?:file:\/\/|\/|[a-z]:[\\/]).*):(\d+):(\d+)\)?$/gim

/** The innermost frame of a stack that is in a file, else in its folder and not in a package below that. */
export function placeInStack(stack: string | undefined, file: string): StackPlace | undefined {
  const frames = [...(stack ?? '').matchAll(FRAME)].map(([, address = '', line, column]) => ({
    file: fileOf(address),
    position: `${line}:${column}`,
  }))
  const folder = dirname(file)
  return (
    frames.find((frame) => frame.file === file) ??
    frames.find(
      (frame) => isWithin(frame.file, folder) && !frame.file.slice(folder.length).includes('node_modules'),
    )
  )
}

/** An address may be anything that a plug-in has written into its stack. */
function fileOf(address: string): string {
  try {
    return address.startsWith('file:') ? fileURLToPath(address) : address
  } catch {
    return ''
  }
}
