import { NotificationType } from 'vscode-languageserver-protocol'

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
  /** The path of the configuration. */
  readonly configuration?: string
  /** How many rules are on for the document. */
  readonly rules?: number
  /** Whether code has changed that a running process cannot load again, so that the server must be started again. */
  readonly needsRestart?: true
}

/** Sent whenever the status of an open document has changed. */
export const STATUS = new NotificationType<Status>('geolint/status')
