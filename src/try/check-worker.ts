import { rules } from '../../rules/index.ts'
import { messageOf } from '../text/failure.ts'
import { openChecker } from './checker.ts'
import type { Answer, Question } from './question.ts'

// The script of the page's worker. It answers one question at a time; the page ends it if a newer question waits too long.
const checker = openChecker(rules)

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((found) => postMessage(found))
})

async function answer({ kind, pasted }: Question): Promise<Answer> {
  try {
    return kind === 'check'
      ? { kind, checked: await checker.check(pasted) }
      : { kind, fixed: await checker.fix(pasted) }
  } catch (error) {
    return { kind: 'failure', message: messageOf(error) }
  }
}
