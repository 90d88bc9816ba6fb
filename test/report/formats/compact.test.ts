import { describe, expect, it } from 'vitest'
import { compact } from '../../../src/report/formats/compact.ts'
import { AWKWARD } from '../awkward-run.ts'
import { cleanRun, whole } from '../report-of.ts'

describe('compact', () => {
  it('has one line for every finding, run finding and failure', () => {
    const bad = 'bad␊::error file=x,line=1::boo%0A␍,y:z ␛[2J.md'
    const forged = 'says ::error::x%0A::stop-commands::y @admin [a](http://evil.example/?a|b) <img src=x> {0}'
    const path = 'articles/Łódź “à la” & b%20[1]\'s <x>|"`@me`.md'
    expect(whole(compact(AWKWARD)).split('\n')).toEqual([
      `${path}:1:1: error: “Estonia” <is> & "isn't" ]]> tagged (untagged-countries)`,
      `${path}:3:43: warning: ${forged} (a-rule)`,
      `${path}:3:68: warning: Wrong. (odd|rule\`id,x:y)`,
      `${bad}:1:1: error: ${forged} (a-rule)`,
      `${bad}:2:1: error: ${forged} (a-rule)`,
      `${bad}:3:1: error: ${forged} (a-rule)`,
      `.: warning: 2 of 3 articles: ${forged} (untagged-countries)`,
      '.: warning: “Most” & <all> are wrong (odd|rule`id,x:y)',
      `${bad}: failure: the rule 'x' failed: ${forged}`,
      'lost␛ ☠.md: failure: not UTF-8',
      'lost␛ ☠.md: failure: not UTF-8',
      '',
    ])
  })

  it('is empty if there are no findings', () => {
    expect(whole(compact(cleanRun(3)))).toBe('')
  })
})
