import type { Prose } from '../markdown/prose.ts'
import type { Tangle } from '../markdown/tangle.ts'
import type { TemplateTag } from '../markdown/template-tags.ts'
import type { TextFile } from '../text/text-file.ts'
import type { Excerpt, Span } from '../text/span.ts'
import type { FrontMatter } from './front-matter/front-matter.ts'
import type { House } from './house.ts'

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table-cell' | 'footnote' | 'caption' | 'cite'

/** A text as its editors see it. Everything in it knows its place in the file. */
export interface Article {
  readonly file: TextFile
  readonly house: House
  /** The primary language subtag (`en`), or `und` where it is unknown. */
  readonly language: string
  readonly frontMatter: FrontMatter
  readonly headline: ArticlePart | undefined
  readonly standfirst: ArticlePart | undefined
  /** All running text of the body in its order, each piece with the voice that speaks in it. */
  readonly blocks: readonly TextBlock[]
  readonly pullQuotes: readonly PullQuoteBlock[]
  readonly blockQuotations: readonly BlockQuotation[]
  readonly furniture: readonly Furniture[]
  readonly tags: readonly TemplateTag[]
  readonly comments: readonly Span[]
  /** In order of place. */
  readonly links: readonly Link[]
  /** References to notes, `[^1]` or `<sup>1</sup>`, in order of place; the notes are passages of the kind `footnote`. */
  readonly notes: readonly Span[]
  /** Why only the front matter could be read. */
  readonly tangle: Tangle | undefined
}

/** A headline or standfirst, whether it stands in the front matter or in the text. */
export interface ArticlePart extends Excerpt {
  readonly prose: Prose
  readonly origin: 'front-matter' | 'text'
}

/** Whose words they are. */
export type Voice = 'own' | 'quoted' | 'pull-quote' | 'headline' | 'standfirst' | 'caption' | 'furniture'

export interface TextBlock {
  readonly kind: BlockKind
  /** 1 to 6 for a heading, else undefined. */
  readonly depth: number | undefined
  readonly prose: Prose
  readonly span: Span
  readonly voice: Voice
}

export interface PullQuoteBlock {
  /** Whether its form says that it is one, or only that its words stand in the body too. */
  readonly recognisedBy: 'form' | 'content'
  /** The whole of it, label and markup included. */
  readonly span: Span
  readonly words: Prose
  readonly label: Label | undefined
}

/** Somebody's words set off from the text that are no pull-quote. */
export interface BlockQuotation {
  readonly span: Span
  readonly words: Prose
  readonly label: Label | undefined
}

/** To whom a quotation is given, as it is printed beside it. */
export interface Label {
  readonly prose: Prose
  readonly span: Span
}

/** A link: inline, by reference, automatic, or an `<a href>`. */
export interface Link {
  /** The whole of it, markup included. */
  readonly span: Span
  /** The place of its words; of the address where it has no others. */
  readonly text: Span
  /** The address without escapes; each character of a template tag is replaced by `\uFFFC`. */
  readonly url: string
}

export interface Furniture {
  readonly kind: FurnitureKind
  readonly span: Span
}

export type FurnitureKind =
  | 'disclaimer'
  | 'related'
  | 'biography'
  | 'funding'
  | 'republication'
  | 'correction'
  | 'editors-note'
  | 'footnotes'
