import type {
  CountryTagStyle,
  HouseDisclaimer,
  PullQuoteForms,
  SourceLabelStyle,
} from '../article/house-style.ts'
import type { ParserName } from '../markdown/parser-name.ts'
import type { WrittenRules } from './schema.ts'

/** Settings from one place; of several layers the later ones win, setting by setting. */
export interface Layer {
  /** Where they come from: a file as it is shown, a preset, or the command line. */
  readonly origin: string
  readonly rules?: WrittenRules | undefined
  readonly house?: HouseLayer | undefined
  readonly parser?: ParserName | undefined
  /** Whether the layer holds for the article at this absolute path; without it, it holds for all. */
  readonly appliesTo?: ((path: string) => boolean) | undefined
}

/** What one layer says of the house. */
export interface HouseLayer {
  readonly language?: string
  readonly disclaimers?: readonly HouseDisclaimer[]
  readonly countryTags?: Partial<CountryTagStyle>
  readonly pullQuotes?: Partial<PullQuoteForms>
  readonly sourceLabels?: Partial<SourceLabelStyle>
}
