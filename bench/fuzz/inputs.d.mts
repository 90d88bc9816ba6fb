export interface Input {
  readonly number: number
  readonly text: string
}

export function input(seed: string, number: number, fixtures: readonly string[]): Input
