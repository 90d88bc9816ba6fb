import { CITIES } from './cities.ts'
import { CONSTITUENTS } from './constituents.ts'
import { COUNTRIES } from './countries.ts'
import { isRegion } from './regions.ts'
import { foldName, resolveEnglishName } from './resolve-country.ts'

/**
 * The code of the country that a tag names a part of: a city or province ('Odesa', 'Helmand province'), a part by its
 * form ('Ukraine’s Donetsk region', 'Northern Syria', 'Lima, Peru'), or a constituent ('Scotland').
 */
export function countryOfPlace(value: string): string | undefined {
  const place = places().get(foldName(value)) ?? places().get(foldName(value.replace(DIVISION, '')))
  if (place !== undefined) return place
  const whole = /^(.+)['’]s?\s\S/u.exec(value)?.[1] ?? /,([^,]+)$/u.exec(value)?.[1]
  if (whole !== undefined) return resolveEnglishName(whole)
  const rest = PART.exec(value)?.[1]
  // 'North America' is not a part of the United States.
  return rest === undefined || isRegion(value) ? undefined : resolveEnglishName(rest)
}

const DIVISION =
  /^(?:city|governorate|province|region|state)[\s_-]of[\s_-]|[\s_-](?:city|district|governorate|oblast|province|region|state)$/iu
const PART =
  /^(?:(?:north|south|east|west)(?:ern)?|(?:north|south)[\s_-]?(?:east|west)(?:ern)?|central|lower|rural|upper)[\s_-](.+)$/iu

let known: ReadonlyMap<string, string> | undefined

/** Places by name, folded: those of the lexicon that point to one country. */
function places(): ReadonlyMap<string, string> {
  known ??= new Map([
    ...Object.entries(CITIES).flatMap(([code, cities]) =>
      cities.map((city) => [foldName(city), code] as const),
    ),
    ...COUNTRIES.map(({ capital, code }) => [foldName(capital), code] as const),
    ...CONSTITUENTS.map((each) => [foldName(each.name), each.of] as const),
  ])
  return known
}
