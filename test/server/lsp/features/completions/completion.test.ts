import { describe, expect, it } from 'vitest'
import { COMPLETION_TRIGGERS } from '../../../../../src/server/lsp/features/completions/completion.ts'
import { labels } from './completing.ts'

describe('completion', () => {
  it.each(['|', 'Rain| fell.', '# Bolivia |', 'In Bolivia, |', '---\n|\n---\n', '- |', 'tags: [Bo|]'])(
    'suggests nothing in %j',
    async (marked) => {
      expect(await labels(marked)).toEqual([])
    },
  )

  it('is asked for after single characters', () => {
    expect(COMPLETION_TRIGGERS.every((character) => character.length === 1)).toBe(true)
  })
})
