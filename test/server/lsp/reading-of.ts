import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Range } from 'vscode-languageserver-types'
import { heads } from '../../../rules/heads.ts'
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from '../../../src/article/house-style.ts'
import { inspectArticle } from '../../../src/facts/inspection.ts'
import type { SourceLedger } from '../../../src/facts/sources/source-ledger.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import type { Reading } from '../../../src/server/lsp/reading.ts'
import { readEvidence } from '../../../src/testing/read-evidence.ts'
import { fileContent, textFile } from '../../../src/text/text-file.ts'

interface Surroundings {
  readonly path?: string
  readonly house?: Partial<HouseStyle>
  readonly ledger?: SourceLedger
  /** Transcripts by path. */
  readonly evidence?: Readonly<Record<string, string>>
}

/** An open document with this text. */
export async function readingOf(
  content: string,
  { evidence, house, ledger, path = 'a.md' }: Surroundings = {},
): Promise<Reading> {
  const file = textFile(path, content)
  const given = evidence && (await readEvidence(file, evidence))
  const article = await openArticle(file, { ...DEFAULT_HOUSE_STYLE, ...house }, 'remark', given)
  return {
    document: TextDocument.create(`file:///${path}`, 'markdown', 1, fileContent(file)),
    article,
    record: inspectArticle(article),
    rules: heads,
    ledger,
  }
}

/** A text without its mark `|`, and where that was. */
export function withCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|')
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset }
}

/** The words of a document in a range. */
export function wordsIn({ document }: Reading, range: Range): string {
  return document.getText(range)
}
