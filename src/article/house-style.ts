/** What applies to every article of a publisher and is read by several rules. */
export interface HouseStyle {
  /** The language of articles that do not name theirs, as an IETF tag (`en`); guessed if undefined. */
  readonly language?: string | undefined
  readonly disclaimers: readonly HouseDisclaimer[]
  readonly countryTags: CountryTagStyle
  readonly pullQuotes: PullQuoteForms
  readonly standfirst: StandfirstForm
  readonly sourceLabels: SourceLabelStyle
  readonly evidence: EvidenceStyle
  /** What the front matter of every article must be, as JSON Schema (draft 2020-12). */
  readonly frontMatter?: Readonly<Record<string, unknown>> | undefined
}

export interface HouseDisclaimer {
  readonly id: string
  /** The words, as markdown. */
  readonly text: string
  /** The absolute path of the file that the words were read from, which is not an article. */
  readonly file?: string | undefined
  readonly heading?: string | undefined
  /** Front-matter keys and the values that they must have for this disclaimer to be required. */
  readonly when?: Readonly<Record<string, string | number | boolean>> | undefined
  /** What else satisfies it: a shortcode or include of this name, or a front-matter key that is set. */
  readonly shortcodes?: readonly string[] | undefined
  readonly frontMatterKeys?: readonly string[] | undefined
  /** Whether none of the article's own prose may follow it. */
  readonly last?: boolean | undefined
}

export interface CountryTagStyle {
  /** Front-matter keys that hold countries, in addition to those that always do. */
  readonly keys: readonly string[]
  /** How a new tag is written if the file itself shows no style; as in most other articles if undefined. */
  readonly style?: 'name' | 'alpha-2' | 'alpha-3' | 'slug' | undefined
}

export interface PullQuoteForms {
  readonly shortcodes: readonly string[]
  readonly directives: readonly string[]
  readonly classes: readonly string[]
}

export interface StandfirstForm {
  /** Front-matter keys that hold the standfirst, before those that always do. */
  readonly keys: readonly string[]
}

export interface SourceLabelStyle {
  /** The house pattern, such as `{role}, {country}`. */
  readonly pattern?: string | undefined
  readonly known: readonly { readonly label: string; readonly aliases: readonly string[] }[]
}

/** Where the evidence for quotations is kept, and what may differ from it. */
export interface EvidenceStyle {
  /** Absolute paths of folders, which hold no articles. */
  readonly folders: readonly string[]
  /** Which of the files in the folders are an article's: those named like it, those that it names, or all. */
  readonly find: 'slug' | 'front-matter' | 'all'
  /** What a quotation may leave out or repair, in addition to what it always may. */
  readonly allow: readonly AllowedDifference[]
}

export const ALLOWED_DIFFERENCES = ['fillers', 'repetitions', 'grammar'] as const

export type AllowedDifference = (typeof ALLOWED_DIFFERENCES)[number]

export const DEFAULT_HOUSE_STYLE: HouseStyle = {
  disclaimers: [],
  countryTags: { keys: [] },
  pullQuotes: { shortcodes: [], directives: [], classes: [] },
  standfirst: { keys: [] },
  sourceLabels: { known: [] },
  evidence: { folders: [], find: 'slug', allow: [] },
}
