import type { ArticleEvidence } from '../evidence/given-evidence.ts'
import type { Prose } from '../markdown/prose.ts'
import type { Tangle } from '../markdown/tangle.ts'
import type { TemplateTag } from '../markdown/template-tags.ts'
import type { TextFile } from '../text/text-file.ts'
import type { Excerpt, Span } from '../text/span.ts'
import type { FrontMatter } from './front-matter/front-matter.ts'
import type { House } from './house.ts'

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table-cell' | 'footnote' | 'caption' | 'cite'

/** A text as its editors see it. Every part knows its place in the file. */
export interface Article {
  readonly file: TextFile
  readonly house: House
  /** What its quotations can be held against. */
  readonly evidence: ArticleEvidence
  /** The primary language subtag (`en`), or `und` if it is unknown. */
  readonly language: string
  readonly frontMatter: FrontMatter
  readonly headline: ArticlePart | undefined
  readonly standfirst: ArticlePart | undefined
  /** All running text of the body, in order, each block with its voice. */
  readonly blocks: readonly TextBlock[]
  readonly pullQuotes: readonly PullQuoteBlock[]
  readonly blockQuotations: readonly BlockQuotation[]
  readonly furniture: readonly Furniture[]
  readonly tags: readonly TemplateTag[]
  readonly comments: readonly Span[]
  /** In order of position. */
  readonly links: readonly Link[]
  /** References to notes, `[^1]` or `<sup>1</sup>`, in order of position. The notes are blocks of kind `footnote`. */
  readonly notes: readonly Span[]
  /** Why only the front matter could be read. */
  readonly tangle: Tangle | undefined
  /** Whether its text ends inside something that is never closed, such as an HTML element or a shortcode. */
  readonly endsOpen: boolean
  /** Reads it with another text after the same front matter: how it would be after a fix. */
  readonly withBody: (body: string) => Article
}

/** A headline or standfirst, from the front matter or from the text. */
export interface ArticlePart extends Excerpt {
  readonly prose: Prose
  readonly origin: 'front-matter' | 'text'
}

/** Whose words they are. */
export type Voice = 'own' | 'quoted' | 'pull-quote' | 'headline' | 'standfirst' | 'caption' | 'furniture'

/** A piece of running text: a paragraph, a heading, a list item, a cell, a note. */
export interface TextBlock {
  readonly kind: BlockKind
  /** 1 to 6 for a heading, otherwise undefined. */
  readonly depth: number | undefined
  readonly prose: Prose
  readonly span: Span
  readonly voice: Voice
}

/** A pull-quote as it is printed. */
export interface PullQuoteBlock {
  /** Recognised by its form, or only because its words also appear in the body. */
  readonly recognisedBy: 'form' | 'content'
  /** The whole pull-quote, label and markup included. */
  readonly span: Span
  readonly words: Prose
  readonly label: Label | undefined
}

/** Somebody's words, set off from the text but not a pull-quote. */
export interface BlockQuotation {
  readonly span: Span
  readonly words: Prose
  readonly label: Label | undefined
}

/** The attribution printed next to a quotation. */
export interface Label {
  readonly prose: Prose
  readonly span: Span
}

/** A link: inline, by reference, automatic, or an `<a href>`. */
export interface Link {
  /** The whole link, markup included. */
  readonly span: Span
  /** The place of its words, or of its address if it has no words. */
  readonly text: Span
  /** The unescaped address, with each character of a template tag replaced by `\uFFFC`. */
  readonly url: string
}

/** A part of the page that is not the article’s own prose. */
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
  | 'copyright'
  | 'credits'
  | 'subscribe'
  | 'contact'
  | 'notes'
