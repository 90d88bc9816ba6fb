/**
 * Words before a role that say whether the office is held and how senior it is, each with the form used in
 * comparisons. Source: compiled for this project from the attributions that newspaper style guides allow.
 */
export const MODIFIERS: ReadonlyMap<string, string> = new Map([
  ['acting', 'acting'],
  ['anonymous', 'unnamed'],
  ['caretaker', 'acting'],
  ['current', 'current'],
  ['deposed', 'former'],
  ['designate', 'designate'],
  ['elect', 'elect'],
  ['emerita', 'emeritus'],
  ['emeritus', 'emeritus'],
  ['erstwhile', 'former'],
  ['ex', 'former'],
  ['former', 'former'],
  ['formerly', 'former'],
  ['high level', 'high-level'],
  ['high ranking', 'high-ranking'],
  ['incoming', 'elect'],
  ['incumbent', 'current'],
  ['interim', 'acting'],
  ['junior', 'junior'],
  ['late', 'late'],
  ['leading', 'leading'],
  ['mid level', 'mid-level'],
  ['one time', 'former'],
  ['onetime', 'former'],
  ['ousted', 'former'],
  ['outgoing', 'outgoing'],
  ['previous', 'former'],
  ['prominent', 'prominent'],
  ['retired', 'retired'],
  ['senior', 'senior'],
  ['serving', 'current'],
  ['sitting', 'current'],
  ['snr', 'senior'],
  ['sr', 'senior'],
  ['then', 'then'],
  ['top', 'top'],
  ['top level', 'top-level'],
  ['unidentified', 'unnamed'],
  ['unnamed', 'unnamed'],
  ['veteran', 'veteran'],
])

/** Modifiers that never begin a proper name, so that what follows them is a role whatever its case. */
export const SURE_MODIFIERS: ReadonlySet<string> = new Set([
  'acting',
  'emeritus',
  'former',
  'high-level',
  'high-ranking',
  'outgoing',
  'retired',
  'senior',
  'unnamed',
])

interface Opposites {
  readonly reason: string
  readonly rows: readonly ReadonlySet<string>[]
}

/** Modifiers that exclude one another: those in different rows are never true of one source at the same time. */
export const OPPOSITES: readonly Opposites[] = [
  {
    reason: 'one former, the other current',
    rows: [
      new Set(['former', 'late', 'retired']),
      new Set(['acting', 'current', 'outgoing']),
      new Set(['designate', 'elect']),
    ],
  },
  {
    reason: 'different ranks',
    rows: [
      new Set(['high-level', 'high-ranking', 'senior', 'top', 'top-level']),
      new Set(['mid-level']),
      new Set(['junior']),
    ],
  },
]
