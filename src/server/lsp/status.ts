import { NotificationType } from 'vscode-languageserver-protocol'
import { numbered } from '../../text/numbered.ts'

/** What the server says about checking a document, for an editor to show in a corner. */
export interface Status {
  /** Of the document. */
  readonly uri: string
  /** That of geolint. */
  readonly version: string
  /**
   * `checked`, or `quiet` if there is nothing to check it by, or `problem` if something keeps it from being checked as the
   * command line would check it.
   */
  readonly state: 'checked' | 'problem' | 'quiet'
  /** One line for the reader. */
  readonly message: string
  /** What the reader can do on the command line, to follow the message. */
  readonly advice?: string
  /** The path of the configuration. */
  readonly configuration?: string
  /** How many rules are on for the document. */
  readonly rules?: number
  /** Whether code has changed that a running process cannot load again, so that the server must be started again. */
  readonly needsRestart?: true
}

/** Why nothing checks a document, and what to do if anything. */
export function quietStatus(reason: string, advice?: string): Pick<Status, 'advice' | 'message' | 'state'> {
  return { state: 'quiet', message: `geolint is quiet: ${reason}`, ...(advice !== undefined && { advice }) }
}

/** By which configuration a document is checked; `limits` are what is left out. */
export function checkedStatus(
  { rules, version }: { readonly rules: number; readonly version: string },
  configuration: string | undefined,
  limits: readonly string[] = [],
): Pick<Status, 'message' | 'rules' | 'state'> {
  const from = configuration === undefined ? '' : ` from ${configuration}`
  const parts = [`geolint ${version}: ${numbered(rules, 'rule')}${from}`, ...limits]
  return { state: 'checked', rules, message: parts.join('; ') }
}

/** Why a text that may look like an article is not linted; follows its name. */
export const NOT_AN_ARTICLE = 'is a house text or evidence, not an article'

/** Sent whenever the status of an open document has changed. */
export const STATUS = new NotificationType<Status>('geolint/status')
