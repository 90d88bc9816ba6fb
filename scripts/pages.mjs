// Writes the generated head of every rule's page; run after a build, when a rule's summary or options have changed.
import { readFileSync, writeFileSync } from 'node:fs'
import { pageHead, rules } from '../dist/index.js'

for (const rule of rules) {
  const file = new URL(`../rules/${rule.id}.md`, import.meta.url)
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/<!-- head -->[\s\S]*?<!-- \/head -->/, () => pageHead(rule)),
  )
}
