import { dirname } from 'node:path'
import { plugInProblems, plugInRules } from '../../config/check-plug-in.ts'
import type { Keys } from '../../config/validate.ts'
import { type Bounds, boundsProblem } from '../../files/bounds.ts'
import { existsSync } from '../../files/built-ins.ts'
import { displayPath } from '../../files/paths.ts'
import type { PlugIn, PlugInRule } from '../../rule/plug-in.ts'
import { UserError } from '../../text/user-error.ts'
import { configProblem, failAt, type NamedConfig } from './config-problem.ts'
import { importModule, isPath, notThere, resolveModule } from './import-module.ts'

/** A plug-in that a configuration names or contains. */
export interface PlugInReference {
  readonly plugIn: object | string
  readonly config: Required<NamedConfig>
  /** The index of the plug-in in the configuration's list. */
  readonly at: number
}

/** Where a thread can load the code of a plug-in again: plain data that can be sent to it. */
export interface PlugInModule {
  /** Absolute. */
  readonly file: string
  /** The index of the plug-in in `plugins`, given if the file is a configuration. */
  readonly at?: number
}

export interface LoadedPlugIns {
  readonly rules: readonly PlugInRule[]
  readonly modules: readonly PlugInModule[]
  /** The file that each rule comes from, absolute, by the rule's id. */
  readonly fileOfRule: ReadonlyMap<string, string>
}

/** Loads the rules of plug-ins. Rejects with a UserError that lists everything wrong with one. */
export async function loadPlugIns(
  references: readonly PlugInReference[],
  bounds: Bounds,
  cwd: string,
): Promise<LoadedPlugIns> {
  const rules: PlugInRule[] = []
  const modules: PlugInModule[] = []
  const fileOfRule = new Map<string, string>()
  const loaded = new Set<unknown>()
  for (const { at, config, plugIn } of references) {
    const keys = ['plugins', at]
    const file = typeof plugIn === 'string' ? await moduleFile(plugIn, bounds, config, keys) : config.file
    const content = typeof plugIn === 'string' ? await importPlugIn(file, config, keys, cwd) : plugIn
    modules.push(typeof plugIn === 'string' ? { file } : { file, at })
    if (loaded.has(content)) continue
    loaded.add(content)
    for (const rule of await rulesOf(content, plugIn, config, keys)) {
      if (fileOfRule.has(rule.id))
        return failAt(config, keys, `there is already a rule '${rule.id}'; give one of the two another id`)
      fileOfRule.set(rule.id, file)
      rules.push(rule)
    }
  }
  return { rules, modules, fileOfRule }
}

/** Loads the rules of plug-ins again, in a thread. */
export async function reloadPlugIns(modules: readonly PlugInModule[]): Promise<readonly PlugInRule[]> {
  const all = modules.map(async ({ at, file }) => {
    const content = await importModule(file, file)
    const plugIn = at === undefined ? content : plugInAt(content, at)
    return isPlugIn(plugIn) ? plugInRules(plugIn) : []
  })
  return (await Promise.all(all)).flat()
}

function plugInAt(config: unknown, at: number): unknown {
  return typeof config === 'object' && config !== null && 'plugins' in config && Array.isArray(config.plugins)
    ? config.plugins[at]
    : undefined
}

async function importPlugIn(file: string, config: NamedConfig, keys: Keys, cwd: string): Promise<unknown> {
  return importModule(file, await configProblem(config, { keys, message: displayPath(cwd, file) }))
}

async function rulesOf(
  content: unknown,
  plugIn: object | string,
  config: NamedConfig,
  keys: Keys,
): Promise<readonly PlugInRule[]> {
  if (isPlugIn(content)) return plugInRules(content)
  const name = typeof plugIn === 'string' ? `'${plugIn}'` : 'the plug-in'
  const lines: string[] = []
  for (const problem of plugInProblems(content)) {
    const message = problem.startsWith('rules[') ? `${name}: ${problem}` : `${name} ${problem}`
    lines.push(await configProblem(config, { keys, message }))
  }
  throw new UserError(...lines)
}

function isPlugIn(content: unknown): content is PlugIn {
  return plugInProblems(content).length === 0
}

async function moduleFile(
  reference: string,
  bounds: Bounds,
  config: Required<NamedConfig>,
  keys: Keys,
): Promise<string> {
  const file = resolveModule(reference, dirname(config.file))
  const problem = file !== undefined && isPath(reference) ? boundsProblem(file, bounds) : undefined
  if (problem !== undefined) return failAt(config, keys, `'${reference}' ${problem}`)
  if (file !== undefined && existsSync(file)) return file
  return failAt(config, keys, `'${reference}' ${notThere(reference)}`)
}
