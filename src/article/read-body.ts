import type { Root } from 'mdast'
import { type AttributeList, takeAttributeLists } from '../markdown/attribute-lists.ts'
import { findTangle } from '../markdown/complexity.ts'
import type { Parser } from '../markdown/parse.ts'
import type { Tangle } from '../markdown/tangle.ts'
import { maskTemplateTags, type TemplateTag } from '../markdown/template-tags.ts'
import { withoutUnpublished } from '../markdown/unpublished.ts'
import type { FrontMatter } from './front-matter/front-matter.ts'

/** What follows the front matter of a file. All offsets are those of the file. */
export interface ArticleBody {
  /** What the parser is given: as long as the text, with blanks for everything that is not markdown or not published. */
  readonly masked: string
  /** Empty if the text is too tangled for the parser. */
  readonly tree: Root
  readonly tangle: Tangle | undefined
  readonly tags: readonly TemplateTag[]
  readonly attributeLists: readonly AttributeList[]
}

export function readBody(
  text: string,
  frontMatter: FrontMatter,
  { parse, parseBlocks }: Parser,
): ArticleBody {
  const { lists, text: published } = takeAttributeLists(
    withoutUnpublished(withoutFrontMatter(text, frontMatter)),
  )
  const { tags, text: masked } = maskTemplateTags(published)
  const tangle = findTangle(masked, parseBlocks)
  return { masked, tree: parse(tangle ? '' : masked), tangle, tags, attributeLists: lists }
}

/** The text with blank lines for its front matter, which the markdown parser must not see. */
function withoutFrontMatter(text: string, { span }: FrontMatter): string {
  return (
    text.slice(0, span.end).replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length)) + text.slice(span.end)
  )
}
