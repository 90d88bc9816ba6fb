import type { FrontMatterFormat, FrontMatterValue } from './front-matter.ts'

type QuotingStyle = 'plain' | 'single' | 'double'

/** Where a YAML value without quotation marks is: inside brackets, it may contain fewer characters. */
export type ScalarPlace = 'block' | 'flow'

export function quotingStyle(written: string): QuotingStyle {
  if (written.startsWith('"')) return 'double'
  return written.startsWith("'") ? 'single' : 'plain'
}

/** A string as a format writes it, in the given style if that can hold it; undefined if no style can. */
export function writeScalar(
  value: string,
  format: FrontMatterFormat,
  style: QuotingStyle,
  place: ScalarPlace,
): string | undefined {
  switch (format) {
    case 'yaml':
      return writeYaml(value, style, place)
    case 'toml':
      if (LONE_SURROGATE.test(value)) return undefined
      return style === 'single' && !UNPRINTABLE.test(value) && !value.includes("'")
        ? `'${value}'`
        : inDouble(value)
    case 'json':
      return inDouble(value)
    case 'pelican':
      return value === '' || value.trim() !== value || UNPRINTABLE.test(value) ? undefined : value
  }
}

function writeYaml(value: string, style: QuotingStyle, place: ScalarPlace): string {
  if (UNPRINTABLE.test(value)) return inDouble(value)
  if (style === 'single') return `'${value.replaceAll("'", "''")}'`
  return style === 'plain' && isPlainYaml(value, place) ? value : inDouble(value)
}

const LONE_SURROGATE = /\p{Surrogate}/u
const UNPRINTABLE = /[\0-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF\p{Surrogate}]/u

function inDouble(value: string): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(value).replace(/[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, escaped)
}

const YAML_INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`=<]/u
const YAML_NUMBER_OR_DATE = /^[-+.]*\d/u
/** What YAML 1.1 or 1.2 reads as null, a boolean or a number. */
const YAML_WORD = /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan))$/iu
const YAML_COLON_OR_COMMENT = /:(?:\s|$)|\s#/u

/** Whether every YAML reader takes the value, on one line without quotation marks, for exactly this string. */
export function isPlainYaml(value: string, place: ScalarPlace): boolean {
  return !YAML_NUMBER_OR_DATE.test(value) && isPlainOrNumber(value, place)
}

/** Whether YAML 1.2 reads the value as this string, although older readers may see a date or a number. */
export function isPlainYaml12(value: string, place: ScalarPlace): boolean {
  return !YAML_12_NUMBER.test(value) && isPlainOrNumber(value, place)
}

/** https://yaml.org/spec/1.2.2/#1032-tag-resolution */
const YAML_12_NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$|^0o[0-7]+$|^0x[\da-f]+$/i

function isPlainOrNumber(value: string, place: ScalarPlace): boolean {
  if (value === '' || value.trim() !== value || UNPRINTABLE.test(value)) return false
  if (YAML_INDICATOR.test(value) || YAML_WORD.test(value)) return false
  if (value.startsWith('...') || YAML_COLON_OR_COMMENT.test(value)) return false
  return place === 'block' || !/[,[\]{}:]/u.test(value)
}

/** How the strings of a list are quoted: like the last one, or else as given. */
export function listQuoting(
  text: string,
  items: readonly FrontMatterValue[] = [],
  otherwise: QuotingStyle = 'plain',
): QuotingStyle {
  const last = items.findLast((item) => item.kind === 'scalar' && typeof item.value === 'string')
  return last ? quotingStyle(text.slice(last.span.start, last.span.end)) : otherwise
}

/** All the strings as a format writes them, or undefined if it cannot write one of them. */
export function writeScalars(
  values: readonly string[],
  format: FrontMatterFormat,
  style: QuotingStyle,
  place: ScalarPlace,
): readonly string[] | undefined {
  const written = values.flatMap((value) => writeScalar(value, format, style, place) ?? [])
  return written.length === values.length ? written : undefined
}

/** Whether a value stays whole in a string whose values are separated by commas or semicolons. */
export function fitsAmongCommas(value: string): boolean {
  return value !== '' && value.trim() === value && !/[,;]/u.test(value) && !UNPRINTABLE.test(value)
}
