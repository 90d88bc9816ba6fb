/** Forms of a country that are also something else. The article as a whole shows which is meant. */
export interface AmbiguousName {
  readonly forms: readonly string[]
  readonly code: string
  /** Names that make the forms the other thing if the article does not name the country in any other way. */
  readonly rivals: readonly string[]
  /** Lower-case words that do the same. */
  readonly rivalWords?: RegExp
  /** Whether the other thing is an American place, so that the United States and each of its states are rivals too. */
  readonly american?: true
  /** Countries that an article about the country itself speaks of. */
  readonly neighbours?: readonly string[]
}

/**
 * Sources: for tribes, the directory of the US Bureau of Indian Affairs; for places in Georgia, the state, GeoNames;
 * the rest was compiled for this project.
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
    // The region in the Pacific.
    forms: ['Micronesia', 'Micronesian', 'Micronesians'],
    code: 'FM',
    rivals: ['Melanesia', 'Melanesian', 'Polynesia', 'Polynesian'],
  },
  // The Republic of the Congo, and the Russian Olympic Committee.
  {
    forms: ['ROC'],
    code: 'TW',
    rivals: ['Congo', 'Congolese', 'Olympic', 'Olympics', 'Russia', 'Russian'],
    neighbours: ['CN'],
  },
  { forms: ['Turkey'], code: 'TR', rivals: ['Thanksgiving'] },
  // The quarter of an American city on the other side of its river.
  { forms: ['West Bank'], code: 'PS', american: true, rivals: [], neighbours: ['EG', 'IL', 'JO'] },
]

/** Words that, like its own names and cities, make Georgia the country. Source: GeoNames, places in Georgia. */
export const GEORGIAN_WORDS: readonly string[] = [
  'Abkhazia',
  'Ajaria',
  'Batumi',
  'Caucasus',
  'Kakheti',
  'Kutaisi',
  'Ossetia',
]
