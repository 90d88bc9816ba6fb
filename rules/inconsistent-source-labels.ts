import {
  collectLabels,
  countryNamedTwice,
  defineCorpusRule,
  minorityLabels,
  missedPattern,
  printedLabels,
  relabel,
} from '../src/api.ts'

export default defineCorpusRule({
  id: 'inconsistent-source-labels',
  category: 'sources',
  summary: 'One source labelled in different ways, or a label that says a thing twice.',
  severity: 'warning',
  messages: {
    form: "'{label}' is labelled '{majority}' {count} elsewhere",
    pattern: "'{label}' does not follow the house pattern {pattern}",
    twice: "'{label}' names {country} twice",
  },
  *check(article) {
    for (const printed of printedLabels(article)) {
      const { span, text: label } = printed
      const twice = countryNamedTwice(printed)
      const pattern = missedPattern(article, printed)
      if (twice)
        yield {
          message: 'twice',
          data: { label, country: twice.country },
          span,
          suggestions: [twice.shorter],
        }
      else if (pattern) yield { message: 'pattern', data: { label, pattern }, span }
    }
  },
  collect: (article) => ({
    labels: collectLabels(article),
    known: article.house.sourceLabels.known.map(({ label }) => label),
  }),
  *compare(all) {
    const labels = all.flatMap(({ path, collected }) => collected.labels.map((label) => ({ ...label, path })))
    const known = new Set(all.flatMap(({ collected }) => collected.known))
    for (const { label, majority, count, example } of minorityLabels(labels, known)) {
      yield {
        message: 'form',
        data: { label: label.text, majority, count },
        path: label.path,
        span: label.span,
        related: [{ path: example.path, span: example.span, message: 'labelled so here' }],
        suggestions: [relabel(label.span, majority)],
      }
    }
  },
})
