import type { Span } from './span.ts'

/** The words of `span` are replaced by `text`. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** `safe` fixes are made by `--fix`; `suggested` ones only by a person. */
export interface Fix {
  readonly title: string
  readonly safety: 'safe' | 'suggested'
  readonly edits: readonly Edit[]
}
