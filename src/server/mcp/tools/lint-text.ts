import * as z from 'zod/v4'
import { counted, numbered } from '../../../text/numbered.ts'
import { findingSchema } from '../finding-data.ts'
import { countText, findingLines } from '../finding-text.ts'
import { configurationSchema } from '../folder-state.ts'
import { findingLimit, textInput } from '../inputs.ts'
import { limitList } from '../limits.ts'
import { lintText } from '../linted-text.ts'
import { CHANGES_NOTHING } from '../promises.ts'
import { digestOf } from '../session.ts'
import type { Tool } from '../tool.ts'

const input = z.object({ ...textInput, limit: findingLimit })

const output = z.looseObject({
  path: z.string().optional().describe('Absolute.'),
  configuration: configurationSchema.optional().describe('Absent if the text was given without a path.'),
  digest: z.string().describe('Identifies the text.'),
  sameAsBefore: z.boolean().describe('Whether the same text had the same findings before in this session.'),
  notLinted: z
    .string()
    .optional()
    .describe('Why nothing was linted: the path is ignored, or it is a house text or evidence.'),
  errors: z.int(),
  warnings: z.int(),
  fixable: z.int().describe('How many findings have a safe fix.'),
  withheld: z.int().describe('Findings that an exception or the baseline covers; they are not listed.'),
  findings: z.array(findingSchema).describe('In order of place.'),
  leftOut: z.int().describe('Findings that are not listed, because of the limit or their size.'),
  failures: z.array(z.string()).describe('Rules that failed.'),
  notes: z.array(z.string()).describe('Remarks on the run.'),
})

export const lintTextTool: Tool<typeof input, typeof output> = {
  name: 'lint-text',
  title: 'Lint an article',
  description: `Finds what an editor would object to in an article of geopolitical analysis: disclaimers, labels of sources, pull-quotes, country tags, quotations, dates, names, leftovers. Gives what 'geolint --format json <file>' reports for the same text. ${CHANGES_NOTHING}

The same text always has the same findings, so linting it again tells nothing new ('sameAsBefore'). Some findings are for an editor to decide: one that is left on purpose belongs in the report to the editor and does not go away by linting again. Never change words inside quotation marks because of a finding; a suggestion that does is for an editor to accept.`,
  input,
  output,
  reads: ({ path }) => path !== undefined,
  async run({ limit, path, text }, call) {
    const linted = await lintText({ path, text }, call)
    const { errors, failures, findings, fixable, notes, notLinted, warnings, withheld } = linted
    const { leftOut, shown } = limitList(findings, limit)
    const digest = digestOf(text)
    const sameAsBefore = call.session.isKnown(`${digest} ${linted.path ?? ''}`, JSON.stringify(findings))
    return {
      data: {
        path: linted.path,
        configuration: linted.configuration,
        digest,
        sameAsBefore,
        notLinted,
        errors,
        warnings,
        fixable,
        withheld,
        findings: [...shown],
        leftOut,
        failures: [...failures],
        notes: [...notes],
      },
      text: [
        notLinted !== undefined
          ? `The text was not linted: ${notLinted}.`
          : `${[countText({ errors, warnings }), ...counted(withheld, 'more withheld finding')].join('; ')}${sameAsBefore ? ' (the same as before for this text)' : ''}`,
        ...findingLines(shown),
        ...(leftOut > 0 ? [`${numbered(leftOut, 'finding')} left out`] : []),
        ...failures,
        ...notes.map((note) => `note: ${note}`),
      ].join('\n'),
    }
  },
}
