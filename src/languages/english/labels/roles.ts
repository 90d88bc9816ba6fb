/**
 * What labels need to know about roles beside the nouns themselves.
 * Source: compiled for this project from the offices of government and diplomacy and from ISCO-08.
 */

/** Words of a role that are written in more ways than one, with the form that is compared. */
export const ROLE_VARIANTS: ReadonlyMap<string, string> = new Map([
  ['advisor', 'adviser'],
  ['center', 'centre'],
  ['chair', 'chairperson'],
  ['councilor', 'councillor'],
  ['counselor', 'counsellor'],
  ['defense', 'defence'],
  ['emissary', 'envoy'],
  ['eyewitness', 'witness'],
  ['labor', 'labour'],
  ['laborer', 'labourer'],
  ['legislator', 'lawmaker'],
  ['neighbor', 'neighbour'],
  ['organization', 'organisation'],
  ['organizer', 'organiser'],
  ['protestor', 'protester'],
])

/** Bodies that are quoted as a role is: 'the Bolivian government', 'Government of Bolivia'. */
export const OFFICES: ReadonlySet<string> = new Set([
  'chancellery',
  'consulate',
  'department',
  'embassy',
  'government',
  'ministry',
  'presidency',
])

/** Publications named for a role: with a capital and *The*, these are no role. */
export const ROLE_TITLES: ReadonlySet<string> = new Set([
  'ambassador',
  'diplomat',
  'economist',
  'observer',
  'scientist',
])

/** Words before a role that make another role of it. */
export const DEPUTISING: ReadonlySet<string> = new Set(['deputy', 'vice'])

/** Offices that clubs and companies have as states do: of a body, they go with any profession. */
export const OFFICES_OF_ANY_BODY: ReadonlySet<string> = new Set([
  'chairperson',
  'commissioner',
  'deputy',
  'governor',
  'president',
  'secretary',
  'spokesperson',
  'treasurer',
])

/** Bodies of several countries whose staff serve one alone. */
export const INTERNATIONAL_BODIES: ReadonlySet<string> = new Set([
  'asean',
  'au',
  'ecowas',
  'eu',
  'imf',
  'mercosur',
  'nato',
  'oas',
  'opec',
  'osce',
  'un',
  'wto',
])

/** Words of names that no person has. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set([
  'agency',
  'association',
  'bank',
  'center',
  'centre',
  'chamber',
  'club',
  'college',
  'commission',
  'committee',
  'company',
  'corp',
  'corporation',
  'council',
  'department',
  'federation',
  'foundation',
  'group',
  'inc',
  'institute',
  'institution',
  'ltd',
  'ministry',
  'network',
  'news',
  'office',
  'organisation',
  'organization',
  'party',
  'press',
  'school',
  'society',
  'times',
  'trust',
  'union',
  'university',
])

/** What a portfolio belongs to. */
export const PORTFOLIO_HOLDERS: ReadonlySet<string> = new Set([
  'department',
  'minister',
  'ministry',
  'secretary',
])

/** Fields of government; who holds one as a minister does not hold another. */
export const PORTFOLIOS: ReadonlySet<string> = new Set([
  'agriculture',
  'commerce',
  'communications',
  'culture',
  'defence',
  'development',
  'economy',
  'education',
  'employment',
  'energy',
  'environment',
  'finance',
  'fisheries',
  'foreign',
  'health',
  'home',
  'housing',
  'immigration',
  'industry',
  'information',
  'interior',
  'investment',
  'justice',
  'mines',
  'mining',
  'planning',
  'press',
  'prime',
  'science',
  'security',
  'sport',
  'sports',
  'tourism',
  'trade',
  'transport',
  'transportation',
  'treasury',
  'war',
  'water',
])

/** Roles before which a country's name is what they are about: 'Russia analyst'; its adjective is where they are from. */
export const TOPICAL_ROLES: ReadonlySet<string> = new Set([
  'adviser',
  'advisor',
  'analyst',
  'chief',
  'coordinator',
  'correspondent',
  'director',
  'economist',
  'editor',
  'envoy',
  'expert',
  'head',
  'historian',
  'manager',
  'negotiator',
  'observer',
  'representative',
  'researcher',
  'scholar',
  'specialist',
  'strategist',
])

/** Roles that say nothing of what somebody does. */
export const UNSPECIFIC_ROLES: ReadonlySet<string> = new Set([
  'figure',
  'insider',
  'interlocutor',
  'interviewee',
  'man',
  'observer',
  'participant',
  'person',
  'representative',
  'source',
  'speaker',
  'witness',
  'woman',
])
