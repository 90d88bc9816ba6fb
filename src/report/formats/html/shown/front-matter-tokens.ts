import { scalarCharacterMap } from '../../../../article/front-matter/read-front-matter.ts'
import type {
  FrontMatter,
  FrontMatterEntry,
  FrontMatterScalar,
  FrontMatterValue,
} from '../../../../article/front-matter/front-matter.ts'
import { markup } from '../markup.ts'
import type { ArticleSource } from './article-source.ts'
import { DEEPEST } from './inline-tokens.ts'
import { element, type Token } from './leaf.ts'

/** A table of keys and values, or the lines of the file if these cannot be read or their tables are out of order. */
export function* frontMatterTokens(frontMatter: FrontMatter, source: ArticleSource): Iterable<Token> {
  const { entries, problems, span } = frontMatter
  const rows = entries.flatMap((entry) => [...rowTokens(entry, source)])
  if (entries.length === 0 || problems.length > 0 || !isInOrder(rows)) return yield* source.quiet(span, 'pre')
  yield* element('table', rows, markup` class="front-matter"`)
}

function* rowTokens(entry: FrontMatterEntry, source: ArticleSource): Iterable<Token> {
  const isNamed = entry.key.trim() !== ''
  const name = element(isNamed ? 'th' : 'td', keyTokens(entry, source), isNamed && markup` scope="row"`)
  const cell = element('td', valueTokens(entry.value, source, 0))
  yield* element('tr', [...name, ...cell])
}

/** `a, b` for a list, `name: a · url: b` for a map. */
function* valueTokens(value: FrontMatterValue, source: ArticleSource, depth: number): Iterable<Token> {
  if (depth > DEEPEST) return yield* source.quiet(value.span)
  switch (value.kind) {
    case 'scalar':
      return yield* scalarTokens(value, source)
    case 'list':
      for (const [index, item] of value.items.entries()) {
        if (index > 0) yield markup`, `
        yield* valueTokens(item, source, depth + 1)
      }
      return
    case 'map':
      for (const [index, entry] of value.entries.entries()) {
        if (index > 0) yield markup` · `
        yield* element('span', keyTokens(entry, source), markup` class="key"`)
        yield markup` `
        yield* valueTokens(entry.value, source, depth + 1)
      }
  }
}

function keyTokens({ key, keySpan }: FrontMatterEntry, source: ArticleSource): Iterable<Token> {
  return scalarTokens({ kind: 'scalar', value: key, span: keySpan }, source)
}

/** An empty value has a place of its own too. */
function* scalarTokens(scalar: FrontMatterScalar, source: ArticleSource): Iterable<Token> {
  const { span, value } = scalar
  const text = span.end > span.start ? String(value ?? source.text.slice(span.start, span.end)) : ''
  yield { text, span, pieces: scalarCharacterMap(source.text, { ...scalar, value: text }) }
}

function isInOrder(tokens: readonly Token[]): boolean {
  let end = 0
  for (const token of tokens) {
    if (!('text' in token)) continue
    if (token.span.start < end) return false
    end = token.span.end
  }
  return true
}
