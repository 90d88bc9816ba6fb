import type {
  CallToolResult,
  InputRequiredResult,
  McpServer,
  StandardSchemaWithJSON,
} from '@modelcontextprotocol/server'
import type * as z from 'zod/v4'
import { plainLines } from '../../report/text/plain-text.ts'
import { isRecord } from '../../rule/option.ts'
import { messageOf } from '../../text/failure.ts'
import { UserError } from '../../text/user-error.ts'
import { rootsFor, type RootsAnswer } from './roots/client-roots.ts'
import type { Roots } from './roots/roots.ts'
import type { Session } from './session.ts'
import { showHidden } from './show-hidden.ts'

/** What a tool is called with, besides its input. */
export interface Call {
  readonly session: Session
  readonly roots: Roots
  /** Ends the work between two articles. */
  readonly signal: AbortSignal
}

/** What a tool answers. */
export interface Answer<T> {
  readonly data: T
  /** The same for whoever reads only text; as JSON if it is not given. */
  readonly text?: string
  /** A text that is given as it is, however its characters look. */
  readonly exact?: string
}

export interface Tool<I extends z.ZodObject, O extends z.ZodObject> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: I
  /** Loose, so that a client accepts what a later version adds. */
  readonly output: O
  /** Whether something on disk is read. */
  readonly reads: (input: z.output<I>) => boolean
  readonly run: (input: z.output<I>, call: Call) => Promise<Answer<z.input<O>>>
}

/** No file is changed, and the same input gives the same answer as long as nothing on disk changes. */
const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

export function registerTool<I extends z.ZodObject, O extends z.ZodObject>(
  server: McpServer,
  session: Session,
  { description, input, name, output, reads, run, title }: Tool<I, O>,
): void {
  const inputSchema: StandardSchemaWithJSON = input
  const outputSchema: StandardSchemaWithJSON = output
  server.registerTool(
    name,
    { title, description, inputSchema, outputSchema, annotations: { title, ...READ_ONLY } },
    async (given: unknown, context): Promise<CallToolResult | InputRequiredResult> => {
      try {
        const wanted = input.parse(given)
        const asked: RootsAnswer = reads(wanted) ? rootsFor(context, server, session.named) : {}
        const { question, roots = [] } = asked
        if (question) return question
        return resultOf(await run(wanted, { session, roots, signal: context.mcpReq.signal }))
      } catch (error) {
        return { isError: true, content: [{ type: 'text', text: plainLines(errorText(error)) }] }
      }
    },
  )
}

/** What went wrong, without a stack. */
export function errorText(error: unknown): string {
  return error instanceof UserError ? error.lines.join('\n') : `failed: ${messageOf(error)}`
}

function resultOf({ data, exact, text }: Answer<unknown>): CallToolResult {
  const structured: unknown = showHidden(data)
  const texts = [
    text === undefined ? JSON.stringify(structured) : plainLines(text),
    ...(exact === undefined ? [] : [exact]),
  ]
  return {
    content: texts.map((one) => ({ type: 'text', text: one })),
    structuredContent: {
      ...(isRecord(structured) && structured),
      ...(exact === undefined ? {} : { text: exact }),
    },
  }
}
