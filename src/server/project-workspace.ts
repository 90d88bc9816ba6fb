import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { heads } from '../../rules/heads.ts'
import { wantedTags } from '../config/article-settings.ts'
import { inspectArticle } from '../facts/inspection.ts'
import { decodeArticle, readArticleFile } from '../files/read-article-file.ts'
import { LARGEST_TEXT } from '../files/read-text-file.ts'
import { isArticleName } from '../files/walk-folder.ts'
import type { WorkingProject } from '../project/open-project.ts'
import type { TextInput } from '../project/requests.ts'
import { rulePages } from '../project/rule-page.ts'
import { fileContent } from '../text/text-file.ts'
import { ArchiveReading } from './archive-reading.ts'
import { documentStatus } from './document-status.ts'
import { pathOfAddress } from './file-address.ts'
import type { WorkspaceOptions } from './lsp/serve-language.ts'
import type { Checked, Workspace } from './lsp/workspace.ts'
import type { FolderState } from './served-folder.ts'
import { serveFolders } from './served-folders.ts'

export interface ProjectWorkspaceOptions extends WorkspaceOptions {
  /** Whether no code of the project is run. */
  readonly safe: boolean
}

/** Checks open documents as the command line checks the articles of a folder. */
export function openProjectWorkspace({ folders, idle, onChange, safe }: ProjectWorkspaceOptions): Workspace {
  /** By folder. */
  const archives = new Map<string, ArchiveReading>()
  const served = serveFolders({ safe, lintsUnconfigured: false, onChange: changed })
  const open = () => folders().flatMap((uri) => pathOfAddress(uri) ?? [])
  return {
    mayBeArticle: (document) => pathOf(document, open()[0]) !== undefined,
    check: (document) =>
      on(document, async (folder, path) => {
        const { project } = folder
        const text = textOf(document, path)
        const failed = 'problem' in text ? [text.problem] : []
        const run = project && !('problem' in text) ? await project.lint(text) : undefined
        if (project) archiveOf(folder.folder, project)
        const [article] = run?.articles ?? []
        const others = new Map(run?.others.map((file) => [file.path, file]))
        const isLinted = article !== undefined || failed.length > 0
        return {
          status: await documentStatus(document.uri, path, folder, isLinted),
          findings: article?.findings ?? [],
          failures: [...(project ? failed : []), ...(run?.failures ?? []).map(({ message }) => message)],
          ruleUrl: rulePages(run?.rules ?? heads),
          other(other) {
            const file = others.get(other)
            return file && TextDocument.create(uriOf(folder, other), 'markdown', 0, fileContent(file))
          },
        } satisfies Checked
      }),
    read: (document) =>
      on(document, async ({ folder, project }, path) => {
        const text = textOf(document, path)
        if (!project || 'problem' in text) return undefined
        const { results } = await project.survey(text, (article, settings) => ({
          article,
          record: inspectArticle(article, wantedTags(settings)),
        }))
        const ledger = await archiveOf(folder, project).ledger()
        const { rules } = project.config.loaded
        for await (const { article, record } of results) return { document, article, record, rules, ledger }
        return undefined
      }),
    fixed: (document) =>
      on(document, async ({ project }, path) => {
        const text = textOf(document, path)
        if (!project || 'problem' in text) return document.getText()
        const [article] = (await project.lint(text, { fix: true })).articles
        return article ? fileContent(article.file) : document.getText()
      }),
    async rules(uri) {
      const path = pathOfAddress(uri)
      if (path === undefined) return heads
      return served.use(path, open(), async ({ project }) => project?.config.loaded.rules ?? heads)
    },
    close: () => served.close(),
  }

  function on<T>(document: TextDocument, run: (folder: FolderState, path: string) => Promise<T>): Promise<T> {
    const path = pathOf(document, open()[0])
    if (path === undefined) throw new Error(`${document.uri} is not the address of an article`)
    return served.use(path, open(), (folder) => run(folder, path))
  }

  function archiveOf(folder: string, project: WorkingProject): ArchiveReading {
    const known = archives.get(folder)
    if (known?.project === project) return known
    const archive = new ArchiveReading(project, { idle, onRead: onChange })
    archives.set(folder, archive)
    return archive
  }

  function changed(paths: readonly string[]): void {
    for (const archive of archives.values()) archive.changed(paths)
    onChange()
  }
}

/** Where a document is, or where it would be if it were saved; undefined if it cannot be an article. */
function pathOf({ languageId, uri }: TextDocument, home: string | undefined): string | undefined {
  const path = pathOfAddress(uri)
  if (path !== undefined) return isArticleName(path) || languageId === 'markdown' ? path : undefined
  if (!uri.startsWith('untitled:') || languageId !== 'markdown' || home === undefined) return undefined
  return join(home, `${basename(uri.slice('untitled:'.length))}.md`)
}

function uriOf({ folder }: FolderState, path: string): string {
  return pathToFileURL(resolve(folder, path)).href
}

/** The text of a document, or what is wrong with it and what to do. Editors also open files that are not text. */
function textOf(document: TextDocument, path: string): TextInput | { readonly problem: string } {
  const text = document.getText()
  if (text.length > LARGEST_TEXT) return { problem: 'is larger than 100 MB; split it' }
  const saved = text.includes('\uFFFD') ? readArticleFile(path) : undefined
  if (saved && 'problem' in saved) return saved
  const decoded = decodeArticle(Buffer.from(text))
  return 'problem' in decoded ? decoded : { path, text }
}
