import { plainText } from './plain-text.ts'

/** A path for formats that can escape tabs and line ends: these stay, any other harmful character is made visible. */
export function plainPath(path: string): string {
  return path.replace(/[^\t\r\n]+/g, plainText)
}
