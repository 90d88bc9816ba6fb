import { LAST_VALID } from './lsp/problem-status.ts'
import type { FolderState } from './served-folder.ts'

/** What keeps a folder from being linted as the command line would lint it now, clause by clause. */
export function folderProblems({ changedCode, problem, project, unwatched }: FolderState): readonly string[] {
  const [first] = changedCode
  return [
    ...(problem ? [...problem.lines, ...(project ? [LAST_VALID] : [])] : []),
    ...(first === undefined ? [] : [`'${first}' has changed; restart the server to use it`]),
    ...(unwatched ? [...unwatched.lines, UNWATCHED] : []),
  ]
}

const UNWATCHED = 'Until then, changes to articles, evidence and code may go unnoticed'
