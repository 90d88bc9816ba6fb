import * as z from 'zod/v4'
import { heads } from '../../../../rules/heads.ts'
import { findRule } from '../../../config/find-rule.ts'
import { explanation } from '../../../project/rule-page.ts'
import { articleAt } from '../roots/article-files.ts'
import {
  type ConfigurationData,
  configurationData,
  configurationSchema,
  notesOn,
  projectOf,
} from '../folder-state.ts'
import { cut, LONGEST } from '../limits.ts'
import { placeInRoots } from '../roots/roots.ts'
import type { Tool } from '../tool.ts'

const input = z.object({
  rule: z.string().describe("The id of the rule, such as 'untagged-countries'."),
  path: z
    .string()
    .optional()
    .describe(
      'An article or a folder, absolute, or relative to the only root: needed for the rules of its plug-ins, and to tell the severity there.',
    ),
})

const output = z.looseObject({
  ruleId: z.string(),
  summary: z.string(),
  category: z.string(),
  fixable: z.boolean().describe('Whether some of its findings have a safe fix.'),
  severity: z
    .string()
    .describe(
      "'error', 'warning' or 'off': at the path, else among the recommended rules. The highest; some findings of a rule are warnings.",
    ),
  options: z.record(z.string(), z.unknown()).optional().describe('At the path.'),
  configuration: configurationSchema.optional().describe('Absent without a path.'),
  notes: z.array(z.string()),
  page: z.string().describe('What it finds, why, how to fix it and when not to use it, as markdown.'),
})

export const explainRuleTool: Tool<typeof input, typeof output> = {
  name: 'explain-rule',
  title: 'Explain a rule',
  description: `Gives the page of a rule: what it finds, why that matters to readers, how to fix it and when to leave it. The same is a resource, geolint://rules/{id}.`,
  input,
  output,
  reads: ({ path }) => path !== undefined,
  async run({ path, rule: id }, { roots, session }) {
    if (path === undefined)
      return answer({ id, rules: heads, severity: findRule(id, heads).severity.recommended })
    const place = placeInRoots(path, roots)
    const article = articleAt(place)
    return session.folders.use(article, roots, async (served) => {
      const { config } = projectOf(served)
      const { rules } = config.loaded
      findRule(id, rules)
      const resolved = config.resolved(article).rules.get(id)
      return answer({
        id,
        rules,
        severity: resolved?.severity ?? 'off',
        options: resolved?.options,
        configuration: configurationData(served),
        notes: notesOn(served, []),
      })
    })
  },
}

interface Explained {
  readonly id: string
  readonly rules: typeof heads
  readonly severity: string
  readonly options?: object | undefined
  readonly configuration?: ConfigurationData
  readonly notes?: readonly string[]
}

function answer({ configuration, id, notes = [], options, rules, severity }: Explained) {
  const rule = findRule(id, rules)
  const { category, fixable, summary } = rule
  const page = cut(explanation(rule, rules), LONGEST.page)
  const about = { ruleId: rule.id, summary, category, fixable, severity, page }
  return {
    data: { ...about, ...(options && { options: { ...options } }), configuration, notes: [...notes] },
    text: [page, ...notes.map((note) => `note: ${note}`)].join('\n'),
  }
}
