/** What geolint promises an agent: the same as in README.md, SECURITY.md, docs/agents.md and the help. */
export const CHANGES_NOTHING = "It changes no file and writes only geolint's cache."

export const READS_NAMED =
  'It reads articles only in the folders that the client or the command line names; their configuration and evidence may be above those folders, in the same project.'
