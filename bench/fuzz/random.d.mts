export interface Choices {
  readonly below: (count: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  readonly some: <T>(most: number, make: () => T) => readonly T[]
}

export function choices(seed: string): Choices
