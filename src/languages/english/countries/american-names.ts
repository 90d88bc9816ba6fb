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
