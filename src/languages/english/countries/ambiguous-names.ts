/** Forms of a country that are also something else; which one is told by the article as a whole. */
export interface AmbiguousName {
  readonly forms: readonly string[]
  readonly code: string
  /** Names that make the forms the other thing where the article names the country in no other way. */
  readonly rivals: readonly string[]
  /** Words in lower case that do so. */
  readonly rivalWords?: RegExp
  /** Whether the other thing is an American place, so that the United States and each of its states are rivals too. */
  readonly american?: true
  /** Countries that an article about the country itself speaks of. */
  readonly neighbours?: readonly string[]
}

/**
 * Sources: tribes after the directory of the US Bureau of Indian Affairs; places of Georgia, the state, after
 * GeoNames; the rest compiled for this project.
 */
export const AMBIGUOUS_NAMES: readonly AmbiguousName[] = [
  {
    forms: ['Georgia'],
    code: 'GE',
    american: true,
    rivals: ['Atlanta', 'Georgia State University', 'Georgia Tech', 'Savannah', 'University of Georgia'],
    neighbours: ['AM', 'AZ', 'RU', 'TR', 'UA'],
  },
  { forms: ['Jersey'], code: 'JE', american: true, rivals: [], neighbours: ['FR', 'GB', 'GG', 'IM'] },
  {
    forms: ['Indian', 'Indians'],
    code: 'IN',
    rivals: [
      'American Indian',
      'American Indians',
      'Bureau of Indian Affairs',
      'Cherokee',
      'Chickasaw',
      'Choctaw',
      'Comanche',
      'Hopi',
      'Indian Country',
      'Indian Health Service',
      'Indian Tribe',
      'Indian Tribes',
      'Indian reservation',
      'Indian reservations',
      'Indian tribe',
      'Indian tribes',
      'Lakota',
      'Mohawk',
      'Native American',
      'Native Americans',
      'Navajo',
      'Ojibwe',
      'Seminole',
      'Shawnee',
      'Sioux',
    ],
    rivalWords: /\b(?:casinos?|powwows?)\b/u,
  },
  {
    // The region of the Pacific.
    forms: ['Micronesia', 'Micronesian', 'Micronesians'],
    code: 'FM',
    rivals: ['Melanesia', 'Melanesian', 'Polynesia', 'Polynesian'],
  },
  { forms: ['Turkey'], code: 'TR', rivals: ['Thanksgiving'] },
]

/** Words that, besides its own names and cities, make Georgia the country. Source: GeoNames, places of Georgia. */
export const GEORGIAN_WORDS: readonly string[] = [
  'Abkhazia',
  'Ajaria',
  'Batumi',
  'Caucasus',
  'Kakheti',
  'Kutaisi',
  'Ossetia',
]
