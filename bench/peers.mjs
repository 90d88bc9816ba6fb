// Other linters for prose and markdown: the version of each, its set-up and its command line.

/**
 * Each has the set-up with which its own documentation begins. The versions are pinned to ones that run on Node 20.
 * - `npm`: packages; the first one has the program `bin`, which by default has the name of the peer
 * - `go`: a program
 * - `files`: files to write in the folder in which it runs
 * - `args`: arguments for a folder, or for its files if the program does not take folders
 * - `cached`: further arguments that make it use its cache, if it has one
 * - `says`: what it prints for faulty articles if it is set up correctly
 * - `anyExit`: its exit code is a count
 */
export const PEERS = [
  {
    // All its rules except those that are off by default.
    name: 'markdownlint-cli2',
    npm: { 'markdownlint-cli2': '0.22.1' },
    args: (folder) => [`${folder}/**/*.{md,markdown}`],
    says: /MD0\d\d/,
  },
  {
    // The preset that its README recommends.
    name: 'remark-cli',
    npm: { 'remark-cli': '12.0.1', 'remark-preset-lint-recommended': '7.0.1' },
    bin: 'remark',
    files: { '.remarkrc.json': '{ "plugins": ["remark-preset-lint-recommended"] }' },
    args: (folder) => [folder, '--no-stdout'],
    says: /remark-lint/,
  },
  {
    // It has no rules of its own; this is a common one for English prose, with its default terms.
    name: 'textlint',
    npm: { textlint: '15.8.0', 'textlint-rule-terminology': '5.2.16' },
    files: { '.textlintrc.json': '{ "rules": { "terminology": true } }' },
    args: (folder) => [`${folder}/**/*.{md,markdown}`],
    cached: (location) => ['--cache', '--cache-location', location],
    says: /terminology/,
  },
  {
    // Needs no set-up.
    name: 'alex',
    npm: { alex: '11.0.1' },
    args: (folder) => [folder],
    says: /retext-/,
  },
  {
    // Its default dictionaries, without progress output, as in a pipeline.
    name: 'cspell',
    npm: { cspell: '9.8.0' },
    args: (folder) => ['lint', '--no-progress', `${folder}/**/*.{md,markdown}`],
    cached: (location) => ['--cache', '--cache-location', location],
    says: /Unknown word/,
  },
  {
    // All its checks, as by default.
    name: 'write-good',
    npm: { 'write-good': '1.0.8' },
    args: (_, files) => files,
    says: /passive voice/,
    anyExit: true,
  },
  {
    // Its built-in style, at all levels.
    name: 'vale',
    go: { 'github.com/vale-cli/vale/v3/cmd/vale': 'v3.22.0' },
    files: { '.vale.ini': 'MinAlertLevel = suggestion\n\n[*.{md,markdown}]\nBasedOnStyles = Vale\n' },
    args: (folder) => [folder],
    says: /Vale\./,
  },
]

/** The version that a peer is pinned to. */
export function versionOf({ go, npm }) {
  return Object.values(go ?? npm)[0]
}

/** Has a fault for each peer to find. */
export const FAULTY =
  '#  Title\n* one\n* two\n\n\nIt was written by the the policemen in javascript, and the lie was recieved.'
