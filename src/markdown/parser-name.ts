/** The markdown parsers. The first is the default, and the reference for the others. */
export const PARSERS = ['remark', 'satteri'] as const

export type ParserName = (typeof PARSERS)[number]
