import type { ArticleRecord } from '../../facts/inspection.ts'
import { openProjectHere } from '../open-project.ts'
import { inspectionTable } from '../../report/tables/inspection-table.ts'
import { plainJson } from '../../report/text/plain-text.ts'
import { EXIT } from '../exit.ts'
import { type ConfigFlags, projectOptions } from '../flags.ts'
import { print, printFailures } from '../output.ts'
import { wantsColour, widthOf } from '../terminal.ts'

/** `geolint inspect [path…]`: what geolint sees in each article. */
export async function inspect(
  patterns: readonly string[],
  flags: ConfigFlags & { readonly format: 'json' | 'ndjson' | 'table' },
): Promise<number> {
  const project = await openProjectHere(projectOptions(flags))
  const { failures, results } = await project.inspect(patterns)
  const screen = { colour: wantsColour(undefined, 'stdout'), width: widthOf('stdout') }
  let count = 0
  const before = {
    json: () => (count === 0 ? '[' : ',\n'),
    ndjson: () => '',
    table: () => (count === 0 ? '' : '\n'),
  }
  const show = (record: ArticleRecord) =>
    flags.format === 'table'
      ? inspectionTable(record, screen)
      : `${plainJson(record)}${flags.format === 'ndjson' ? '\n' : ''}`
  for await (const record of results) {
    await print(before[flags.format]() + show(record), screen)
    count += 1
  }
  if (flags.format === 'json') await print(count === 0 ? '[]\n' : ']\n')
  await printFailures(failures)
  return failures.length > 0 ? EXIT.failure : EXIT.clean
}
