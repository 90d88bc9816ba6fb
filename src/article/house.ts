import type { Prose } from '../markdown/prose.ts'
import type { FaultsOf } from './schema/schema-faults.ts'
import type { Word } from '../text/words.ts'
import { DEFAULT_HOUSE_STYLE, type HouseDisclaimer, type HouseStyle } from './house-style.ts'

/** A house style whose texts have been read. */
export interface House extends HouseStyle {
  readonly disclaimers: readonly HouseText[]
  /** How a front matter differs from what the house asks for; undefined if it asks for nothing. */
  readonly frontMatterFaults?: FaultsOf | undefined
}

/** A house disclaimer whose markdown has been read. */
export interface HouseText extends HouseDisclaimer {
  readonly prose: Prose
  readonly words: readonly Word[]
  readonly paragraphs: number
}

export const DEFAULT_HOUSE: House = { ...DEFAULT_HOUSE_STYLE, disclaimers: [] }
