import type { CompletionItem, CompletionItemKind, Range } from 'vscode-languageserver-types'

/** Something that can be completed, before editors are told of it. */
export interface Suggestion {
  readonly label: string
  /** What replaces the words being typed. */
  readonly written: string
  /** What is compared with the words being typed, with the mark that they begin with. */
  readonly sought: string
  readonly detail?: string
  readonly documentation?: string
}

/** The items for suggestions, which editors keep in this order as long as they match what is typed equally well. */
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
