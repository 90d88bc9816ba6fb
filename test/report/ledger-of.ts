import { articleSources } from '../../src/facts/sources/article-sources.ts'
import { type SourceLedger, sourceLedger } from '../../src/facts/sources/source-ledger.ts'
import { openArticle } from '../../src/languages/open-article.ts'
import { textFile } from '../../src/text/text-file.ts'
import { PAYLOADS } from './payloads.ts'

/** The ledger of articles by path. */
export async function ledgerOf(articles: Readonly<Record<string, string>>) {
  return sourceLedger(
    await Promise.all(
      Object.entries(articles).map(async ([path, text]) =>
        articleSources(await openArticle(textFile(path, text))),
      ),
    ),
  )
}

/** An article in which each speaker says the same. */
export function said(...speakers: readonly string[]): string {
  return `${speakers.map((speaker) => `“The port is full and nobody pays,” said ${speaker}.`).join('\n\n')}\n`
}

/** An article with a labelled quotation for each label. */
export function quoting(...labels: readonly string[]): string {
  return labels
    .map((label) => `> Nobody knows why the cranes stand still.\n>\n> — ${label}\n`)
    .join('\nRain fell.\n\n')
}

/** A ledger with two months, one conflict inside an article and one between two articles. */
export function contestedLedger(): Promise<SourceLedger> {
  return ledgerOf({
    'news/2024-03-01-a.md': `# The port\n\n${said('Ana Quispe, a former minister', 'officials')}`,
    'news/2024-05-01-b.md': said('Ana Quispe, the current minister', 'Ana Quispe'),
    'c.md': `${said('a Peruvian farmer')}\nRain fell.\n\n:::pullquote\nThe port is full and nobody pays\n\n— Diplomat, Peru\n:::\n`,
  })
}

/** A ledger that says something harmful wherever it can say something. */
export async function forgedLedger(): Promise<SourceLedger> {
  const { sources, ...rest } = await contestedLedger()
  const forged = PAYLOADS.flatMap((text) => {
    const at = { path: text, headline: text, line: 1, before: text, words: text, after: text }
    return sources.map((source) => ({
      ...source,
      label: text,
      labels: [{ text: `${text} too`, count: 2 }],
      conflicts: [{ at, against: at, message: text }],
    }))
  })
  const knownLabels = PAYLOADS.map((text) => ({ label: text, aliases: [text] }))
  return { ...rest, sources: forged, knownLabels }
}
