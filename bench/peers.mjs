// Other linters of prose and markdown: which version, how each is set up and how it is called.

/**
 * Each has the set-up that its own documentation begins with. The versions are pinned, to ones that run on Node 20.
 * - `npm`: packages, the first of which has the program `bin`, named like the peer where nothing is said
 * - `go`: a program
 * - `files`: what is written where it runs
 * - `args`: those for a folder, or for its files where the program takes no folder
 * - `cached`: those with which it remembers what it found, where it can
 * - `says`: what it prints of faulty articles, or it is not set up as it ought to be
 * - `anyExit`: its exit code is a count
 */
export const PEERS = [
  {
    // All its rules but those that it has off by default.
    name: 'markdownlint-cli2',
    npm: { 'markdownlint-cli2': '0.22.1' },
    args: (folder) => [`${folder}/**/*.{md,markdown}`],
    says: /MD0\d\d/,
  },
  {
    // The preset that its readme recommends.
    name: 'remark-cli',
    npm: { 'remark-cli': '12.0.1', 'remark-preset-lint-recommended': '7.0.1' },
    bin: 'remark',
    files: { '.remarkrc.json': '{ "plugins": ["remark-preset-lint-recommended"] }' },
    args: (folder) => [folder, '--no-stdout'],
    says: /remark-lint/,
  },
  {
    // It has no rules of its own; a common one for English prose, with the terms that come with it.
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
    // Its default dictionaries. Without progress, as in a pipeline.
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
    // The style that is built in, with all of its levels.
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

/** Something for every one of them to find. */
export const FAULTY =
  '#  Title\n* one\n* two\n\n\nIt was written by the the policemen in javascript, and the lie was recieved.'
