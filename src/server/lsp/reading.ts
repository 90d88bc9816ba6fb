import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Article } from '../../article/article.ts'
import type { ArticleRecord } from '../../facts/inspection.ts'
import type { SourceLedger } from '../../facts/sources/source-ledger.ts'
import type { RuleHead } from '../../rule/head.ts'

/** An open document, read as an article. */
export interface Reading {
  readonly document: TextDocument
  readonly article: Article
  readonly record: ArticleRecord
  /** Every rule that is known. */
  readonly rules: readonly RuleHead[]
  /** Who is quoted in the articles of the folder; undefined until they have been read. */
  readonly ledger: SourceLedger | undefined
}
