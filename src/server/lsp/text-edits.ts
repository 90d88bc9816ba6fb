import { diffArrays } from 'diff'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types'
import type { Edit } from '../../text/edit.ts'
import { rangeOf } from './places.ts'

/** Edits of one document; an editor that is told the version refuses them if the text has changed since. */
export function workspaceEdit(
  { uri, version }: TextDocument,
  edits: readonly TextEdit[],
  isVersioned: boolean,
): WorkspaceEdit {
  return isVersioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } }
}

export function textEdits(document: TextDocument, edits: readonly Edit[]): readonly TextEdit[] {
  return edits.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text }))
}

/** The lines in which a document differs from another text, so that the cursor and marks elsewhere stay. */
export function lineEdits(document: TextDocument, text: string): readonly TextEdit[] {
  const edits: TextEdit[] = []
  let at = 0
  for (const { added, removed, value } of diffArrays(linesOf(document.getText()), linesOf(text))) {
    const length = value.reduce((sum, line) => sum + line.length, 0)
    const start = document.positionAt(at)
    if (removed) edits.push({ range: { start, end: document.positionAt(at + length) }, newText: '' })
    if (added) addText(edits, { range: { start, end: start }, newText: value.join('') })
    else at += length
  }
  return edits
}

/** What is added right after something removed replaces it. */
function addText(edits: TextEdit[], insertion: TextEdit): void {
  const last = edits.at(-1)
  const { character, line } = insertion.range.start
  const isReplaced =
    last?.newText === '' && last.range.end.line === line && last.range.end.character === character
  if (last && isReplaced) edits[edits.length - 1] = { range: last.range, newText: insertion.newText }
  else edits.push(insertion)
}

/** With their line ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}
