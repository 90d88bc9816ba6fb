/**
 * What labels need to know about roles in addition to the nouns themselves.
 * Source: compiled for this project from the offices of government and diplomacy and from ISCO-08.
 */

/** Words of a role that are written in more than one way, with the form used in comparisons. */
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
  ['pm', 'prime minister'],
  ['protestor', 'protester'],
])

/** Short names of offices: in a label, they are roles. */
export const SHORT_OFFICES: ReadonlySet<string> = new Set(['ceo', 'mep', 'pm'])

/** Bodies that are quoted like a role: 'the Bolivian government', 'Government of Bolivia'. */
export const OFFICES: ReadonlySet<string> = new Set([
  'chancellery',
  'consulate',
  'department',
  'embassy',
  'government',
  'ministry',
  'presidency',
])

/** Publications named after a role: with a capital and *The*, these words are not a role. */
export const ROLE_TITLES: ReadonlySet<string> = new Set([
  'ambassador',
  'diplomat',
  'economist',
  'observer',
  'scientist',
])

/** Words that turn the role after them into a different one. */
export const DEPUTISING: ReadonlySet<string> = new Set(['deputy', 'vice'])

/** Offices that clubs and companies have as well as states: in such a body, they go with any profession. */
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

/** International bodies whose staff serve only one of them. */
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

/** Words that never occur in a person's name. */
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

/** Nouns for people and bodies that have a portfolio. */
export const PORTFOLIO_HOLDERS: ReadonlySet<string> = new Set([
  'department',
  'minister',
  'ministry',
  'secretary',
])

/** Who heads a government, as opposed to a state. */
export const HEADS_OF_GOVERNMENT: ReadonlySet<string> = new Set(['premier', 'prime minister'])

/** Fields of government. A minister who holds one does not hold another. */
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

/** Before these roles, a country's name says what they cover ('Russia analyst'), its adjective where they are from. */
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

/** Roles that do not say what somebody does. */
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
