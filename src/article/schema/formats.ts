/** The formats that geolint checks, each with an example. */
export const FORMATS: Readonly<Record<string, string>> = {
  date: 'a date such as 2026-12-01',
  'date-time': 'a time such as 2026-12-01T09:00:00Z',
  email: 'an e-mail address',
  time: 'a time such as 09:00:00Z',
  uri: 'an address such as https://example.org',
  uuid: 'a UUID',
}
