import type { Content } from '../markup.ts'

/** The rows of a survey, each with an address on the page: `country-CL`. */
export interface SurveyRows<Row> {
  readonly rows: readonly Row[]
  /** What a row is: `country`. */
  readonly noun: string
  /** What tells it from the others: `CL`. */
  readonly keyOf: (row: Row) => number | string
  readonly nameOf: (row: Row) => Content
}

export function rowId<Row>({ keyOf, noun }: SurveyRows<Row>, row: Row): string {
  return `${noun}-${keyOf(row)}`
}
