import type { Article } from '../article/article.ts'
import type { ArticleSettings } from '../engine/article-settings.ts'
import type { Failure } from '../text/failure.ts'
import type { TextFile } from '../text/text-file.ts'
import type { ProjectParts } from './project-parts.ts'
import type { LintInput, OnProgress } from './requests.ts'
import { select } from './select.ts'

/** What was made of each article of an input. */
export interface Survey<T> {
  /** One for each article, which is read on demand. */
  readonly results: AsyncIterable<T>
  /** What could not be read; complete after the last result. */
  readonly failures: readonly Failure[]
}

type Surveyed = Pick<ProjectParts, 'config' | 'evidence'>

/** Reads the articles of a project one by one, and gives what `take` returns for each. */
export async function survey<T>(
  project: Surveyed,
  input: LintInput,
  take: (article: Article, settings: ArticleSettings) => T,
  onProgress?: OnProgress,
): Promise<Survey<T>> {
  const { config, evidence } = project
  evidence.refresh()
  const { failures, texts } = await select(
    input,
    {},
    {
      loaded: config.loaded,
      named: evidence.options.named,
      onProgress,
    },
  )
  return { results: takeEach(project, texts, take), failures }
}

async function* takeEach<T>(
  { config, evidence }: Surveyed,
  texts: AsyncIterable<TextFile> | Iterable<TextFile>,
  take: (article: Article, settings: ArticleSettings) => T,
): AsyncGenerator<T> {
  const { openArticle } = await import('../languages/open-article.ts')
  for await (const file of texts) {
    const settings = config.settings(file.path)
    const given = await evidence.evidenceOf(file, settings.house)
    yield take(await openArticle(file, settings.house, settings.parser, given), settings)
  }
}
