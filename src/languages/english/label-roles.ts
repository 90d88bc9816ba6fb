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
  ['labor', 'labour'],
  ['laborer', 'labourer'],
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
export const DEPUTISING: ReadonlySet<string> = new Set(['assistant', 'deputy', 'vice'])

/** Roles that say nothing of what somebody does. */
export const UNSPECIFIC_ROLES: ReadonlySet<string> = new Set([
  'figure',
  'insider',
  'interlocutor',
  'interviewee',
  'observer',
  'participant',
  'person',
  'representative',
  'source',
  'speaker',
  'witness',
])

/** The wider roles that a role falls under. */
export const WIDER_ROLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['academic', ['expert']],
  ['adviser', ['aide', 'expert', 'official']],
  ['aide', ['official']],
  ['ambassador', ['diplomat', 'emissary', 'envoy', 'official']],
  ['analyst', ['expert', 'specialist']],
  ['anthropologist', ['academic', 'expert', 'researcher', 'scholar', 'scientist']],
  ['attache', ['diplomat', 'official']],
  ['bureaucrat', ['official']],
  ['captain', ['officer', 'soldier']],
  ['chairperson', ['leader']],
  ['chancellor', ['leader', 'official', 'politician']],
  ['colonel', ['commander', 'officer', 'soldier']],
  ['columnist', ['commentator', 'journalist', 'writer']],
  ['commander', ['officer', 'soldier']],
  ['commentator', ['expert']],
  ['commissioner', ['official']],
  ['congressperson', ['lawmaker', 'legislator', 'politician']],
  ['consul', ['diplomat', 'official']],
  ['consultant', ['adviser', 'expert', 'specialist']],
  ['correspondent', ['journalist', 'reporter']],
  ['counsellor', ['diplomat', 'official']],
  ['deputy', ['lawmaker', 'legislator', 'politician']],
  ['diplomat', ['official']],
  ['economist', ['academic', 'analyst', 'expert', 'researcher', 'scholar', 'specialist']],
  ['editor', ['journalist']],
  ['emissary', ['diplomat', 'envoy', 'official']],
  ['envoy', ['diplomat', 'emissary', 'official']],
  ['general', ['commander', 'officer', 'soldier']],
  ['governor', ['leader', 'official', 'politician']],
  ['historian', ['academic', 'expert', 'researcher', 'scholar']],
  ['judge', ['jurist', 'magistrate']],
  ['lawmaker', ['legislator', 'politician']],
  ['lawyer', ['expert', 'jurist']],
  ['lecturer', ['academic', 'expert', 'researcher', 'scholar']],
  ['legislator', ['lawmaker', 'politician']],
  ['lieutenant', ['officer', 'soldier']],
  ['major', ['officer', 'soldier']],
  ['mayor', ['leader', 'official', 'politician']],
  ['minister', ['leader', 'official', 'politician']],
  ['monarch', ['leader', 'ruler']],
  ['mp', ['lawmaker', 'legislator', 'politician']],
  ['negotiator', ['official']],
  ['officer', ['official']],
  ['premier', ['leader', 'official', 'politician']],
  ['president', ['leader', 'official', 'politician']],
  ['professor', ['academic', 'expert', 'lecturer', 'researcher', 'scholar', 'teacher']],
  ['prosecutor', ['lawyer', 'official']],
  ['reporter', ['journalist']],
  ['researcher', ['academic', 'expert', 'scholar', 'specialist']],
  ['scholar', ['academic', 'expert', 'researcher', 'specialist']],
  ['scientist', ['academic', 'expert', 'researcher', 'scholar', 'specialist']],
  ['secretary', ['official', 'politician']],
  ['senator', ['lawmaker', 'legislator', 'politician']],
  ['sociologist', ['academic', 'expert', 'researcher', 'scholar', 'scientist']],
  ['specialist', ['expert']],
  ['spokesperson', ['official']],
  ['strategist', ['analyst', 'expert', 'specialist']],
])
