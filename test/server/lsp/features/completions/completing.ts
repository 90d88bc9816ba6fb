import { type CompletionItem, TextEdit } from 'vscode-languageserver-types'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { completionsAt } from '../../../../../src/server/lsp/features/completions/completion.ts'
import { readingOf, withCursor } from '../../reading-of.ts'

type Surroundings = Parameters<typeof readingOf>[1]

/** What is suggested at the mark `|` of a text. */
export async function completions(marked: string, surroundings?: Surroundings) {
  const { offset, text } = withCursor(marked)
  return completionsAt(await readingOf(text, surroundings), offset)
}

export async function labels(marked: string, surroundings?: Surroundings) {
  return (await completions(marked, surroundings)).map(({ label }) => label)
}

/** The text after the item with a label has been chosen. */
export async function chosen(marked: string, label: string, surroundings?: Surroundings): Promise<string> {
  const { text } = withCursor(marked)
  const item = (await completions(marked, surroundings)).find((one) => one.label === label)
  return TextDocument.applyEdits(TextDocument.create('file:///a.md', 'markdown', 1, text), [editOf(item)])
}

function editOf(item: CompletionItem | undefined): TextEdit {
  const edit = item?.textEdit
  if (!TextEdit.is(edit)) throw new Error('no such item')
  return edit
}
