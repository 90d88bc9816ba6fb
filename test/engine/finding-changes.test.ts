import { describe, expect, it } from 'vitest'
import { findingChanges, type FoundIn, identified } from '../../src/engine/finding-changes.ts'
import { textFile } from '../../src/text/text-file.ts'
import { findingOn } from '../report/report-of.ts'

/** An article with a finding of the rule `a-rule` on each of these words, and of other rules on others. */
function article(
  path: string,
  text: string,
  words: readonly string[],
  others: readonly string[] = [],
): FoundIn {
  const file = textFile(path, text)
  const findings = [
    ...words.map((one) => findingOn(file, one)),
    ...others.map((one) => findingOn(file, one, { ruleId: 'another-rule' })),
  ]
  return { file, findings }
}

const RAIN = 'It rains in Riga.\n\nIt snows in Tallinn.\n'

describe('findingChanges', () => {
  const first = [article('a.md', RAIN, ['rains', 'snows'])]

  it.each<[string, readonly FoundIn[], readonly string[], number]>([
    ['nothing changes', first, [], 0],
    ['a line is added above', [article('a.md', `Today.\n\n${RAIN}`, ['rains', 'snows'])], [], 0],
    ['one is fixed', [article('a.md', RAIN.replace('rains', 'is dry'), ['snows'])], [], 1],
    ['one is new, of another rule', [article('a.md', RAIN, ['rains', 'snows'], ['Riga'])], ['Riga'], 0],
    [
      'the words of one are edited',
      [article('a.md', RAIN.replace('rains', 'pours'), ['pours', 'snows'])],
      [],
      0,
    ],
    ['a third one of the rule', [article('a.md', RAIN, ['rains', 'snows', 'Riga'])], ['Riga'], 0],
    ['one goes and one of another rule comes', [article('a.md', RAIN, ['rains'], ['Riga'])], ['Riga'], 1],
    ['the article is renamed', [article('b.md', RAIN, ['rains', 'snows'])], [], 0],
    ['the article is copied', [...first, article('b.md', RAIN, ['rains'])], ['rains'], 0],
    ['the article is deleted', [], [], 2],
  ])('%s', (_, after, fresh, gone) => {
    const changes = findingChanges(identified(first), after)
    const words = changes.fresh.map(({ file, finding: { span } }) => file.text.slice(span.start, span.end))
    expect({ words, gone: changes.gone }).toEqual({ words: fresh, gone })
  })
})
