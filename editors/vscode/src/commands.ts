import { commands, type ExtensionContext, FileType, languages, Uri, window, workspace } from 'vscode'
import { RULE_PAGES, rulePage } from './rule-page-address.ts'
import type { Session } from './session.ts'

/** Registers the commands that a desktop and a browser share. */
export function registerCommands({ extensionUri, subscriptions }: ExtensionContext, session: Session): void {
  const pages = Uri.joinPath(extensionUri, 'dist/server/rules')
  subscriptions.push(
    workspace.registerTextDocumentContentProvider(RULE_PAGES, {
      provideTextDocumentContent: async ({ path }) =>
        new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(pages, path))),
    }),
    commands.registerCommand('geolint.explainRule', () => explainRule(session)),
    commands.registerCommand('geolint.fixAll', fixAll),
    commands.registerCommand('geolint.createConfiguration', createConfiguration),
    commands.registerCommand('geolint.openExample', () => openExample(extensionUri)),
  )
}

interface RuleItem {
  readonly id: string
  readonly summary: string
}

/** Asks for a rule, those that have found something in the article first, and shows its page. */
async function explainRule(session: Session): Promise<void> {
  const client = session.client()
  if (!client) {
    void window.showErrorMessage("geolint is not running. 'geolint: Show Output' says why.")
    return
  }
  const document = window.activeTextEditor?.document
  const uri = document?.languageId === 'markdown' ? document.uri : undefined
  const rules = await client.sendRequest<readonly RuleItem[]>('geolint/rules', { uri: uri?.toString() })
  const found = new Set((uri ? languages.getDiagnostics(uri) : []).map(({ code }) => idOf(code)))
  const items = rules.map(({ id, summary }) => ({ label: id, detail: summary }))
  const picked = await window.showQuickPick(
    [...items.filter(({ label }) => found.has(label)), ...items.filter(({ label }) => !found.has(label))],
    { title: 'Explain a rule', matchOnDetail: true },
  )
  if (!picked) return
  // The server knows the pages of plug-ins, given an article that they check.
  if (uri) await commands.executeCommand('geolint.explain', uri.toString(), picked.label)
  else await commands.executeCommand('markdown.showPreview', Uri.parse(rulePage(picked.label)))
}

type Code = ReturnType<typeof languages.getDiagnostics>[number][1][number]['code']

function idOf(code: Code): string {
  return String(typeof code === 'object' ? code.value : code)
}

async function fixAll(): Promise<void> {
  await commands.executeCommand('editor.action.sourceAction', {
    kind: 'source.fixAll.geolint',
    apply: 'first',
  })
}

const CONFIGURATION = `# Configuration of geolint. 'geolint init' writes one that fits the articles of a folder.
extends: recommended
`

/** Writes a configuration into a folder of the workspace, unless it is there, and opens it. */
async function createConfiguration(): Promise<void> {
  const { workspaceFolders: folders = [] } = workspace
  const folder = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0]
  if (!folder) return
  const file = Uri.joinPath(folder.uri, '.geolintrc.yaml')
  if (!(await exists(file))) await workspace.fs.writeFile(file, new TextEncoder().encode(CONFIGURATION))
  await window.showTextDocument(file)
}

async function exists(file: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(file)).type !== FileType.Unknown
  } catch {
    return false
  }
}

/** Opens the example in a document that has not been saved. */
async function openExample(extension: Uri): Promise<void> {
  const text = await workspace.fs.readFile(Uri.joinPath(extension, 'dist/example.md'))
  const content = new TextDecoder().decode(text)
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }))
}
