import type { Input } from './inputs.mjs'

interface Checked {
  readonly wrong: readonly { readonly oracle: string; readonly detail: string }[]
  readonly findings: number
  readonly fixes: { readonly offered: number; readonly made: number }
}

export function oracles(geolint: object): (input: Input) => Promise<Checked>
