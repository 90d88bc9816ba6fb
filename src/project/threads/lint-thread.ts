import { parentPort, workerData } from 'node:worker_threads'
import { messageOf } from '../../engine/check-article.ts'
import { lintArticle } from '../../engine/lint-article.ts'
import { sourceFile } from '../../text/source-file.ts'
import { openConfig } from '../open-config.ts'
import { type Answer, factsOf, type SentArticle, type ThreadData } from './thread-message.ts'

// The main file of a thread: answers batches of articles, one after the other, with what linting them gives as JSON.
const { config, cwd }: ThreadData = workerData
const { settings } = await openConfig(cwd, config)
let answered = Promise.resolve()

parentPort?.on('message', (batch: readonly SentArticle[]) => {
  answered = answered.then(() => answer(batch))
})

async function answer(batch: readonly SentArticle[]): Promise<void> {
  const answers: string[] = []
  for (const { content, path } of batch) {
    try {
      const linted = await lintArticle(sourceFile(path, content), settings(path))
      answers.push(JSON.stringify(factsOf(linted)))
    } catch (error) {
      answers.push(JSON.stringify({ brokeDown: messageOf(error) } satisfies Answer[number]))
    }
  }
  parentPort?.postMessage(`[${answers.join(',')}]`)
}
