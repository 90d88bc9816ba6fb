/** A name that belongs to two countries, or to a country and a place that is none. */
export interface SharedName {
  readonly forms: readonly string[]
  /** The country that it names unless the article speaks of the other one only. */
  readonly usual: string
  readonly other: string
}

/** Which of the two is meant is told by the other names and the capitals in the article. */
export const SHARED_NAMES: readonly SharedName[] = [
  { forms: ['Congo', 'Congolese'], usual: 'CD', other: 'CG' },
  { forms: ['Dominican', 'Dominicans'], usual: 'DO', other: 'DM' },
  { forms: ['Korea', 'Korean', 'Koreans'], usual: 'KR', other: 'KP' },
  { forms: ['Samoan', 'Samoans'], usual: 'WS', other: 'AS' },
  { forms: ['Sudanese'], usual: 'SD', other: 'SS' },
]

/** Abbreviations that also stand for something else: they count where the country is named in full as well. */
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

/** Seats that are also an office of a state or province: they count where the country is named as well. */
export const SHARED_SEATS: ReadonlySet<string> = new Set(['State Department'])

/** Capitals that are also names of persons, or words: their verb makes them the government only where its country is named. */
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
