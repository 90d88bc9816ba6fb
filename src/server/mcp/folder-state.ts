import * as z from 'zod/v4'
import type { WorkingProject } from '../../project/open-project.ts'
import { UserError } from '../../text/user-error.ts'
import type { Served } from '../served-folder.ts'

/** How a result says by which configuration it was made. */
export const configurationSchema = z.looseObject({
  folder: z.string().describe('The folder in which the command line would be run.'),
  file: z.string().optional().describe('The configuration; absent if the recommended rules apply.'),
  problem: z
    .array(z.string())
    .optional()
    .describe(
      'Why the configuration cannot be used as it is now. The result was made with the last good one.',
    ),
})

export type ConfigurationRecord = z.input<typeof configurationSchema>

export function configurationRecord({ config, folder, problem }: Served): ConfigurationRecord {
  return { folder, file: config, ...(problem && { problem: [...problem.lines] }) }
}

/** What is to be said of a folder besides the result. */
export function folderNotes({ changedCode, problem, unwatched }: Served): readonly string[] {
  return [
    ...(problem
      ? [`The configuration cannot be used, so the last good one was: ${problem.lines.join(' ')}`]
      : []),
    ...(changedCode.length > 0
      ? [
          `${changedCode.join(', ')} changed after it was loaded; the server has to be started again to use it`,
        ]
      : []),
    ...(unwatched ? [`Changes of the configuration are not noticed: ${unwatched.lines.join(' ')}`] : []),
  ]
}

/** The project of a folder. Throws its problem if no configuration of it could be used yet. */
export function projectOf({ folder, problem, project }: Served): WorkingProject {
  if (project) return project
  throw problem ?? new UserError(`the folder '${folder}' cannot be opened`)
}
