export function nodeRemains(script: string): readonly string[]
