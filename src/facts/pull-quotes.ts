import type { Article, PullQuoteBlock } from '../article/article.ts'
import { type BodyText, bodyText, findRuns, runSpans, SHORTEST_RUN } from '../article/body-text.ts'
import { fact } from '../article/fact.ts'
import { type Prose, proseSpan } from '../markdown/prose.ts'
import { fragments } from '../text/fragments.ts'
import type { Span } from '../text/span.ts'
import { type Word, words } from '../text/words.ts'

/** A pull-quote with what stands behind it in the body. */
export interface PullQuote extends PullQuoteBlock {
  /** The place of its quoted words. */
  readonly wordsSpan: Span
  readonly foldedWords: readonly Word[]
  /** Where its words stand in the body, nearest occurrence first; empty where they do not. */
  readonly source: readonly Span[]
  /** How many paragraphs of own prose stand between it and its source; undefined without a source. */
  readonly distance: number | undefined
}

export interface Body {
  readonly proses: readonly Prose[]
  readonly text: BodyText
  readonly starts: readonly number[]
}

/** The prose of an article that a pull-quote can be taken from. */
export const body = fact((article: Article): Body => {
  const proses = article.passages
    .filter(
      ({ voice, kind }) =>
        (voice === 'own' || voice === 'quoted' || voice === 'standfirst') && kind !== 'heading',
    )
    .map((passage) => passage.prose)
  const wanted = article.pullQuotes.map(({ words: quoted }) => words(quoted.text))
  return { proses, text: bodyText(proses, wanted), starts: proses.map((prose) => proseSpan(prose).start) }
})

export const pullQuotes = fact((article: Article): readonly PullQuote[] => {
  if (article.pullQuotes.length === 0) return []
  const own = body(article)
  return article.pullQuotes.map((block) => {
    const wordsSpan = proseSpan(block.words)
    const source = findSource(block.words, wordsSpan, own)
    return {
      ...block,
      wordsSpan,
      foldedWords: words(block.words.text),
      source: source.map((one) => one.span),
      distance: source[0] && paragraphsBetween(own, block.span, source[0].prose),
    }
  })
})

interface SourceRun {
  readonly span: Span
  /** The index of the prose it stands in. */
  readonly prose: number
}

/** Finds every long fragment of a pull-quote; each at its occurrence nearest to the pull-quote. */
function findSource(quoted: Prose, place: Span, { proses, text, starts }: Body): readonly SourceRun[] {
  const found: SourceRun[] = []
  for (const fragment of fragments(quoted.text)) {
    const run = words(quoted.text.slice(fragment.start, fragment.end))
    if (run.length < SHORTEST_RUN) continue
    const nearest = findRuns(text, run)
      .map((one) => ({ run: one, prose: text.words[one.start]?.prose ?? 0 }))
      .toSorted(
        (a, b) =>
          Math.abs((starts[a.prose] ?? 0) - place.start) - Math.abs((starts[b.prose] ?? 0) - place.start),
      )[0]
    if (!nearest) return []
    for (const span of runSpans(proses, text, nearest.run)) found.push({ span, prose: nearest.prose })
  }
  return found
}

/** The paragraphs of prose after the one and before the other. */
function paragraphsBetween({ starts }: Body, place: Span, prose: number): number {
  let before = 0
  let end = starts.length
  while (before < end) {
    const middle = (before + end) >> 1
    if ((starts[middle] ?? 0) < place.start) before = middle + 1
    else end = middle
  }
  return prose < before ? before - 1 - prose : prose - before
}
