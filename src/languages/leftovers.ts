/** What writing assistants, templates and drafts leave in texts, in one language. */
export interface Leftovers {
  readonly assistantPhrases: readonly AssistantPhrase[]
  readonly placeholders: readonly Placeholder[]
}

interface Attested {
  /** The page that documents it. */
  readonly source: string
  /** When it was seen: `2025-11-12`, `2023-08` or `2017`. */
  readonly seen: string
}

/** What an assistant says of itself, of its work or of what it could do next. All words are in lower case. */
export interface AssistantPhrase extends Attested {
  /**
   * The sentence begins with one of the first part's runs of words; one of each further part follows, with at most 15
   * words in between, or directly if `isClose`.
   */
  readonly parts: readonly (readonly string[])[]
  readonly isClose?: true
}

/** What stands for something that is still missing. */
export interface Placeholder extends Attested {
  /**
   * - `note`: words in brackets that begin so, in capitals: `[CHECK the spelling]`
   * - `blank`: words in brackets that begin so, capitalised at least as here: `[Your name]`
   * - `slot`: in capitals, or alone on its line: `HEADING HERE`
   * - `mark`: alone, in capitals: `TK`; in other languages these letters may be an abbreviation
   * - `text`: anywhere, in any case: `Lorem ipsum dolor`
   */
  readonly form: 'blank' | 'mark' | 'note' | 'slot' | 'text'
  readonly words: string
}

/** Where what has no page of its own was seen: read through the code search of public repositories. */
export const PUBLIC_TEXTS: Attested = { source: 'public repositories on GitHub', seen: '2026-11' }
