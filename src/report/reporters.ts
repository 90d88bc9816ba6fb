import type { Reporter } from './report.ts'

/** The reporters by the name of their format, each loaded when it is asked for. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./json.ts')).ndjson,
  pretty: async () => (await import('./pretty.ts')).pretty,
}
