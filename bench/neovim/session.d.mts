export const neovimVersion: string | undefined

export interface Typing {
  readonly path: string
  readonly steps: readonly string[]
}

/** An article and its findings in order, each as JSON. */
export interface Compared {
  readonly path: string
  readonly shown: readonly string[]
  readonly printed: readonly string[]
}

export function compareNeovim(work: {
  readonly folder: string
  readonly articles: readonly string[]
  readonly typing: readonly Typing[]
}): Promise<{ readonly opened: readonly Compared[]; readonly typed: readonly Compared[] }>
