import { describe, expect, it } from 'vitest'
import { readQuotations } from '../../../../src/languages/english/quotations/read-quotations.ts'

/** The kind of the last quotation, and the reason for it. */
function lastKind(text: string): readonly (string | undefined)[] {
  const quotation = readQuotations(text.split('¶')).at(-1)
  return [quotation?.kind, quotation?.reason]
}

describe('quotationKind', () => {
  it.each([
    // a whole statement
    ['“The border will stay closed,” the envoy said.', 'direct', 'statement'],
    ['The envoy said: “The border will stay closed.”', 'direct', 'statement'],
    ['The envoy said, “No.”', 'direct', 'statement'],
    ['“No,” we said.', 'direct', 'statement'],
    ['“Never!” the crowd shouted back.', 'direct', 'statement'],
    ['The crowd shouted “Open The Border!”', 'direct', 'statement'],
    ['It rained. “The border will stay closed.” It snowed.', 'direct', 'unattributed-statement'],
    ['Then, loudly: “The border will stay closed.”', 'direct', 'unattributed-statement'],
    ['Then came a long march, with shouting “Open it!” and dancing.', 'direct', 'unattributed-statement'],
    // somebody's words inside the writer's prose
    ['The envoy called him “unfit” for office.', 'partial', 'reported-words'],
    ['The envoy said it was a “gift” to smugglers.', 'partial', 'reported-words'],
    ['The envoy said that the “Border Pact” would hold.', 'partial', 'reported-words'],
    ['The treaty, which the envoy called “A gift to smugglers”, is old.', 'direct', 'statement'],
    ['He was called “unfit” by the envoy.', 'partial', 'reported-words'],
    ['The treaty, which the envoy called “unfair”, is old.', 'partial', 'reported-words'],
    ['The envoy called him “Old Grey” in public.', 'partial', 'reported-words'],
    ['“No,” the envoy said. The minister must “resign” over it.', 'partial', 'reported-words'],
    ['“No,” the envoy said. The minister must take a “hard look” at it.', 'partial', 'reported-words'],
    ["The envoy's promise to “close every crossing” came to nothing.", 'partial', 'reported-words'],
    ['The minister must “take a hard look” at it.', 'partial', 'reported-words'],
    [
      'On this, “the next of many winters to come” in those hills, it rained.',
      'partial',
      'unattributed-words',
    ],
    ['Then, shouting “open it” in vain, the march.', 'partial', 'unattributed-words'],
    // words that are used rather than said
    ['“No,” the envoy said.¶The minister must take a “hard look” at it.', 'scare', 'term'],
    ['The filter finds a “harmful” word in it.', 'scare', 'term'],
    ['“No,” the envoy said. The minister runs a “task force” unit.', 'scare', 'term'],
    ['The poor state of the ports was held against the “port police” in the city.', 'scare', 'term'],
    ['The fleet might have a smaller one, sometimes called a “fleet-minus”, in reserve.', 'scare', 'title'],
    ['The chart names a “calm period” of one week.', 'scare', 'term'],
    ['The chart suggests “late blocking” of ports.', 'scare', 'term'],
    ['The last two fields describe the “parent” file.', 'scare', 'term'],
    ['The wall, which marks it as “closed” for good, stands.', 'scare', 'term'],
    ['Variables: “ifs” and “thens”', 'scare', 'term'],
    ['The screen has “buttons” users would think to press.', 'scare', 'term'],
    ['Coastal contacts characterised the plan as “tedious” and left.', 'partial', 'reported-words'],
    ['The sign said “closed” in red.', 'partial', 'reported-words'],
    ['The report describes a “calm period” of one week.', 'partial', 'reported-words'],
    ['Sailors call it “closed” in jest.', 'partial', 'reported-words'],
    ['The envoy answered with one word: “Stuck.”', 'direct', 'statement'],
    // names
    ['“Related stories:”', 'scare', 'heading'],
    ['“We shall not move,” said Ana Ruiz.¶“Ghosts of the River”¶It rained.', 'scare', 'heading'],
    ['“The border will stay closed and nobody knows why”', 'scare', 'heading'],
    ['Ana “La Jefa” Ruiz spoke first.', 'scare', 'nickname'],
    ['The envoy said that Ana “La Jefa” Ruiz spoke first.', 'scare', 'nickname'],
    ['The envoy said so in his memoir, “Border Lands,” last year.', 'scare', 'title'],
    ['The envoy said on the “Border Lands” podcast that it would hold.', 'scare', 'title'],
    ['The plan will hold, said Ana Ruiz, host of “Border Lands.”', 'scare', 'title'],
    ['The envoy said so in the section “What the coast is owed” last year.', 'scare', 'title'],
    ['The envoy said on “Border Lands” that it would hold.', 'scare', 'title'],
    ['The envoy told “Border Lands” that it would hold.', 'scare', 'title'],
    ["“Border Lands,” the station's oldest programme, is back, the envoy said.", 'scare', 'title'],
    ['The report appeared in “The Border Review” last spring.', 'scare', 'title'],
    ['A memo titled “What we owe the coast” set out the terms, the envoy said.', 'scare', 'title'],
    ['The ministry published a paper called the “Border Act” in spring.', 'scare', 'title'],
    ['The envoy said it became known as the “Border Act” in spring.', 'scare', 'title'],
    ['The envoy said it was dubbed the “Border Act” in spring.', 'scare', 'title'],
    ['The act (often called the “Border Act”) failed, the envoy said.', 'scare', 'title'],
    ['The envoy said that the Eastern Stadium (“The Egg”) was full.', 'scare', 'title'],
    ['A user labelled “Nobody” wrote to the envoy.', 'scare', 'title'],
    // expressions
    ['We call it the “open door” in this paper.', 'scare', 'term'],
    ['If you say “Border Act” nobody knows it.', 'scare', 'term'],
    ['It is what we have dubbed “the long winter” in this paper.', 'scare', 'term'],
    ['If you choose “quick check” the page opens.', 'scare', 'term'],
    ['The so-called “rebels” left, the envoy said.', 'scare', 'term'],
    ['The envoy said the so-called “rebels” had left.', 'scare', 'term'],
    ['The “shadow fleet” sails under other flags.', 'scare', 'term'],
    ['The minister opened a “smart” border.', 'scare', 'term'],
    ['The minister opened the “smart border” town.', 'scare', 'term'],
    ['“No,” the envoy said.¶The minister must “resign” over it.', 'scare', 'term'],
    ['The minister must take a “hard look” at it.', 'scare', 'term'],
    ['“No,” the envoy said.¶It rained.¶The minister must take a “hard look” at it.', 'scare', 'term'],
    ['“Refoulement” is forbidden.', 'scare', 'term'],
  ])('%s', (text, kind, reason) => {
    expect(lastKind(text)).toEqual([kind, reason])
  })
})
