import { THRESHOLD, WEIGHTS } from './salience-weights.ts'

/** What is known about one country in one article. */
export interface SalienceInput {
  readonly inHeadline: boolean
  readonly inStandfirst: boolean
  /** Its mentions, without those that repeat the text: in pull-quotes, and in a standfirst or headline word for word. */
  readonly mentions: number
  /** Words of the body before it is first named there; all of them if it is not. */
  readonly wordsBefore: number
  /** Paragraphs that name it, and all paragraphs of the article. */
  readonly paragraphs: number
  readonly paragraphsInAll: number
  /** Whether one of its cities is named too. */
  readonly namesCity: boolean
  /** Whether it is mostly named as the place of meetings: an article on them is about those who met. */
  readonly isVenue: boolean
  /** The mentions of each country that the article names, this one included. */
  readonly mentionsOfAll: readonly number[]
}

/** How likely an editor is to tag an article with a country (0 to 1), and whether the article is about it. */
export interface Salience {
  readonly score: number
  readonly about: boolean
}

const SALIENCE_FEATURES = [
  'inHeadline',
  'inStandfirst',
  'logMentions',
  'logWordsBefore',
  'share',
  'paragraphShare',
  'countries',
  'namedMoreOften',
  'namesCity',
] as const

type SalienceFeature = (typeof SALIENCE_FEATURES)[number]

/**
 * A logistic model of the tags that editors give; `npm run fit:salience` writes its weights. It looks at the
 * headline, the standfirst, how often, how early and in how many paragraphs a country is named, its cities, and the
 * company it keeps: an article that dwells on several countries is about more of them.
 *
 * Tried and left out, because no cross-validated figure rose: the first sentence in addition to the place of the
 * first mention, separate counts of seats, abbreviations, demonyms, possessives and subjects, quoted words, company
 * names ('British Petroleum') and the length of the article. Appearing only in lists raises a country's chances on
 * newswire, which tags every country in a table or at a summit. That is the habit of one publisher, so it is left
 * out too.
 */
export function salience(input: SalienceInput): Salience {
  const features = salienceFeatures(input)
  let logit: number = WEIGHTS.intercept
  for (const name of SALIENCE_FEATURES) logit += WEIGHTS[name] * features[name]
  if (input.mentions === 0 || input.isVenue) return { score: 0, about: false }
  const score = Math.min(1 / (1 + Math.exp(-logit)), THRESHOLD * foreground(input))
  return { score, about: score >= THRESHOLD }
}

/** The numbers that the model weighs. Counts of countries are capped where higher ones add nothing. */
export function salienceFeatures(input: SalienceInput): Readonly<Record<SalienceFeature, number>> {
  const { mentions, mentionsOfAll, paragraphs, paragraphsInAll } = input
  const all = mentionsOfAll.reduce((sum, one) => sum + one, 0)
  return {
    inHeadline: Number(input.inHeadline),
    inStandfirst: Number(input.inStandfirst),
    logMentions: Math.log(Math.max(1, mentions)),
    logWordsBefore: Math.log(1 + input.wordsBefore),
    share: mentions / Math.max(1, all),
    // Adds two paragraphs and half a mention, because in an article of one or two the share says little.
    paragraphShare: (paragraphs + 0.5) / (paragraphsInAll + 2),
    countries: Math.min(8, mentionsOfAll.length),
    namedMoreOften: Math.min(5, mentionsOfAll.filter((one) => one > mentions).length),
    namesCity: Number(input.namesCity),
  }
}

const OFTEN = 8

/**
 * Below 1 for a country that is only the background to another, which is named over and over: it is in neither the
 * headline nor the standfirst, and is named less than a quarter as often. A judgement, not fitted: newswire stories
 * are too short to show it.
 */
export function foreground(input: SalienceInput): number {
  const most = Math.max(...input.mentionsOfAll)
  const isProminent = input.inHeadline || input.inStandfirst || most < OFTEN
  return isProminent || input.mentions >= most / 4 ? Infinity : (4 * input.mentions) / most
}
