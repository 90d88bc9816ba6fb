import type { Checked, Fixed, Pasted } from './checker.ts'

/** What the page asks its worker. */
export interface Question {
  readonly kind: 'check' | 'fix'
  readonly pasted: Pasted
}

export type Answer =
  | { readonly kind: 'check'; readonly checked: Checked }
  | { readonly kind: 'fix'; readonly fixed: Fixed }
  | { readonly kind: 'failure'; readonly message: string }
