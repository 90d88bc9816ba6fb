/** The version of the build, which the build inserts; not defined if geolint runs from its sources. */
declare const GEOLINT_BUILD: string | undefined

/** Identifies this build; undefined if geolint runs from its sources. */
export const BUILD = typeof GEOLINT_BUILD === 'undefined' ? undefined : GEOLINT_BUILD
