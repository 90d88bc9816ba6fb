/** A name that two countries share, or a country and a place that is not one. */
export interface SharedName {
  readonly forms: readonly string[]
  /** The country that it names unless the article mentions only the other one. */
  readonly usual: string
  readonly other: string
}

/** The other names and the capitals in the article show which of the two is meant. */
export const SHARED_NAMES: readonly SharedName[] = [
  { forms: ['Congo', 'Congolese'], usual: 'CD', other: 'CG' },
  { forms: ['Dominican', 'Dominicans'], usual: 'DO', other: 'DM' },
  { forms: ['Korea', 'Korean', 'Koreans'], usual: 'KR', other: 'KP' },
  { forms: ['Samoan', 'Samoans'], usual: 'WS', other: 'AS' },
  { forms: ['Sudanese'], usual: 'SD', other: 'SS' },
]

/** Abbreviations that also stand for something else: they count only if the country is also named in full. */
export const SHARED_ABBREVIATIONS: ReadonlySet<string> = new Set([
  'C.A.R.',
  'CAR',
  'DRV',
  'FSM',
  'GDR',
  'PNG',
  'PRC',
  'RMI',
  'ROC',
  'RSA',
  'RVN',
  'SKN',
  'SRV',
  'SVG',
  'TCI',
])

/** Seats that are also an office of a state or province: they count only if the country is named too. */
export const SHARED_SEATS: ReadonlySet<string> = new Set(['State Department'])

/** Capitals that are also people's names or words: a verb makes them a government only if its country is named. */
export const SHARED_CAPITALS: ReadonlySet<string> = new Set([
  'Bern',
  'Berlin',
  'Douglas',
  'George Town',
  'Georgetown',
  'Hamilton',
  'Jamestown',
  'Jerusalem',
  'Kingston',
  'Lima',
  'London',
  'Male',
  'Paris',
  'Plymouth',
  'Praia',
  'Riga',
  'Rome',
  'San José',
  'San Jose',
  'San Juan',
  'Santiago',
  'Sofia',
  'Stanley',
  'Vienna',
  'Victoria',
  'Washington',
  'Wellington',
])
