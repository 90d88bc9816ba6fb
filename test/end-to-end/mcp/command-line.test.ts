import { expect, it } from 'vitest'
import { geolint, newRepository } from '../cli/run-geolint.ts'
import { manyArticles } from '../many-articles.ts'
import { connect } from './mcp-client.ts'

/** The keys that both give. */
const SHARED = ['ruleId', 'messageId', 'message', 'line', 'column', 'endLine', 'endColumn'] as const

function shared(finding: Readonly<Record<string, unknown>>) {
  const edit = (fix: unknown) => ({ range: Object(fix).range, text: Object(fix).text })
  const suggestions = Array.isArray(finding['suggestions']) ? finding['suggestions'] : []
  const related = Array.isArray(finding['related']) ? finding['related'] : []
  return {
    ...Object.fromEntries(SHARED.map((key) => [key, finding[key]])),
    severity: finding['severity'] === 2 || finding['severity'] === 'error' ? 'error' : 'warning',
    fix: edit(finding['fix']),
    suggestions: suggestions.map((one) => [Object(one).desc, edit(Object(one).fix)]),
    related: related.map((one) => [Object(one).message, Object(one).line, Object(one).endColumn]),
  }
}

function all(findings: unknown) {
  return Array.isArray(findings) ? findings.map((one) => shared(Object(one))) : []
}

it('finds in 50 articles what the command line finds', async () => {
  const articles = manyArticles(50)
  const folder = newRepository({ ...articles, '.geolintrc.yaml': 'extends: strict\n' })
  // Both compare each article with the archive that this run leaves.
  geolint(folder, [])
  const printed = Object.keys(articles).map((path) => {
    const [file]: readonly unknown[] = JSON.parse(geolint(folder, [path, '--format', 'json']).stdout)
    return { path, findings: all(Object(file).messages) }
  })
  expect(printed).toHaveLength(50)
  expect(printed.flatMap(({ findings }) => findings).length).toBeGreaterThan(90)

  const { call } = await connect({ cwd: folder, roots: () => [folder] })
  for (const { findings, path } of printed) {
    const { data } = await call('lint-text', { text: articles[path], path, limit: 500 })
    expect({ path, findings: all(data['findings']) }).toEqual({ path, findings })
  }

  const { data } = await call('lint-files', { paths: Object.keys(articles).slice(0, 1) })
  expect(data).toMatchObject({ linted: 1, filesLeftOut: 0, leftOut: 0, failures: [] })
  const [file] = Array.isArray(data['files']) ? data['files'] : []
  expect(all(Object(file).findings)).toEqual(printed[0]?.findings)
})
