import { defineRule, embargoes, list, text } from '../src/rule-api.ts'

export default defineRule({
  id: 'embargo',
  category: 'publication',
  summary: 'An embargoed article that is not marked as a draft.',
  severity: { recommended: 'error', strict: 'error' },
  needsDay: true,
  options: {
    keys: list(text({}), {
      default: ['embargo', 'embargo_until'],
      description: 'Front-matter keys that hold the time at which the embargo ends.',
    }),
  },
  messages: {
    on: "The article is embargoed until '{until}', but it is not a draft. Set 'draft: true' until then",
    unreadable: "The embargo '{until}' cannot be read. Write it as 2026-12-01 or 2026-12-01T09:00-04:00",
  },
  *check(article, { keys }, clock) {
    for (const { readings, span, until } of embargoes(article, keys)) {
      const hasCome = readings.some(({ iso, isLocal }) =>
        clock.hasCome(isLocal ? clock.localTime(iso) : Date.parse(iso)),
      )
      if (readings.length === 0) yield { message: 'unreadable', data: { until }, span, severity: 'warning' }
      else if (!hasCome) yield { message: 'on', data: { until }, span }
    }
  },
})
