import { type McpServer, ResourceTemplate, type ServerContext } from '@modelcontextprotocol/server'
import { heads } from '../../../rules/heads.ts'
import { settingRows } from '../../config/setting-rows.ts'
import { plainLines } from '../../report/text/plain-text.ts'
import { explanation } from '../../project/rule-page.ts'
import { articleAt } from './roots/article-files.ts'
import { rootsFor } from './roots/client-roots.ts'
import { projectOf } from './folder-state.ts'
import { folderProblems } from '../folder-problems.ts'
import { cut, LONGEST } from './limits.ts'
import { placeInRoots } from './roots/roots.ts'
import type { Session } from './session.ts'
import { errorText } from './tool.ts'

const CONFIGURATION = 'geolint://configuration'

/** The pages of geolint's rules, and the configuration in force at each root or at a path in one. */
export function registerResources(server: McpServer, session: Session): void {
  for (const rule of heads) {
    const about = { title: rule.id, description: rule.summary, mimeType: 'text/markdown' }
    server.registerResource(rule.id, `geolint://rules/${rule.id}`, about, (uri) => ({
      contents: [{ uri: uri.href, mimeType: 'text/markdown', text: explanation(rule, heads) }],
    }))
  }
  const about = { mimeType: 'text/plain' }
  server.registerResource(
    'configuration',
    CONFIGURATION,
    {
      title: 'The configuration in force',
      description:
        "The settings that apply in each root, and where each comes from, as 'geolint config' prints them.",
      ...about,
    },
    (_, context) => configurations(context, (roots) => roots),
  )
  server.registerResource(
    'configuration at a path',
    new ResourceTemplate(`${CONFIGURATION}/{path}`, { list: undefined }),
    {
      title: 'The configuration in force at a path',
      description: 'The same for an article or a folder, given by its absolute path, percent-encoded.',
      ...about,
    },
    (_, { path = '' }, context) =>
      configurations(context, (roots) => [placeInRoots(decodeURIComponent([path].flat().join('/')), roots)]),
  )

  async function configurations(
    context: ServerContext,
    placesIn: (roots: readonly string[]) => readonly string[],
  ) {
    const { question, roots = [] } = rootsFor(context, server, session.named)
    if (question) return question
    const contents: { uri: string; mimeType: string; text: string }[] = []
    for (const place of placesIn(roots)) {
      const uri = `${CONFIGURATION}/${encodeURIComponent(place)}`
      const text = await configurationText(place, roots).catch((error: unknown) => errorText(error))
      contents.push({ uri, mimeType: 'text/plain', text: plainLines(cut(text, LONGEST.configuration)) })
    }
    return { contents }
  }

  function configurationText(place: string, roots: readonly string[]): Promise<string> {
    const article = articleAt(place)
    return session.folders.use(article, roots, async (served) => {
      const rows = settingRows(projectOf(served).config.resolved(article))
      return [
        ...folderProblems(served).map((note) => `# ${note}`),
        ...rows.map(({ key, origin, value }) => `${key}: ${value} (${origin})`),
      ].join('\n')
    })
  }
}
