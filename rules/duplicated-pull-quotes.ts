import {
  collectQuotes,
  defineCorpusRule,
  integer,
  passagesOf,
  pullQuotes,
  repeatedAcross,
  repeatedWithin,
} from '../src/rule-api.ts'

export default defineCorpusRule({
  id: 'duplicated-pull-quotes',
  category: 'pull-quotes',
  summary: 'A pull-quote printed twice, or right next to the passage that it repeats.',
  severity: { recommended: 'error', strict: 'error' },
  options: {
    minDistance: integer({
      default: 1,
      minimum: 0,
      description:
        'The minimum number of paragraphs of prose between a pull-quote and its passage; 0 allows any distance.',
    }),
  },
  messages: {
    near: 'The pull-quote is {distance} the passage that it repeats. Move it further away',
    elsewhere: 'The pull-quote {likeness} one in {path}. Choose other words for one of them',
    twice: 'The pull-quote {likeness} an earlier one. Remove one of them',
  },
  *check(article, { minDistance }) {
    for (const { earlier, later, likeness } of repeatedWithin(article.file.path, collectQuotes(article))) {
      const related = [{ span: earlier.span, message: 'the earlier pull-quote' }]
      yield { message: 'twice', data: { likeness }, span: later.span, related }
    }
    for (const quote of pullQuotes(article)) {
      const { distance, wordsSpan } = quote
      const [passage] = passagesOf(quote)
      if (distance === undefined || !passage || distance >= minDistance) continue
      const related = [{ span: passage, message: 'the passage' }]
      const data = { distance: PLACES[distance] ?? `${distance} paragraphs from` }
      yield { message: 'near', data, span: wordsSpan, severity: 'warning', related }
    }
  },
  collect: collectQuotes,
  *compare(all) {
    for (const { earlier, later, likeness } of repeatedAcross(all)) {
      const related = [{ ...earlier, message: 'the other pull-quote' }]
      const data = { likeness, path: earlier.path }
      yield { message: 'elsewhere', data, ...later, severity: 'warning', related }
    }
  },
})

const PLACES = ['right next to', 'one paragraph from']
