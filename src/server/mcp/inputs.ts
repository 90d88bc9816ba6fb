import * as z from 'zod/v4'
import { MOST } from './limits.ts'

/** An article that a client hands over. */
export const textInput = {
  text: z.string().describe('The whole article as markdown, with its front matter.'),
  path: z
    .string()
    .optional()
    .describe(
      'The path that the article has or would have: absolute, or relative to the only root. Its folder decides which configuration applies and which other articles it is compared with. The file itself is not read.',
    ),
}

export const findingLimit = z
  .int()
  .min(1)
  .max(MOST.findings.most)
  .default(MOST.findings.usual)
  .describe('How many findings to give at most; the others are counted.')
