// Parses the files in a JSON list and does nothing else, to show the part of a linter's cost that is the parser's.
//   node bench/parse-alone.mjs <list.json> [--extensions]
import { readFileSync } from 'node:fs'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const [list, flag] = process.argv.slice(2)
const processor = unified().use(remarkParse)
if (flag === '--extensions') processor.use((await import('./parser-extensions.mjs')).default)
processor.freeze()
for (const file of JSON.parse(readFileSync(list, 'utf8'))) processor.parse(readFileSync(file, 'utf8'))
