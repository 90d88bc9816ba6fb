import { dirname } from 'node:path'
import { existsSync, mkdirSync } from '../built-ins.ts'

/**
 * Makes a folder, with this mode, and those above it. Node's own way never ends if no folder can be made, as below
 * /proc.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  if (existsSync(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  try {
    mkdirSync(folder, mode)
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!existsSync(folder)) throw error
  }
}
