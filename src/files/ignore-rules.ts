import { basename, dirname, join, relative } from 'node:path'
import type { Ignore } from 'ignore'
import { UserError } from '../text/user-error.ts'
import { boundsProblem, projectBounds } from './bounds.ts'
import { lstatSync, statSync } from './built-ins.ts'
import { readTextFile } from './read-text-file.ts'
import { displayPath, isWithin, slashed } from './paths.ts'
import { repositoryOf } from './repository.ts'

/** What a configuration ignores, in the syntax of .gitignore, relative to a folder. */
export interface IgnoreGlobs {
  readonly folder: string
  readonly globs: readonly string[]
  readonly origin: string
}

export const IGNORE_FILES = ['.gitignore', '.geolintignore']

/** Says what ignores a path (`'drafts/' in .gitignore`), if anything does. */
export type IgnoreRules = (path: string, kind: 'file' | 'folder') => Promise<string | undefined>

/** The patterns from one place, which apply to everything below its folder. */
interface Scope {
  readonly folder: string
  readonly origin: string
  readonly patterns: Ignore
}

/**
 * The rules for everything below `top`: the ignore files of every folder on the way, the deeper ones winning, and
 * the patterns of the configuration, which win over them all.
 */
function ignoreRules(top: string, configured: readonly IgnoreGlobs[], cwd: string): IgnoreRules {
  const known = new Map<string, Promise<readonly Scope[]>>()
  const ofConfiguration = Promise.all(
    configured
      .filter(({ globs }) => globs.length > 0)
      .map(({ folder, globs, origin }) => scope(folder, origin, globs.map(withoutDot))),
  )
  return async (path, kind) => {
    const scopes = [...(await scopesAbove(path)), ...(await ofConfiguration)]
    for (const { folder, origin, patterns } of scopes.toReversed()) {
      if (!isWithin(path, folder)) continue
      const below = slashed(relative(folder, path))
      const { ignored, rule, unignored } = patterns.test(kind === 'folder' ? `${below}/` : below)
      if (ignored) return `'${rule?.pattern ?? ''}' in ${origin}`
      if (unignored) return undefined
    }
    return undefined
  }

  function scopesAbove(path: string): Promise<readonly Scope[]> {
    const folder = dirname(path)
    const scopes = known.get(folder) ?? scopesOf(folder, path)
    known.set(folder, scopes)
    return scopes
  }

  async function scopesOf(folder: string, path: string): Promise<readonly Scope[]> {
    if (!isWithin(path, top)) return []
    return [...(await scopesAbove(folder)), ...(await ownScopes(folder))]
  }

  async function ownScopes(folder: string): Promise<readonly Scope[]> {
    const files = IGNORE_FILES.map((name) => join(folder, name)).filter(isRead)
    return Promise.all(files.map((file) => scope(folder, displayPath(cwd, file), linesOf(file))))
  }
}

async function scope(folder: string, origin: string, globs: readonly string[]): Promise<Scope> {
  const { default: ignore } = await import('ignore')
  const patterns = ignore({ ignorecase: false }).add(globs)
  return { folder, origin, patterns }
}

/** The rules that apply below a folder, made once for all folders of a repository. */
export function ignoreRulesBelow(
  cwd: string,
  configured: readonly IgnoreGlobs[],
): (folder: string) => IgnoreRules {
  const known = new Map<string, IgnoreRules>()
  return (folder) => {
    // Ignore files count from the repository's folder down or, if there is none, from the current folder.
    const top = repositoryOf(folder) ?? (isWithin(folder, cwd) ? cwd : folder)
    const rules = known.get(top) ?? ignoreRules(top, configured, cwd)
    known.set(top, rules)
    return rules
  }
}

/** `./drafts` means `/drafts` to anyone who writes paths, and nothing to git. */
function withoutDot(glob: string): string {
  return glob.replace(/^(!?)\.\//, '$1/')
}

/** Git reads no .gitignore that is a link. What another link leads to must be in the project. */
function isRead(file: string): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (!stats?.isSymbolicLink()) return stats?.isFile() ?? false
  if (basename(file) === '.gitignore') return false
  const problem = boundsProblem(file, projectBounds(dirname(file)))
  if (problem !== undefined) throw new UserError(`${file}: ${problem}`)
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
}

/** An ignore file that cannot be read has no patterns, as in git. */
function linesOf(file: string): readonly string[] {
  try {
    return readTextFile(file).split(/\r?\n/)
  } catch {
    return []
  }
}
