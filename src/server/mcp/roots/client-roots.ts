import {
  CLIENT_CAPABILITIES_META_KEY,
  inputRequired,
  type InputRequiredResult,
  inputResponse,
  type McpServer,
  type ServerContext,
} from '@modelcontextprotocol/server'
import { type Roots, rootsOf } from './roots.ts'

const KEY = 'roots'

/** One of the two. */
export interface RootsAnswer {
  readonly roots?: Roots
  readonly question?: InputRequiredResult
}

/**
 * The folders that may be read, or a question to the client which they are. It is asked at every request that reads
 * something, so that no root is used after the client has taken it back.
 */
export function rootsFor(
  { mcpReq }: ServerContext,
  { server }: McpServer,
  named: readonly string[],
): RootsAnswer {
  const envelope: Readonly<Record<string, unknown>> = mcpReq.envelope ?? {}
  const capabilities = envelope[CLIENT_CAPABILITIES_META_KEY] ?? server.getClientCapabilities()
  const hasRoots = typeof capabilities === 'object' && capabilities !== null && 'roots' in capabilities
  if (!hasRoots) return { roots: rootsOf(named, []) }
  const answer = inputResponse(mcpReq.inputResponses, KEY)
  if (answer.kind !== 'roots')
    return { question: inputRequired({ inputRequests: { [KEY]: inputRequired.listRoots() } }) }
  return {
    roots: rootsOf(
      named,
      answer.roots.map(({ uri }) => uri),
    ),
  }
}
