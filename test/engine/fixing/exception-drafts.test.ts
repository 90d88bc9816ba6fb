import { expect, it } from 'vitest'
import { exceptionDrafts } from '../../../src/engine/fixing/exception-drafts.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import type { Finding } from '../../../src/rule/finding.ts'
import { textFile } from '../../../src/text/text-file.ts'

/** The texts with each draft for a finding at `⟦ ⟧`, with an ellipsis where its reason goes. */
async function drafts(marked: string): Promise<readonly string[]> {
  const start = marked.indexOf('⟦')
  const text = marked.replace('⟦', '').replace('⟧', '')
  const article = await openArticle(textFile('a.md', text))
  const finding: Finding = {
    ruleId: 'the-rule',
    severity: 'error',
    path: 'a.md',
    span: { start, end: marked.indexOf('⟧') - 1 },
    messageId: 'found',
    message: 'Found',
    related: [],
  }
  return exceptionDrafts(article, finding).map(({ edits, reason }) =>
    edits.reduceRight((all, edit, at) => {
      const written = edit.text
      const inserted = at === 0 ? `${written.slice(0, reason)}…${written.slice(reason)}` : written
      return all.slice(0, edit.span.start) + inserted + all.slice(edit.span.end)
    }, text),
  )
}

const NEXT = '<!-- geolint-disable-next-line the-rule -- … -->'
const FROM = '<!-- geolint-disable the-rule -- … -->'
const TO = '<!-- geolint-enable the-rule -->'

it.each([
  ['the first line', '⟦One⟧.\n', [`${NEXT}\nOne.\n`, `${FROM}\nOne.\n${TO}\n`]],
  ['a line after a blank one', 'One.\n\n⟦Two⟧.', [`One.\n\n${NEXT}\nTwo.`, `One.\n\n${FROM}\nTwo.\n${TO}`]],
  [
    'a later line of a paragraph',
    'One,\\\n⟦two⟧.\n',
    [`One, ${NEXT}\\\ntwo.\n`, `${FROM}\nOne,\\\ntwo.\n${TO}\n`],
  ],
  ['a line after a heading', '# One\n⟦Two⟧.\n', [`# One\n${NEXT}\nTwo.\n`, `${FROM}\n# One\nTwo.\n${TO}\n`]],
  [
    'a line of a quotation',
    '> One,\n> ⟦two⟧.\n',
    [`> One, ${NEXT}\n> two.\n`, `${FROM}\n> One,\n> two.\n${TO}\n`],
  ],
  [
    'an item after a blank line',
    '- One.\n\n- ⟦Two⟧.\n',
    [`- One.\n\n  ${NEXT}\n- Two.\n`, `- One.\n\n${FROM}\n- Two.\n${TO}\n`],
  ],
  [
    'a line after an escaped backslash',
    'C:\\\\\n⟦two⟧.\n',
    [`C:\\\\ ${NEXT}\ntwo.\n`, `${FROM}\nC:\\\\\ntwo.\n${TO}\n`],
  ],
  ['a line after attributes', '{: .lead}\n⟦One⟧.\n', [`${FROM}\n{: .lead}\nOne.\n${TO}\n`]],
  ['a line of an HTML element', '<b>\n⟦One⟧\n</b>\n', [`${FROM}\n<b>\nOne\n</b>\n${TO}\n`]],
  [
    'a numbered item after a blank line',
    '9. One.\n\n10. ⟦Two⟧.\n',
    [`9. One.\n\n    ${NEXT}\n10. Two.\n`, `9. One.\n\n${FROM}\n10. Two.\n${TO}\n`],
  ],
  [
    'front matter in YAML, before which no comment can be',
    '---\ntitle: ⟦One⟧\n---\n',
    ['---\ntitle: One\ngeolint:\n  disable:\n    - rule: the-rule\n      reason: "…"\n---\n'],
  ],
  ['front matter in JSON', '{ "title": "⟦One⟧" }\n', []],
  ['front matter that is broken', '---\ntitle: "⟦One⟧\n---\n', []],
])('drafts exceptions for %s', async (_, marked, expected) => {
  expect(await drafts(marked)).toEqual(expected)
})
