import { parentPort, workerData } from 'node:worker_threads'
import type { ArticleSettings } from '../../engine/article-settings.ts'
import { lintArticle } from '../../engine/lint-article.ts'
import { messageOf } from '../../text/failure.ts'
import { textFile } from '../../text/text-file.ts'
import { reloadPlugIns } from '../config/plug-ins.ts'
import { openEvidenceShelf } from '../evidence/evidence-shelf.ts'
import { loadRules } from '../load-rules.ts'
import { momentOf } from '../moment.ts'
import { type Answer, type Batch, factsOf, settingsOf, type ThreadData } from './thread-message.ts'

// The main file of a thread. It answers batches of articles, one by one, with the results of linting them as JSON.
const { evidence, now, plugIns, store }: ThreadData = workerData
const rules = await loadRules(await reloadPlugIns(plugIns))
/** By the JSON they were sent as: articles with the same settings share one object, from which facts are read once. */
const known = new Map<string, ArticleSettings>()
const shelf = openEvidenceShelf(evidence, async () => store)
let answered = Promise.resolve()

parentPort?.on('message', (batch: Batch) => {
  answered = answered.then(() => answer(batch))
})

async function answer({ articles, settings: sent }: Batch): Promise<void> {
  const answers: string[] = []
  const settings = sent.map((one) => {
    const key = JSON.stringify(one)
    const held = known.get(key) ?? settingsOf(one, rules)
    known.set(key, held)
    return held
  })
  for (const { content, path, settings: at } of articles) {
    try {
      const held = settings[at]
      if (!held) throw new TypeError('a batch has no settings for an article')
      const file = textFile(path, content)
      const given = await shelf.evidenceOf(file, held.house)
      const linted = await lintArticle(file, held, rules, { evidence: given, moment: momentOf(now) })
      answers.push(JSON.stringify(factsOf(linted)))
    } catch (error) {
      answers.push(JSON.stringify({ brokeDown: messageOf(error) } satisfies Answer[number]))
    }
  }
  parentPort?.postMessage(`[${answers.join(',')}]`)
}
