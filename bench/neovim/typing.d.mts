export function stepsFor(text: string, at: number): readonly string[]

export function keysIn(steps: readonly string[]): number
