/** A glob of a front matter: its fixed beginning, and a test for the paths below that. */
export interface EvidenceGlob {
  /** Without a slash at its end; empty for the folder that the glob is relative to. */
  readonly base: string
  /** How many folders below the base, with it, a match can be in. */
  readonly depth: number
  readonly matches: (path: string) => boolean
}

/** In characters and alternatives: nobody writes more by hand. */
const LONGEST = 1000
const MOST_ALTERNATIVES = 64

/**
 * A pattern with `*`, `**`, `?` or `{a,b}` as a glob; undefined if it has none of these. Strangers write these patterns,
 * so they are matched without backtracking.
 */
export function evidenceGlob(pattern: string): EvidenceGlob | undefined {
  if (pattern.length > LONGEST || !/[*?{]/.test(pattern)) return undefined
  const segments = pattern.split('/')
  const fixed = segments.findIndex((segment) => /[*?{]/.test(segment))
  const alternatives = expanded(segments.slice(fixed).join('/')).map((one) => one.split('/'))
  return {
    base: segments.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : ''),
    depth: Math.max(...alternatives.map((one) => (one.includes('**') ? Infinity : one.length))),
    matches(path) {
      const names = path.split('/')
      return alternatives.some((one) => matchesAll(names, one, matchesName, isAnyDepth))
    },
  }
}

/** The patterns that braces stand for; braces within braces, and more than a few alternatives, are left as they are. */
function expanded(pattern: string): readonly string[] {
  let patterns: readonly string[] = ['']
  let from = 0
  for (const { 0: braces, 1: inside = '', index } of pattern.matchAll(/\{([^{}]*)\}/g)) {
    const options = inside.includes(',') ? inside.split(',') : [braces]
    if (patterns.length * options.length > MOST_ALTERNATIVES) break
    const before = pattern.slice(from, index)
    patterns = patterns.flatMap((one) => options.map((option) => one + before + option))
    from = index + braces.length
  }
  return patterns.map((one) => one + pattern.slice(from))
}

function isAnyDepth(segment: string): boolean {
  return segment === '**'
}

function matchesName(name: string, segment: string): boolean {
  return matchesAll(Array.from(name), Array.from(segment), isSameSign, (sign) => sign === '*')
}

function isSameSign(sign: string, wanted: string): boolean {
  return wanted === '?' || wanted === sign
}

/**
 * Whether a list matches another in which some items stand for any number of items. Only the last of these is ever
 * tried again, with one item more.
 */
function matchesAll(
  items: readonly string[],
  wanted: readonly string[],
  isMatch: (item: string, wanted: string) => boolean,
  isAny: (wanted: string) => boolean,
): boolean {
  let at = 0
  let next = 0
  let retry: { readonly at: number; readonly next: number } | undefined
  while (at < items.length) {
    const want = wanted[next]
    if (want !== undefined && isAny(want)) {
      next += 1
      retry = { at, next }
    } else if (want !== undefined && isMatch(items[at] ?? '', want)) {
      at += 1
      next += 1
    } else if (retry) {
      retry = { at: retry.at + 1, next: retry.next }
      at = retry.at
      next = retry.next
    } else return false
  }
  return wanted.slice(next).every(isAny)
}
