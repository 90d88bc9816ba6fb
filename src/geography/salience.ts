import { THRESHOLD, WEIGHTS } from './salience-weights.ts'

/** What is known of one country in one article. */
export interface SalienceInput {
  readonly inHeadline: boolean
  readonly inStandfirst: boolean
  /** Its mentions outside pull-quotes, and outside a standfirst, which repeat the text. */
  readonly mentions: number
  /** Words of the text below headline and standfirst before it is first named there; all of them if it is not. */
  readonly wordsBefore: number
  /** Paragraphs that name it, and paragraphs of the article. */
  readonly paragraphs: number
  readonly paragraphsInAll: number
  /** Whether one of its cities is named, too. */
  readonly namesCity: boolean
  /** The mentions of each country that the article names, itself included. */
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
 * Tried and left out, because no cross-validated figure rose: the first sentence besides the place of the first
 * mention, seats, abbreviations, demonyms, possessives and subjects counted apart, quoted words, names of companies
 * ('British Petroleum') and the length of the article. That a country stands in lists only raises its chances on
 * newswire, which tags the lists of a table or a summit in full: the habit of one house, so it is left out, too.
 */
export function salience(input: SalienceInput): Salience {
  const features = salienceFeatures(input)
  let logit: number = WEIGHTS.intercept
  for (const name of SALIENCE_FEATURES) logit += WEIGHTS[name] * features[name]
  if (input.mentions === 0) return { score: 0, about: false }
  const score = Math.min(1 / (1 + Math.exp(-logit)), THRESHOLD * foreground(input))
  return { score, about: score >= THRESHOLD }
}

/** The numbers that the model weighs; the counts of countries end where more of them say nothing more. */
export function salienceFeatures(input: SalienceInput): Readonly<Record<SalienceFeature, number>> {
  const { mentions, mentionsOfAll, paragraphs, paragraphsInAll } = input
  const all = mentionsOfAll.reduce((sum, one) => sum + one, 0)
  return {
    inHeadline: Number(input.inHeadline),
    inStandfirst: Number(input.inStandfirst),
    logMentions: Math.log(Math.max(1, mentions)),
    logWordsBefore: Math.log(1 + input.wordsBefore),
    share: mentions / Math.max(1, all),
    // Two paragraphs more, one of which half names it: in an article of one or two, the share says little.
    paragraphShare: (paragraphs + 0.5) / (paragraphsInAll + 2),
    countries: Math.min(8, mentionsOfAll.length),
    namedMoreOften: Math.min(5, mentionsOfAll.filter((one) => one > mentions).length),
    namesCity: Number(input.namesCity),
  }
}

const OFTEN = 8

/**
 * Below 1 for a country that is only the background of another, which is named over and over: neither in headline
 * nor standfirst, and named less than a quarter as often. A rule of judgement, not fitted: newswire is too short to
 * show it.
 */
export function foreground(input: SalienceInput): number {
  const most = Math.max(...input.mentionsOfAll)
  const stands = input.inHeadline || input.inStandfirst || most < OFTEN
  return stands || input.mentions >= most / 4 ? Infinity : (4 * input.mentions) / most
}
