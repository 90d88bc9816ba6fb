// Writes what is generated: rules/heads.ts, the head and the options of every rule's page, and in README.md the table of
// rules, the options, what commands print and a picture of a run. Run it after a build, when a rule, an option or a message has changed.
//   node scripts/generate.mjs [--check]     with --check, names what is out of date and writes nothing
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { importSources } from './import-sources.mjs'
import { PAGE_DIGEST, pageDigest, picturedPage, runPictures } from './pictures/run-pictures.mjs'
import { generatedReadme } from './readme.mjs'

const { pageHead, pageOptions, ruleHead, rules } = await importSources(
  'rules/index.ts',
  'src/rule/head.ts',
  'src/rule/page.ts',
)

const HEADS = `import type { RuleHead } from '../src/rule-api.ts'

/** What is known about each rule without its code: \`npm run generate\` makes it from the rules, and a test checks it. */
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
    `rules/${rule.id}.md: needs the comments <!-- head --> and <!-- options -->, as in the other pages`,
  )
if (missing.length > 0) process.exit(1)

const written = new Map(
  pages.map(({ file, rule }) => [
    file.href,
    PARTS.reduce(
      (text, { pattern, write }) => text.replace(pattern, () => write(rule)),
      readFileSync(file, 'utf8'),
    ),
  ]),
)
written.set(
  new URL('../rules/heads.ts', import.meta.url).href,
  formatted(`${HEADS}${JSON.stringify(rules.map(ruleHead), undefined, 2)}\n`),
)
written.set(new URL('../README.md', import.meta.url).href, await generatedReadme(rules))
for (const [file, picture] of runPictures()) written.set(file, picture)

const stale = [...written].filter(([file, text]) => contentOf(new URL(file)) !== text)
const isOldPage = contentOf(PAGE_DIGEST) !== pageDigest(picturedPage())
if (isOldPage) console.error("the pictures of the page are out of date; run 'npm run pictures'")
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${fileURLToPath(file)} is not as 'npm run generate' writes it`)
  process.exitCode = stale.length > 0 || isOldPage ? 1 : 0
} else for (const [file, text] of stale) writeFileSync(new URL(file), text)

function contentOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** A TypeScript file as the formatter leaves it. */
function formatted(text) {
  const oxfmt = fileURLToPath(new URL('../node_modules/oxfmt/bin/oxfmt', import.meta.url))
  return execFileSync(process.execPath, [oxfmt, '--stdin-filepath', 'heads.ts'], {
    input: text,
    encoding: 'utf8',
  })
}
