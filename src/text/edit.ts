import type { Span } from './span.ts'

/** Replaces the words of `span` by `text`. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** `--fix` makes the `safe` fixes; only a person makes the `suggested` ones. */
export interface Fix {
  readonly title: string
  readonly safety: 'safe' | 'suggested'
  readonly edits: readonly Edit[]
}
