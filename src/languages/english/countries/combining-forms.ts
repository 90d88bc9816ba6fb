/**
 * First parts of compounds that name a country when the second part names another: Sino-American, Franco-German.
 * Source: Oxford Dictionary of English, combining forms.
 */
export const COMBINING_FORMS: readonly (readonly [form: string, code: string])[] = [
  ['Anglo', 'GB'],
  ['Austro', 'AT'],
  ['Franco', 'FR'],
  ['Graeco', 'GR'],
  ['Greco', 'GR'],
  ['Hispano', 'ES'],
  ['Indo', 'IN'],
  ['Italo', 'IT'],
  ['Luso', 'PT'],
  ['Polono', 'PL'],
  ['Russo', 'RU'],
  ['Sino', 'CN'],
  ['Turco', 'TR'],
  ['Turko', 'TR'],
]
