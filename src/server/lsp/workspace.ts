import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding } from '../../rule/finding.ts'
import type { RuleHead } from '../../rule/head.ts'
import type { Reading } from './reading.ts'
import type { Status } from './status.ts'

/**
 * What checks the open documents: a project on disk, or what a browser can do. All functions reject with a UserError if a
 * document cannot be checked at all.
 */
export interface Workspace {
  /** Whether an open document may be an article. */
  readonly mayBeArticle: (document: TextDocument) => boolean
  readonly check: (document: TextDocument) => Promise<Checked>
  /** Undefined if nothing checks the document. */
  readonly read: (document: TextDocument) => Promise<Reading | undefined>
  /** The text after all safe fixes. */
  readonly fixed: (document: TextDocument) => Promise<string>
  /** Every rule that is known where a document is. */
  readonly rules: (uri: string) => Promise<readonly RuleHead[]>
  readonly close: () => Promise<void>
}

/** What was found in a document. */
export interface Checked {
  readonly status: Status
  /** In order of place. */
  readonly findings: readonly Finding[]
  /** Why something was not checked. */
  readonly failures: readonly string[]
  /** The address of a rule's page. */
  readonly ruleUrl: (ruleId: string) => string | undefined
  /** Another article that findings refer to, by its path. */
  readonly other: (path: string) => TextDocument | undefined
}
