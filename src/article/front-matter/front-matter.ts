import type { Span } from '../../text/span.ts'

/** The data at the start of an article, with the place of every key and value. */
export interface FrontMatter {
  /** 'unread' is code, or data in a language that geolint does not know. */
  readonly format: 'yaml' | 'toml' | 'json' | 'pelican' | 'unread' | 'none'
  /** From the opening fence to the end of the closing one; empty, at 0, if there is none. */
  readonly span: Span
  /** What is between the fences. */
  readonly data: Span
  readonly entries: readonly FrontMatterEntry[]
  /** What could not be read. */
  readonly problems: readonly FrontMatterProblem[]
}

export type FrontMatterFormat = Exclude<FrontMatter['format'], 'none'>

/** The formats that can be read and edited. */
export type DataFormat = Exclude<FrontMatterFormat, 'unread'>

export interface FrontMatterProblem {
  readonly span: Span
  readonly reason: string
}

export interface FrontMatterEntry {
  readonly key: string
  readonly keySpan: Span
  readonly value: FrontMatterValue
}

export type FrontMatterValue = FrontMatterScalar | FrontMatterList | FrontMatterMap

export interface FrontMatterScalar {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** With its quotation marks, if it has any; empty if no value is written. */
  readonly span: Span
}

export interface FrontMatterList {
  readonly kind: 'list'
  readonly style: 'flow' | 'block'
  readonly items: readonly FrontMatterValue[]
  readonly span: Span
}

export interface FrontMatterMap {
  readonly kind: 'map'
  readonly style: 'flow' | 'block'
  readonly entries: readonly FrontMatterEntry[]
  readonly span: Span
}
