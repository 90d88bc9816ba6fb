import { type OpenConfig, openConfig } from '../project/config/open-config.ts'
import { openWorkingProject, type WorkingProject } from '../project/open-project.ts'
import type { WorkingOptions } from '../project/requests.ts'
import { type ConfigFlags, configOptions } from './flags.ts'
import { printNotes } from './output.ts'

/** Opens a project for a command, and says what `--safe` leaves out of it. */
export async function openProjectHere(options: WorkingOptions): Promise<WorkingProject> {
  const project = await openWorkingProject(options)
  await printNotes(project.config.loaded.leftOut)
  return project
}

/** The same of the configuration alone. */
export async function openConfigHere(flags: ConfigFlags): Promise<OpenConfig> {
  const config = await openConfig(process.cwd(), configOptions(flags))
  await printNotes(config.loaded.leftOut)
  return config
}
