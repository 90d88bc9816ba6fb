import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The absolute path that an address means; undefined if it means none on this machine. */
export function pathOfAddress(address: string): string | undefined {
  if (!address.startsWith('file:')) return undefined
  try {
    return resolve(fileURLToPath(address))
  } catch {
    return undefined
  }
}
