import {
  collectLabels,
  countryNamedTwice,
  defineCorpusRule,
  differentlyNamed,
  knownLabel,
  minorityLabels,
  missedPattern,
  printedLabels,
  relabel,
} from '../src/rule-api.ts'

export default defineCorpusRule({
  id: 'inconsistent-source-labels',
  category: 'sources',
  summary: 'One source labelled in different ways, or a label that names its country twice.',
  severity: { recommended: 'warning', strict: 'error' },
  messages: {
    form: "This source is labelled '{label}', but '{majority}' {count} elsewhere. Use one label throughout",
    known: "'{label}' is not the house label for this source. Write '{known}'",
    pattern: "'{label}' does not follow the label pattern. Write it as {pattern}",
    speaker:
      "The pull-quote is labelled '{label}', but the text calls this source '{speaker}'. Use the same words in both",
    twice: "'{label}' names {country} twice. Name it once",
  },
  *check(article) {
    for (const printed of printedLabels(article)) {
      const { span, text: label } = printed
      const known = knownLabel(article, printed)
      const twice = countryNamedTwice(article, printed)
      const pattern = missedPattern(article, printed)
      if (known !== undefined)
        yield { message: 'known', data: { label, known }, span, suggestions: [relabel(printed, known)] }
      else if (twice)
        yield {
          message: 'twice',
          data: { label, country: twice.country },
          span,
          suggestions: [twice.shorter],
        }
      else if (pattern) yield { message: 'pattern', data: { label, pattern }, span }
    }
    for (const { place, printed, speaker } of differentlyNamed(article)) {
      yield {
        message: 'speaker',
        data: { label: printed.text, speaker: speaker.text },
        span: printed.span,
        related: [{ span: place, message: 'the passage’s speaker' }],
      }
    }
  },
  collect: collectLabels,
  *compare(all) {
    const labels = all.flatMap(({ path, collected }) => collected.map((label) => ({ ...label, path })))
    for (const { label, majority, count, example } of minorityLabels(labels)) {
      yield {
        message: 'form',
        data: { label: label.text, majority, count },
        path: label.path,
        span: label.span,
        related: [{ path: example.path, span: example.span, message: 'labelled this way here' }],
        suggestions: [relabel(label, majority)],
      }
    }
  },
})
