import { eastAsianWidth } from 'get-east-asian-width'

/**
 * What takes up one place on a screen: a character with its combining marks, joiners, skin tones and vowel letters, or
 * the two letters of a flag. (`Intl.Segmenter` costs a sixth of Node's start-up time.)
 */
const CLUSTER =
  /\p{RI}{2}|.(?:[\p{Mn}\p{Me}\p{EMod}\p{Default_Ignorable_Code_Point}\u1160-\u11FF]|(?<=\u200D)\p{ExtPict})*/gsu

const ALL_NARROW = /^[\x20-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027]*$/
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u
const EMOJI_STYLE = /^\p{RI}{2}|\uFE0F/u

/** How many columns of a terminal plain text takes. */
export function textWidth(text: string): number {
  if (ALL_NARROW.test(text)) return text.length
  return clusters(text).reduce((width, cluster) => width + clusterWidth(cluster), 0)
}

function clusters(text: string): readonly string[] {
  return text.match(CLUSTER) ?? []
}

function clusterWidth(cluster: string): number {
  if (INVISIBLE.test(cluster)) return 0
  return EMOJI_STYLE.test(cluster) ? 2 : eastAsianWidth(cluster.codePointAt(0) ?? 0)
}

/** The text, or as much of its start as fits, cut after a word, with an ellipsis. */
export function cutEnd(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  if (width < 1) return ''
  const kept = ALL_NARROW.test(text) ? text.slice(0, width - 1) : fitting(clusters(text), width - 1).join('')
  const space = kept.lastIndexOf(' ')
  const whole = space > kept.length - LONGEST_WORD_CUT && space > 0 ? kept.slice(0, space) : kept
  return `${whole.trimEnd()}…`
}

/** The text, or as much of its end as fits, cut before a word, with an ellipsis. */
export function cutStart(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  if (width < 1) return ''
  const kept = ALL_NARROW.test(text)
    ? text.slice(text.length - width + 1)
    : fitting(clusters(text).toReversed(), width - 1)
        .toReversed()
        .join('')
  const space = kept.indexOf(' ')
  const whole = space !== -1 && space < LONGEST_WORD_CUT ? kept.slice(space) : kept
  return `…${whole.trimStart()}`
}

/** In code units: a part of a word that is longer than this is shown rather than dropped. */
const LONGEST_WORD_CUT = 16

function fitting(all: readonly string[], width: number): readonly string[] {
  let used = 0
  let count = 0
  for (const cluster of all) {
    used += clusterWidth(cluster)
    if (used > width) break
    count += 1
  }
  return all.slice(0, count)
}
