import * as z from 'zod/v4'
import type { WorkingProject } from '../../project/open-project.ts'
import { UserError } from '../../text/user-error.ts'
import { folderProblems } from '../folder-problems.ts'
import type { FolderState } from '../served-folder.ts'
import { limitList, MOST } from './limits.ts'

/** How a result says by which configuration it was made. */
export const configurationSchema = z.looseObject({
  folder: z.string().describe('The folder in which the command line would be run.'),
  file: z.string().optional().describe('The configuration; absent if the recommended rules apply.'),
  problem: z
    .array(z.string())
    .optional()
    .describe(
      'Why the configuration cannot be used as it is now. The result was made with the last valid one.',
    ),
})

export type ConfigurationData = z.input<typeof configurationSchema>

export function configurationData({ config, folder, problem }: FolderState): ConfigurationData {
  return { folder, file: config, ...(problem && { problem: [...problem.lines] }) }
}

/** The project of a folder. Throws its problem if no configuration of it could be used yet. */
export function projectOf({ folder, problem, project }: FolderState): WorkingProject {
  if (project) return project
  throw problem ?? new UserError(`the folder '${folder}' cannot be opened`)
}

/** What is wrong with a folder, and what a run in it remarks. */
export function notesOn(served: FolderState, remarks: readonly string[]): readonly string[] {
  return limitList([...folderProblems(served), ...remarks], MOST.entries.usual).shown
}
