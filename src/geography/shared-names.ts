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
  'FSM',
  'PNG',
  'RMI',
  'ROC',
  'RSA',
  'SRV',
  'TCI',
])

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

/** A country's name that in an article about the United States is a place there. */
export interface AmericanName {
  readonly name: string
  readonly code: string
  /** Countries that an article about the country itself speaks of. */
  readonly neighbours: readonly string[]
}

/** The state of Georgia, and New Jersey as it is called for short. */
export const AMERICAN_NAMES: readonly AmericanName[] = [
  { name: 'Georgia', code: 'GE', neighbours: ['AM', 'AZ', 'RU', 'TR', 'UA'] },
  { name: 'Jersey', code: 'JE', neighbours: ['FR', 'GB', 'GG', 'IM'] },
]

/** Words that, besides its own names, make Georgia the country. Source: GeoNames, places of Georgia. */
export const GEORGIAN_WORDS: readonly string[] = [
  'Abkhazia',
  'Ajaria',
  'Batumi',
  'Caucasus',
  'Kakheti',
  'Kutaisi',
  'Ossetia',
]

/**
 * Words that make Indians the first nations of America in an article that does not name India.
 * Source: US Bureau of Indian Affairs, tribal directory.
 */
export const TRIBAL_WORDS: readonly string[] = [
  'American Indian',
  'American Indians',
  'Apache',
  'Cherokee',
  'Cheyenne',
  'Chickasaw',
  'Choctaw',
  'Comanche',
  'Hopi',
  'Lakota',
  'Mohawk',
  'Native American',
  'Native Americans',
  'Navajo',
  'Ojibwe',
  'Seminole',
  'Shawnee',
  'Sioux',
  'Tribal',
  'Tribe',
  'Tribes',
]
