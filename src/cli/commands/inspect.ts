import { openArticle } from '../../languages/open-article.ts'
import { type Inspection, inspectArticle } from '../../facts/inspection.ts'
import { plainJson, withoutCommands } from '../../report/text/plain-text.ts'
import { inspectionTable } from '../../report/tables/inspection-table.ts'
import { type ConfigFlags, configRequest } from '../config-flags.ts'
import { openArticles } from '../../project/open-articles.ts'
import { EXIT } from '../exit.ts'
import { print, printFailures } from '../output.ts'
import { wantsColour } from '../terminal.ts'

/** `geolint inspect [path…]`: what geolint sees in each article. */
export async function inspect(
  patterns: readonly string[],
  flags: ConfigFlags & { readonly format: 'json' | 'ndjson' | 'table' },
): Promise<number> {
  const { config, failures, sources } = await openArticles({
    cwd: process.cwd(),
    patterns,
    config: configRequest(flags),
  })
  const colour = wantsColour(undefined, 'stdout')
  let count = 0
  const before = {
    json: () => (count === 0 ? '[' : ',\n'),
    ndjson: () => '',
    table: () => (count === 0 ? '' : '\n'),
  }
  const show = (record: Inspection) =>
    flags.format === 'table'
      ? withoutCommands(inspectionTable(record, colour))
      : `${plainJson(record)}${flags.format === 'ndjson' ? '\n' : ''}`
  for await (const source of sources) {
    const { house, parser } = config.settings(source.path)
    const record = inspectArticle(await openArticle(source, house, parser))
    await print(before[flags.format]() + show(record))
    count += 1
  }
  if (flags.format === 'json') await print(count === 0 ? '[]\n' : ']\n')
  await printFailures(failures)
  return failures.length > 0 ? EXIT.failure : EXIT.clean
}
