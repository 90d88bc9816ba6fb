// Writes what is generated from the rules: rules/heads.ts, and the head and the options of every rule's page. Run it
// when a rule was added or the head of one has changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { importSources } from './import-sources.mjs'

const { pageHead, pageOptions, ruleHead, rules } = await importSources(
  'rules/index.ts',
  'src/rule/head.ts',
  'src/rule/page.ts',
)

const HEADS = `import type { RuleHead } from '../src/rule-api.ts'

/** What is known about each rule without its code: \`npm run generate\` makes it from the rules, and a test holds it. */
export const heads: readonly RuleHead[] = `

const PARTS = [
  { pattern: /<!-- head -->[\s\S]*?<!-- \/head -->/, write: pageHead },
  { pattern: /<!-- options -->[\s\S]*?<!-- \/options -->/, write: pageOptions },
]

const pages = rules.map((rule) => ({ rule, file: new URL(`../rules/${rule.id}.md`, import.meta.url) }))
const missing = pages.filter(({ file }) => {
  const page = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return !PARTS.every(({ pattern }) => pattern.test(page))
})
for (const { rule } of missing)
  console.error(
    `rules/${rule.id}.md: needs the comments of its head and of its options, as the other pages have`,
  )
if (missing.length > 0) process.exit(1)

for (const { file, rule } of pages) {
  const page = PARTS.reduce(
    (text, { pattern, write }) => text.replace(pattern, () => write(rule)),
    readFileSync(file, 'utf8'),
  )
  writeFileSync(file, page)
}
writeFileSync(
  new URL('../rules/heads.ts', import.meta.url),
  `${HEADS}${JSON.stringify(rules.map(ruleHead), undefined, 2)}\n`,
)
