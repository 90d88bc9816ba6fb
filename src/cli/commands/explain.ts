import { readFile } from 'node:fs/promises'
import { rules } from '../../../rules/index.ts'
import { nearestName } from '../../config/nearest-name.ts'
import { UserError } from '../../config/user-error.ts'
import { EXIT } from '../main.ts'
import { print } from '../output.ts'
import { rulePageFile } from '../rule-page.ts'

/** `geolint explain <id>`: the page of a rule. */
export async function explain(id: string): Promise<number> {
  const ids = rules.map((rule) => rule.id)
  if (!ids.includes(id)) {
    const nearest = nearestName(id, ids)
    throw new UserError(
      `there is no rule '${id}'${nearest ? `; did you mean '${nearest}'?` : ''} (geolint rules lists all)`,
    )
  }
  await print(await readFile(rulePageFile(id), 'utf8'))
  return EXIT.clean
}
