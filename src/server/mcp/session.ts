import { nodeCrypto } from '../../files/built-ins.ts'
import { MOST_KNOWN } from './limits.ts'
import { type LoneTexts, openLoneTexts } from './lone-texts.ts'
import { type ServedFolders, serveFolders } from '../served-folders.ts'

/** What a server keeps between the requests of its client. */
export interface Session {
  readonly folders: ServedFolders
  /** The folders that may be read, whatever the client says: absolute. */
  readonly named: readonly string[]
  readonly safe: boolean
  /** Texts that belong to no folder. */
  readonly lone: LoneTexts
  /** Whether the same findings were given for the same text before. */
  readonly isKnown: (text: string, findings: string) => boolean
  readonly close: () => Promise<void>
}

export function openSession(named: readonly string[], safe: boolean): Session {
  const folders = serveFolders({ lintsUnconfigured: true, safe, onChange: () => undefined })
  const known = new Map<string, string>()
  return {
    folders,
    named,
    safe,
    lone: openLoneTexts(),
    isKnown(text, findings) {
      const found = digestOf(findings)
      const isSame = known.get(text) === found
      known.delete(text)
      known.set(text, found)
      for (const oldest of [...known.keys()].slice(0, -MOST_KNOWN)) known.delete(oldest)
      return isSame
    },
    close: folders.close,
  }
}

/** Identifies a text. */
export function digestOf(text: string): string {
  return nodeCrypto().hash('sha256', text, 'hex').slice(0, 16)
}
