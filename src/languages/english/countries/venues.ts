import type { Candidate } from '../../../geography/country-lexicon.ts'
import type { NamingText } from './naming.ts'

/** *talks with creditors*, but not *talks about the war*: what they are about may be where they are not. */
const PARTIES =
  /(?: (?:between|of|with)(?: (?!(?:about|after|against|for|in|of|on|over|that|to|which|who)\b)[\p{L}\d.’-]+){1,4})?/u
const HELD =
  /(?:,? (?:(?:that|which) )?(?:(?:is|was|were|will be|are|to be|being) )?(?:held|hosted|convened|taking place|took place|takes place))?/u
const WHEN =
  /(?: (?:earlier|later))?(?: (?:(?:this|last|next) \p{L}+|on \p{Lu}\p{L}+day|in \p{Lu}\p{L}+(?: \d{4})?))?/u
const EVENT =
  /[Aa]ssembl(?:y|ies)|[Cc]onferences?|[Cc]ongress|[Cc]onventions?|[Ff]orums?|[Gg]atherings?|[Mm]eetings?|[Rr]etreats?|[Ss]eminars?|[Ss]ummits?|[Ss]ymposium|[Tt]alks|[Ww]orkshops?/u
/** *at the IGF*: an abbreviation that people are at is that of an event or of a place of work. */
const AT_ABBREVIATION =
  /(?:[Aa]t|[Dd]uring|attend(?:ed|ing|s)?) (?:the )?(?:\d{4} )?\p{Lu}[\p{Lu}\d]+(?: \d{4})?/u
const MEET =
  /(?:gather(?:ed|ing|s)?|meets?|met)(?: (?:again|briefly|with))?(?: (?:and|\p{Lu}[\p{L}.’-]+)){0,5}/u

/** What comes before a country that is only a venue, up to its name. */
const LEAD = new RegExp(
  `\\b(?:(?:(?:${EVENT.source})${PARTIES.source}|${AT_ABBREVIATION.source})${HELD.source}|${MEET.source})${WHEN.source} ` +
    '(?:at|in) (?:\\p{Lu}[\\p{L}.’-]+(?: \\p{Lu}[\\p{L}.’-]+){0,2}, )?(?:the )?$',
  'u',
)

const LONGEST_LEAD = 120

/** Whether a country is named only as the place of a meeting: 'talks with Iran in Geneva, Switzerland'. */
export function isVenue({ text }: NamingText, { form, start }: Candidate): boolean {
  if (form.kind !== 'name') return false
  const lead = text.slice(Math.max(0, start - LONGEST_LEAD), start)
  return / (?:at|in) /.test(lead) && LEAD.test(lead)
}
