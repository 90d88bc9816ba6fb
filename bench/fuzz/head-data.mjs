// The data of a head as a second parser reads it, and whether it is as before but for the tags added.
import { isDeepStrictEqual } from 'node:util'
import { load, YAMLException } from 'js-yaml'
import { parse as parseToml, TomlError } from 'smol-toml'

/** Undefined if there is no data, or if the parser rejects it. */
export function headData(text, { data, format }) {
  const inside = text.slice(data.start, data.end)
  try {
    if (format === 'yaml') return load(inside, { json: true }) ?? {}
    if (format === 'toml') return parseToml(inside)
    if (format === 'json') return JSON.parse(inside)
    return format === 'pelican' ? pelicanData(inside) : undefined
  } catch (error) {
    const isRejected = [YAMLException, TomlError, SyntaxError, RangeError].some(
      (kind) => error instanceof kind,
    )
    if (isRejected) return undefined
    throw error
  }
}

/** Whether two values differ only in what was added to lists, or to strings with separators. */
export function isGrown(before, after) {
  if (isDeepStrictEqual(before, after)) return true
  if (before === null || before === '' || before === undefined) return isTags(after)
  if (Array.isArray(before)) {
    if (!Array.isArray(after)) return false
    let at = 0
    for (const item of after) if (at < before.length && isDeepStrictEqual(item, before[at])) at += 1
    return at === before.length
  }
  if (typeof before === 'string') {
    if (Array.isArray(after)) return after.includes(before.trim())
    return typeof after === 'string' && after.startsWith(before.trimEnd())
  }
  if (typeof before !== 'object' || typeof after !== 'object' || after === null || Array.isArray(after))
    return false
  return (
    isDeepStrictEqual(
      Object.keys(before),
      Object.keys(after).filter((key) => key in before),
    ) && Object.keys(after).every((key) => isGrown(before[key], after[key]))
  )
}

function isTags(value) {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.values(value).every(isTags)
  return Array.isArray(value) ? value.every((item) => typeof item === 'string') : typeof value === 'string'
}

function pelicanData(text) {
  const data = {}
  let last
  for (const line of text.split(/\r?\n/)) {
    const [, key, value] = /^([A-Za-z][\w-]*):[ \t]*(.*)$/.exec(line) ?? []
    if (key === undefined && last !== undefined) data[last] += `\n${line}`
    if (key === undefined) continue
    last = key in data ? `${key} again` : key
    data[last] = value
  }
  return data
}
