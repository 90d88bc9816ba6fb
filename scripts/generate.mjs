// Writes what is generated from the rules: rules/heads.ts, and the head of every rule's page. Run after a build, when
// a rule was added or the head of one has changed.
import { readFileSync, writeFileSync } from 'node:fs'
import { pageHead, ruleHead, rules } from '../dist/index.js'

const HEADS = `import type { RuleHead } from '../src/rule-api.ts'

/** What is known of each rule without its code: generated from the rules by \`npm run generate\`, and held by a test. */
export const heads: readonly RuleHead[] = `

writeFileSync(
  new URL('../rules/heads.ts', import.meta.url),
  `${HEADS}${JSON.stringify(rules.map(ruleHead), undefined, 2)}\n`,
)
for (const rule of rules) {
  const file = new URL(`../rules/${rule.id}.md`, import.meta.url)
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/<!-- head -->[\s\S]*?<!-- \/head -->/, () => pageHead(rule)),
  )
}
