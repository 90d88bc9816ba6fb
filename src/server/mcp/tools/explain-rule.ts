import * as z from 'zod/v4'
import { heads } from '../../../../rules/heads.ts'
import { findRule } from '../../../config/find-rule.ts'
import { explanation } from '../../../project/rule-page.ts'
import { articleAt } from '../article-files.ts'
import { projectOf } from '../folder-state.ts'
import { cut } from '../limits.ts'
import { placeInRoots } from '../roots.ts'
import type { Tool } from '../tool.ts'

const input = z.object({
  rule: z.string().describe("The id of the rule, such as 'untagged-countries'."),
  path: z
    .string()
    .optional()
    .describe(
      'An article or a folder: needed for the rules of its plug-ins, and to tell the severity there.',
    ),
})

const output = z.looseObject({
  ruleId: z.string(),
  summary: z.string(),
  category: z.string(),
  fixable: z.boolean().describe('Whether some of its findings have a safe fix.'),
  severity: z
    .string()
    .describe("'error', 'warning' or 'off': at the path, else among the recommended rules."),
  options: z.record(z.string(), z.unknown()).optional().describe('At the path.'),
  page: z.string().describe('What it finds, why, how to fix it and when not to use it, as markdown.'),
})

/** In characters. */
const LONGEST_PAGE = 40_000

export const explainRuleTool: Tool<typeof input, typeof output> = {
  name: 'explain-rule',
  title: 'Explain a rule',
  description: `Gives the page of a rule: what it finds, why that matters to readers, how to fix it and when to leave it. The same is a resource, geolint://rules/{id}.`,
  input,
  output,
  reads: ({ path }) => path !== undefined,
  async run({ path, rule: id }, { roots, session }) {
    if (path === undefined) return answer(findRule(id, heads).severity.recommended, {}, heads)
    const place = placeInRoots(path, roots)
    const article = articleAt(place)
    return session.folders.use(article, roots, async (served) => {
      const { config } = projectOf(served)
      findRule(id, config.loaded.rules)
      const resolved = config.resolved(article).rules.get(id)
      return answer(resolved?.severity ?? 'off', { options: resolved?.options }, config.loaded.rules)
    })

    function answer(severity: string, more: { readonly options?: object | undefined }, rules: typeof heads) {
      const { category, fixable, id: ruleId, ...rule } = findRule(id, rules)
      const page = cut(explanation(findRule(id, rules), rules), LONGEST_PAGE)
      const data = { ruleId, summary: rule.summary, category, fixable, severity, page }
      return { data: { ...data, ...(more.options && { options: { ...more.options } }) }, text: page }
    }
  },
}
