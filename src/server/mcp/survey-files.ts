import type { Article } from '../../article/article.ts'
import type { WorkingProject } from '../../project/open-project.ts'
import { nextTurn } from '../../project/next-turn.ts'

/** What `take` gives for each article, in turn, so that a wish to end is heard in between. */
export async function surveyFiles<T>(
  project: WorkingProject,
  files: readonly string[],
  take: (article: Article) => T,
  signal: AbortSignal,
): Promise<readonly T[]> {
  if (files.length === 0) return []
  const { results } = await project.survey(files, take)
  const all: T[] = []
  for await (const one of results) {
    all.push(one)
    await nextTurn(signal)
  }
  return all
}
