// Writes what is generated from the rules: rules/heads.ts, and the head of every rule's page. Run after a build, when
// a rule was added or the head of one has changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pageHead, ruleHead, rules } from '../dist/index.js'

const HEADS = `import type { RuleHead } from '../src/rule-api.ts'

/** What is known of each rule without its code: generated from the rules by \`npm run generate\`, and held by a test. */
export const heads: readonly RuleHead[] = `

const HEAD = /<!-- head -->[\s\S]*?<!-- \/head -->/

const pages = rules.map((rule) => ({ rule, file: new URL(`../rules/${rule.id}.md`, import.meta.url) }))
const missing = pages.filter(({ file }) => !existsSync(file) || !HEAD.test(readFileSync(file, 'utf8')))
for (const { rule } of missing)
  console.error(`rules/${rule.id}.md: a page with '<!-- head -->' and '<!-- /head -->' is missing; write one`)
if (missing.length > 0) process.exit(1)

for (const { file, rule } of pages)
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(HEAD, () => pageHead(rule)),
  )
writeFileSync(
  new URL('../rules/heads.ts', import.meta.url),
  `${HEADS}${JSON.stringify(rules.map(ruleHead), undefined, 2)}\n`,
)
