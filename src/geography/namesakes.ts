/** A region or town that bears the present or former name of a country. */
export interface Namesake {
  readonly name: string
  /** The code of the country that it is in. */
  readonly in: string
}

/**
 * First-order divisions, and towns of more than 8,000 inhabitants, that have the name of one country and are in
 * another, by name.
 *
 * Source: GeoNames (geonames.org), CC BY 4.0.
 */
export const NAMESAKES: readonly Namesake[] = [
  { name: 'Andorra', in: 'ES' },
  { name: 'Angola', in: 'US' },
  { name: 'Antigua', in: 'ES' },
  { name: 'Antigua', in: 'GT' },
  { name: 'Armenia', in: 'CO' },
  { name: 'Armenia', in: 'SV' },
  { name: 'Brazil', in: 'US' },
  { name: 'China', in: 'MX' },
  { name: 'Colombia', in: 'CU' },
  { name: 'Costa Rica', in: 'BR' },
  { name: 'Formosa', in: 'AR' },
  { name: 'Formosa', in: 'BR' },
  { name: 'Georgia', in: 'US' },
  { name: 'Greece', in: 'US' },
  { name: 'Grenada', in: 'US' },
  { name: 'Guernsey', in: 'US' },
  { name: 'Holland', in: 'US' },
  { name: 'Jamaica', in: 'CU' },
  { name: 'Jamaica', in: 'US' },
  { name: 'Jordan', in: 'PH' },
  { name: 'Lebanon', in: 'US' },
  { name: 'Liberia', in: 'CR' },
  { name: 'Luxembourg', in: 'BE' },
  { name: 'Macau', in: 'BR' },
  { name: 'Macedonia', in: 'GR' },
  { name: 'Macedonia', in: 'US' },
  { name: 'Malaya', in: 'PH' },
  { name: 'Mexico', in: 'PH' },
  { name: 'Mexico', in: 'US' },
  { name: 'Montenegro', in: 'BR' },
  { name: 'Montenegro', in: 'CO' },
  { name: 'Niger', in: 'NG' },
  { name: 'Palau', in: 'MX' },
  { name: 'Palestine', in: 'US' },
  { name: 'Peru', in: 'US' },
  { name: 'Puerto Rico', in: 'AR' },
  { name: 'Puerto Rico', in: 'CO' },
  { name: 'Puerto Rico', in: 'ES' },
  { name: 'San Marino', in: 'US' },
  { name: 'Surinam', in: 'MU' },
  { name: 'Tonga', in: 'CM' },
  { name: 'Trinidad', in: 'BO' },
  { name: 'Trinidad', in: 'CU' },
  { name: 'Trinidad', in: 'US' },
  { name: 'Trinidad', in: 'UY' },
  { name: 'Venezuela', in: 'CU' },
]
