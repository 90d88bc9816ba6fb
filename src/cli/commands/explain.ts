import { readFile } from 'node:fs/promises'
import { heads } from '../../../rules/heads.ts'
import { nearestName } from '../../config/nearest-name.ts'
import { openConfig } from '../../project/config/open-config.ts'
import { rulePageFile } from '../../project/rule-page.ts'
import { pageHead } from '../../rule/page.ts'
import { UserError } from '../../text/user-error.ts'
import { EXIT } from '../exit.ts'
import { print } from '../output.ts'

/** `geolint explain <id>`: the page of a rule; of a rule of a plug-in what its definition says. */
export async function explain(id: string): Promise<number> {
  if (heads.some((head) => head.id === id)) {
    await print(await readFile(rulePageFile(id), 'utf8'))
    return EXIT.clean
  }
  const { loaded } = await openConfig(process.cwd(), {})
  const rule = loaded.rules.find((one) => one.id === id)
  if (!rule) {
    const ids = loaded.rules.map((one) => one.id)
    const nearest = nearestName(id, ids)
    throw new UserError(
      `there is no rule '${id}'${nearest ? `; did you mean '${nearest}'?` : ''} (geolint rules lists all)`,
    )
  }
  await print(`# ${id}\n\n${pageHead(rule)}\n`)
  return EXIT.clean
}
