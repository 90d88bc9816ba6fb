import { expect, it } from 'vitest'
import { compact } from '../../../src/report/formats/compact.ts'
import { html } from '../../../src/report/formats/html/html.ts'
import { ndjson } from '../../../src/report/formats/json.ts'
import { markdown } from '../../../src/report/formats/markdown.ts'
import { pretty } from '../../../src/report/formats/pretty.ts'
import type { Reporter } from '../../../src/report/report.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { findingOn, PLAIN, runOf, whole } from '../report-of.ts'

const file = textFile('a.md', 'Riga waits.\n')
const RUN = runOf([
  {
    file,
    findings: [findingOn(file, 'Riga')],
    fixed: ["Tag Latvia under 'countries'", 'Append <it>\n::x::'],
  },
  { file: textFile('b.md', ''), findings: [], fixed: ['Tag Peru'] },
  { file: textFile('c.md', ''), findings: [] },
])

it.each<[string, Reporter, readonly string[]]>([
  [
    'pretty',
    pretty,
    [
      "a.md\n  fixed: Tag Latvia under 'countries'; Append <it> ::x::\n  1:1  warning",
      'b.md\n  fixed: Tag Peru\n\n✔ 3 changes made in 2 articles\n',
    ],
  ],
  [
    'compact',
    compact,
    [
      "a.md: fixed: Tag Latvia under 'countries'; Append <it> ::x::\na.md:1:1: warning",
      '\nb.md: fixed: Tag Peru\n',
    ],
  ],
  ['markdown', markdown, ['| warning | a.md:1:1 ', '| fixed | a.md | ', '| fixed | b.md | Tag Peru |  |\n']],
  [
    'html',
    html,
    [
      '<b>fixed:</b> Tag Latvia under &#39;countries&#39;; Append &lt;it&gt; &#58;:x&#58;:</p>',
      '<b>fixed:</b> Tag Peru</p>',
    ],
  ],
  [
    'ndjson',
    ndjson,
    ['"fixed":["Tag Latvia under \'countries\'","Append <it>\\n::x::"]', '"fixed":["Tag Peru"]'],
  ],
])('%s says what was fixed in each article', (_, reporter, expected) => {
  const text = whole(reporter(RUN, PLAIN))
  for (const part of expected) expect(text).toContain(part)
  expect(text.match(/fixed\b[ |:"]/g)?.length).toBe(2)
})
