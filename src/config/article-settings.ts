import type { ArticleSettings } from '../engine/article-settings.ts'
import type { WantedTags } from '../facts/countries/untagged-countries.ts'
import type { Settings } from './resolve.ts'

/** What linting an article needs of its settings: the rules that are on, without the origins. */
export function articleSettings({ house, parser, rules }: Settings): ArticleSettings {
  return {
    house,
    parser,
    rules: [...rules.values()].flatMap(({ rule, severity, options }) =>
      severity === 'off' ? [] : [{ rule, severity, options }],
    ),
  }
}

/** The tags that the settings ask for, or 'off' if untagged-countries is off. */
export function wantedTags({ rules }: ArticleSettings): WantedTags | 'off' {
  const options = rules.find(({ rule }) => rule.id === 'untagged-countries')?.options
  if (!options) return 'off'
  const except: readonly unknown[] = Array.isArray(options['except']) ? options['except'] : []
  return {
    mentions: options['mentions'] === 'named' ? 'named' : 'about',
    except: except.filter((one) => typeof one === 'string'),
  }
}
