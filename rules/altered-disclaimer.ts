import { defineRule, type Disclaimer, disclaimers, ownProseAfter } from '../src/rule-api.ts'

/** More differences than this are reported as one. */
const MOST_DIFFERENCES = 8

export default defineRule({
  id: 'altered-disclaimer',
  category: 'disclaimers',
  summary: 'A house disclaimer whose words have changed, that appears twice, or that is not at the end.',
  severity: { recommended: 'error', strict: 'error' },
  fixable: true,
  messages: {
    added: "The disclaimer '{id}' adds '{added}' to the house text. Restore the house text",
    changed: "The disclaimer '{id}' says '{added}' instead of '{lost}'. Restore the house text",
    lost: "The disclaimer '{id}' leaves out '{lost}'. Restore the house text",
    many: "The disclaimer '{id}' differs from the house text in {count} places. Restore the house text",
    notLast: "The disclaimer '{id}' is not at the end of the article. Move it there",
    twice: "The disclaimer '{id}' appears twice. Remove one of them",
  },
  *check(article) {
    const seen = new Map<string, Disclaimer>()
    for (const disclaimer of disclaimers(article)) {
      const { house, differences, span } = disclaimer
      if (!house) continue
      const { id } = house
      const first = seen.get(id)
      if (first) {
        yield { message: 'twice', data: { id }, span, related: [{ span: first.span, message: 'first here' }] }
        continue
      }
      seen.set(id, disclaimer)
      const edits = differences.map((difference) => difference.edit)
      const title = 'Restore the words of the house text'
      const safety = (fixed: readonly { readonly restorable: boolean }[]) =>
        fixed.every(({ restorable }) => restorable) ? 'safe' : 'suggested'
      if (differences.length > MOST_DIFFERENCES) {
        yield {
          message: 'many',
          data: { id, count: differences.length },
          span,
          fix: { title, safety: safety(differences), edits },
        }
      } else {
        for (const [index, { added, lost, span: place }] of differences.entries()) {
          const fix = {
            title,
            safety: safety(differences.slice(index, index + 1)),
            edits: edits.slice(index, index + 1),
          } as const
          if (added === '') yield { message: 'lost', data: { id, lost }, span: place, fix }
          else if (lost === '') yield { message: 'added', data: { id, added }, span: place, fix }
          else yield { message: 'changed', data: { id, added, lost }, span: place, fix }
        }
      }
      const after = house.last === true ? ownProseAfter(article, span.end) : undefined
      if (after)
        yield {
          message: 'notLast',
          data: { id },
          span,
          related: [{ span: after, message: 'the text goes on here' }],
        }
    }
  },
})
