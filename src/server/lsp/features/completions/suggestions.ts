import type { CompletionItem, CompletionItemKind, Range } from 'vscode-languageserver-types'

/** A completion before it is put into the form that editors read. */
export interface Suggestion {
  readonly label: string
  /** What replaces the words being typed. */
  readonly written: string
  /** What editors compare with the words being typed, with the quotation mark that they begin with. */
  readonly sought: string
  readonly detail?: string
  readonly documentation?: string
}

/** The items for suggestions. Editors keep their order among those that match the typed words equally well. */
export function completionItems(
  suggestions: readonly Suggestion[],
  range: Range,
  kind: CompletionItemKind,
): CompletionItem[] {
  return suggestions.map(({ detail, documentation, label, sought, written }, at) => ({
    label,
    kind,
    ...(detail !== undefined && detail !== '' && { detail }),
    ...(documentation !== undefined && { documentation }),
    sortText: String(at).padStart(DIGITS, '0'),
    filterText: sought,
    textEdit: { range, newText: written },
  }))
}

const DIGITS = 5
