import type {
  CountryTagStyle,
  EvidenceStyle,
  HouseDisclaimer,
  HouseStyle,
  PullQuoteForms,
  SourceLabelStyle,
  StandfirstForm,
} from '../article/house-style.ts'
import type { ParserName } from '../markdown/parser-name.ts'
import type { WrittenRules } from './schema.ts'

/** Settings from one place. Later layers win over earlier ones, setting by setting. */
export interface Layer {
  /** Where they come from: a file, named as messages show it, a preset, or the command line. */
  readonly origin: string
  readonly rules?: WrittenRules | undefined
  readonly house?: HouseLayer | undefined
  readonly parser?: ParserName | undefined
  /** Whether the layer applies to the article at this absolute path; if not given, it applies to all. */
  readonly appliesTo?: ((path: string) => boolean) | undefined
}

/** What one layer says about the house style. */
export interface HouseLayer {
  readonly language?: string
  readonly disclaimers?: readonly HouseDisclaimer[]
  readonly countryTags?: Partial<CountryTagStyle>
  readonly pullQuotes?: Partial<PullQuoteForms>
  readonly standfirst?: Partial<StandfirstForm>
  readonly sourceLabels?: Partial<SourceLabelStyle>
  readonly evidence?: Partial<EvidenceStyle>
  readonly frontMatter?: HouseStyle['frontMatter']
}
