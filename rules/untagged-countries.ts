import {
  archiveTags,
  askedTags,
  choice,
  defineCorpusRule,
  type Fix,
  habitIn,
  list,
  tagAs,
  tagData,
  taggableHead,
  taggedArticle,
  tagHabit,
  text,
  wantedHabit,
} from '../src/rule-api.ts'

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
    except: list(text({ description: 'A country, by name or code.' }), {
      default: [],
      description: 'Countries that the house does not tag, by name or code, such as the one that it is in.',
    }),
  },
  messages: {
    none: 'No country is tagged. Tag those that the article {relation}: {countries}',
    noneAsUsual:
      'No country is tagged, but the article {relation} {countries}. {others}: add the tags, set house.countryTags, or switch the rule off',
    noneInMost:
      '{others}, although {found} of them are about one or more. Set house.countryTags, or switch untagged-countries off (geolint init writes whichever fits)',
    untagged: '{country} is not tagged, but the article {relation} it ({counts}). Add the tag',
    leftOut:
      "{country} is not tagged, but the article {relation} it ({counts}). {others}: add the tag, or list the country under 'except' if your house leaves it out",
    leftOutOfMost:
      "{country} is not tagged in {found} of the {judged} articles about it. If your house leaves it out, list it under 'except' of untagged-countries",
  },
  gather: [
    { of: ['noneAsUsual'], message: 'noneInMost', share: 0 },
    { of: ['leftOut'], message: 'leftOutOfMost', share: 0.9, bySubject: 'wanted' },
  ],
  /** Which tags an archive has, and how it writes them, can be seen only in all of its articles. */
  collect(article, options) {
    const tagged = taggedArticle(article, options)
    const isMissing = tagged.missing.length > 0
    return {
      ...tagged,
      relation: options.mentions === 'about' ? 'is about' : 'names',
      habit: tagHabit(article),
      own: isMissing ? wantedHabit(article) : undefined,
      head: isMissing ? taggableHead(article) : undefined,
    }
  },
  *compare(all) {
    const archive = archiveTags(all.map(({ collected }) => collected))
    const habitOf = habitIn(all.flatMap(({ collected }) => collected.habit ?? []))
    for (const { collected, path } of all) {
      const { head, own, relation } = collected
      const habit = habitOf(own)
      for (const { countries, isPlain, message, others } of askedTags(collected, archive)) {
        const [first] = countries
        const codes = countries.map(({ code }) => code)
        const fix = head && tagAs(head, habit, codes)
        yield {
          message,
          data: { ...tagData(countries), others, relation },
          path,
          span: first.span,
          subject: codes.toSorted().join(' '),
          severity:
            message !== 'leftOut' && countries.some(({ inHeadline }) => inHeadline) ? 'error' : 'warning',
          ...offered(fix, isPlain && own !== undefined),
        }
      }
    }
  },
})

/** A safe fix that nobody needs to decide on as a fix, any other as a suggestion. */
function offered(fix: Fix | undefined, isPlain: boolean): { fix?: Fix; suggestions?: readonly Fix[] } {
  if (!fix) return {}
  return isPlain && fix.safety === 'safe' ? { fix } : { suggestions: [{ ...fix, safety: 'suggested' }] }
}
