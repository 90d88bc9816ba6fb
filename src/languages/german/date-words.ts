import type { DateWords } from '../date-words.ts'

export const GERMAN_DATES: DateWords = {
  variants: ['de', 'de-AT'],
  weekday: /(?:Sonn|Mon|Diens|Donners|Frei|Sams)tag|Mittwoch|TAG|MITTWOCH/,
  abbreviates: false,
  monthFirst: false,
  article: 'den|dem|der',
  ordinal: String.raw`\.`,
  ordinalOf: () => '.',
  of: '',
  on: '',
  and: 'und|oder|bis',
  issue: 'bd|heft|nr',
  denial: 'existiert|gibt|kein|keinen|nicht|nie|unmöglich',
}
