/** The build's own version; the build puts it in, so that it is missing where geolint runs from its sources. */
declare const GEOLINT_BUILD: string | undefined

/** Names this build; undefined where geolint runs from its sources. */
export const BUILD = typeof GEOLINT_BUILD === 'undefined' ? undefined : GEOLINT_BUILD
