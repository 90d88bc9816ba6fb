/** The end of the help of `geolint inspect`. */
export const RECORD = `
json prints an array of records, ndjson one record a line: { path, headline, standfirst, countries, tags, quotations,
blockQuotations, pullQuotes, sources, disclaimers, furniture }. Places are offsets in the article. A country has 'why',
what shows that the article is about it, and 'notAskedFor', why untagged-countries does not ask for its tag. A quotation that
was checked against evidence has 'evidence': { state, path, start, end }, a place in the file of evidence.`

/** The same of `geolint countries`. */
export const COVERAGE = `
For each country:
  about        articles that are about it
  named        articles that name it
  tagged       articles that tag it
  untagged     articles that need its tag and lack it (rule untagged-countries)
  unmentioned  articles that tag it but do not mention it in any way (rule unmentioned-country-tag)

json prints one object: { articles, withoutCountryTag, unknownTags, inOtherLanguages, undated, months: [{ month, articles }],
countries: [{ code, name, about, named, tagged, untagged, unmentioned, months }] }. 'untagged' and 'unmentioned' list the
paths of the articles; 'months' counts articles by the month of their date, those of a country only if they are about it.
csv prints counts only, one row per country. html prints a page that you can sort or print on A4. It shows the line for each
missing or unmentioned tag:
  geolint countries --format html > countries.html

Exit codes: 0, or 2 if something could not be read.`

/** The same of `geolint sources`. */
export const LEDGER = `
For each source:
  quoted    how often it is quoted, in the text and in block quotations
  pulled    pull-quotes labelled with it
  articles  articles in which it appears
  first     the earliest of these: its date, or its path if none has a date
  last      the latest of these
Below each source are its other labels and any conflicts: a quotation that is also attributed to somebody else, a label
in a rarer form than elsewhere, labels in different articles that cannot all be true.

People with the same full name are one source; a surname alone is not matched with a namesake in another article.
Labels without a name are one source if they differ only in form.

json prints one object: { articles, quotations, fromUnnamed, unspoken, persons, organisations, unnamed, others,
knownLabels: [{ label, aliases }], undated, months: [{ month, articles }], inOtherLanguages, sources: [{ label, kind,
quotations, pullQuotes, articles, first: { path, date }, last, labels: [{ text, count }], months,
mentions: [{ path, line, place, text }], conflicts: [{ path, line, message }] }] }. 'months' counts articles by the month of
their date.
csv prints one row per source. html prints a page that you can sort or print on A4. It shows the lines in conflict:
  geolint sources --format html > sources.html
json, csv and html list all sources.

Exit codes: 0, or 2 if something could not be read.`

/** The same of `geolint quotations`. */
export const SHEET = `
Evidence is what was said: transcripts, subtitles, notes, documents. An article names its own under 'evidence' in the front
matter, a newsroom's is found through 'house.evidence' in the configuration, and --evidence adds to both; see the README.
Quotations of at least four words are checked.

States:
  exact            the same words in the same order
  allowed          the same words but for marked cuts, words in brackets, spelling, and what the house allows
  differs          minor: only small words, inflection or adverbs differ;
                   substantive: a negation, number, name, pronoun or other weighty word differs, or words are cut without a
                   mark
  not-found        no evidence has these words; the closest passage is shown if there is one
  said-by-another  the evidence has these words, but somebody else says them
  translation      the evidence is in another language and was not compared
  attested         there is no file, but the article says who heard it, when and how
--unsupported shows those that differ in substance, that were not found or that somebody else said, and evidence that cannot
be read. Quotations that no evidence covers are listed as 'not covered', without a state.

Confidential: the sheet prints passages of the evidence; other output gives at most their places and the words that differ.
The speaker of a passage is named only if the article names the speaker of the quotation.

json prints an array: [{ path, quotation: { text, start, end }, speaker, state, severity, evidence: { path, start, end,
line, text, time, speaker }, differences: [{ said, quoted }], attested: { by, on, how } }]. 'time' is in seconds. What is
not known is left out.
csv prints one row per quotation. html prints a page to read or to print on A4, with each quotation beside the passage:
  geolint quotations --format html > quotations.html
json and csv list evidence that cannot be read on standard error.

Exit codes: 0 if all went well; 1 with --unsupported if anything is open; 2 if an article could not be read.`

/** The same of `geolint mcp`. */
export const AGENTS = `
A client such as Claude Code, Cursor or VS Code starts this command by itself. Its configuration says how:
  { "mcpServers": { "geolint": { "command": "npx", "args": ["--no-install", "geolint", "mcp"] } } }
In VS Code, write "servers" instead of "mcpServers". 'Connection closed' means that geolint is not installed in the folder in
which the client starts the server.

Tools:
  lint-text        find what an editor would object to in a text
  lint-files       the same for articles on disk
  fixed-text       return a text with its safe fixes
  inspect-text     show what geolint sees in a text
  explain-rule     explain a rule
  house-style      tell how to write articles for a folder
  source-ledger    list who is quoted in a folder
  check-quotation  compare a quotation with the evidence (confidential: gives its words)

It changes no file and writes only geolint's cache. It reads articles only in the folders that the client or the command line
names; their configuration and evidence may be above those folders, in the same project. docs/agents.md says more.`

/** The same of `geolint completion`. */
export const SHELLS = `
To set up completion:
  bash        echo 'source <(geolint completion bash)' >> ~/.bashrc
  zsh         echo 'source <(geolint completion zsh)' >> ~/.zshrc
  fish        geolint completion fish > ~/.config/fish/completions/geolint.fish
  powershell  geolint completion powershell >> $PROFILE
In zsh, put that line after compinit. For fish, create the folder first.`

/** The same of geolint itself. */
export const EXAMPLES = `
Examples:
  geolint                                   lint every article in this folder
  geolint articles/bolivia.md --fix         lint one article and apply safe fixes
  geolint 'articles/**/*.md' --quiet        report errors only
  geolint articles --fix-suggestions        ask about each suggestion, one by one
  geolint --watch drafts                    lint again at every save
  geolint --only untagged-countries         run one rule, even if it is off
  geolint --staged                          lint what you are about to commit
  geolint --since origin/main               lint what a branch has changed
  geolint --format pretty --format sarif:geolint.sarif
  geolint baseline                          report only new findings from now on
  geolint --stdin --stdin-filename a.md     lint text from an editor
  geolint inspect articles/bolivia.md       print what geolint sees in an article
  geolint countries articles                count how often each country is covered and tagged
  geolint sources articles                  list who is quoted, and how often
  geolint quotations articles               check quotations against what was said
  geolint explain untagged-countries        explain what a rule finds, and why it matters

--timing charges work shared by several rules to the first rule that needs it.

Exit codes: 0 clean or warnings only, 1 errors or too many warnings, 2 something could not be linted.`
