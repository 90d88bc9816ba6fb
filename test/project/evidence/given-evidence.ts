import { expect } from 'vitest'
import type { ArticleEvidence } from '../../../src/evidence/given-evidence.ts'
import { openWorkingProject } from '../../../src/project/open-project.ts'
import type { WorkingOptions } from '../../../src/project/requests.ts'
import { temporaryProject } from '../config/temporary-project.ts'

export type Files = Readonly<Record<string, Buffer | string>>

export const PILOT = 'The harbour will be dredged before the monsoon.'
export const SECRET = 'The password is swordfish.'

export const article = (evidence = '') => `---\ntitle: Tides\n${evidence}\n---\n\nRain fell on the harbour.\n`

export const house = (settings: string) => `{ "house": { "evidence": ${settings} } }`

/** The evidence of each article of a folder, by the article's path. */
export async function given(
  cwd: string,
  options: WorkingOptions = {},
): Promise<Readonly<Record<string, ArticleEvidence>>> {
  const project = await openWorkingProject({ cwd, ...options })
  const { failures, results } = await project.survey(
    '.',
    ({ evidence, file }) => [file.path, evidence] as const,
  )
  const all: (readonly [string, ArticleEvidence])[] = []
  for await (const one of results) all.push(one)
  await project.close()
  expect(failures).toEqual([])
  return Object.fromEntries(all)
}

export async function givenTo(
  path: string,
  files: Files,
  options?: WorkingOptions,
): Promise<ArticleEvidence> {
  const evidence = (await given(temporaryProject(files), options))[path]
  if (!evidence) throw new Error(`there is no ${path}`)
  return evidence
}

export const paths = ({ files }: ArticleEvidence) => files.map(({ path }) => path)
export const problems = ({ unreadable }: ArticleEvidence) =>
  unreadable.map(({ path, problem }) => `${path} ${problem}`)
