import {
  choice,
  commonHabit,
  defineCorpusRule,
  type Fix,
  type MissingTags,
  missingTags,
  tagAs,
  tagFix,
  taggableHead,
  tagHabit,
  wantedHabit,
} from '../src/rule-api.ts'

type Wanted = 'about' | 'named'

export default defineCorpusRule({
  id: 'untagged-countries',
  category: 'countries',
  summary: 'A country that the article is about but does not tag.',
  severity: { recommended: 'error', strict: 'error' },
  fixable: true,
  options: {
    mentions: choice(['about', 'named'], {
      default: 'about',
      description: 'Which countries must be tagged: those that the article is about, or all that it names.',
    }),
  },
  messages: {
    none: 'No country is tagged. Tag those that the article {relation}: {countries}',
    untagged: '{country} is not tagged, but the article {relation} it ({counts}). Add the tag',
  },
  *check(article, { mentions }) {
    if (!wantedHabit(article)) return
    for (const missing of missingTags(article, mentions)) {
      yield { ...problemOf(missing, mentions), ...offered(tagFix(article, missing.codes)) }
    }
  },
  /** If nothing shows how the article would tag countries, the other articles of the run do. */
  collect(article, { mentions }) {
    const missing = wantedHabit(article) ? [] : missingTags(article, mentions)
    return {
      habit: tagHabit(article),
      missing,
      mentions,
      head: missing.length > 0 ? taggableHead(article) : undefined,
    }
  },
  *compare(all) {
    const habit = commonHabit(all.flatMap(({ collected }) => collected.habit ?? []))
    for (const { collected, path } of all) {
      for (const missing of collected.missing) {
        const fix = collected.head && habit && tagAs(collected.head, habit, missing.codes)
        const suggestions: readonly Fix[] = fix ? [{ ...fix, safety: 'suggested' }] : []
        yield { ...problemOf(missing, collected.mentions), path, suggestions }
      }
    }
  },
})

function problemOf(
  { codes, country, countries, counts, inHeadline, span, tagsNone }: MissingTags,
  wanted: Wanted,
) {
  return {
    message: tagsNone ? 'none' : 'untagged',
    data: { country, countries, counts, relation: wanted === 'about' ? 'is about' : 'names' },
    span,
    subject: codes.toSorted().join(' '),
    severity: inHeadline ? 'error' : 'warning',
  } as const
}

/** A safe fix as a fix, any other as a suggestion. */
function offered(fix: Fix | undefined): { fix?: Fix; suggestions?: readonly Fix[] } {
  if (!fix) return {}
  return fix.safety === 'safe' ? { fix } : { suggestions: [fix] }
}
