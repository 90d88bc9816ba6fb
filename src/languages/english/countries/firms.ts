import { isBreak, isCapitalised, wordAfter, wordBefore } from '../../../geography/neighbours.ts'
import type { Candidate } from '../../../geography/country-lexicon.ts'
import { PREPOSITIONS } from './context-words.ts'
import type { NamingText } from './naming.ts'

/**
 * Whether the form is part of the name of a firm or a news organisation, by the noun that ends or begins such names:
 * 'Kenya Airways', 'The China Daily', 'Air France', 'Radio Liberia'. What belongs to a state keeps its country:
 * 'Kenya Police', 'Bank of Japan', 'Iran Air Force'.
 */
export function isFirm({ text, headline }: NamingText, { start, end }: Candidate): boolean {
  if (headline) return false
  const before = wordBefore(text, start)
  if (before?.gap === ' ' && FIRM_LEADS.has(before.word)) {
    const first = wordBefore(text, before.start)
    return !first || isBreak(first.gap) || !isCapitalised(first.word)
  }
  const after = wordAfter(text, end)
  if (after?.gap !== ' ' || !FIRM_NOUNS.has(after.word.replace(/['’]s$/u, ''))) return false
  if (before && !isBreak(before.gap) && PREPOSITIONS.has(before.word.toLowerCase()) && DATES.has(after.word))
    return false
  const next = wordAfter(text, after.end)
  return next?.gap !== ' ' || !isCapitalised(next.word)
}

const FIRM_LEADS: ReadonlySet<string> = new Set(['Air', 'Radio'])

/** Nouns that end names of firms and newspapers. Source: compiled for this project. */
const FIRM_NOUNS: ReadonlySet<string> = new Set([
  'Air',
  'Airlines',
  'Airways',
  'Chronicle',
  'Courier',
  'Daily',
  'Express',
  'Gazette',
  'Herald',
  'Inc',
  'International',
  'Ltd',
  'Mobile',
  'Motors',
  'Observer',
  'Petroleum',
  'Telecom',
  'Telegraph',
  'Times',
  'Today',
  'Tribune',
])

/** 'in Brazil Today' */
const DATES: ReadonlySet<string> = new Set(['Daily', 'Today'])
