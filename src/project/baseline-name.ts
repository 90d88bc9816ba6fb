/** The file in which the findings stand that are no longer reported. */
export const BASELINE_NAME = '.geolint-baseline.json'
