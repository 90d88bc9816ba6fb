import { basename } from 'node:path'
import {
  commands,
  type ExtensionContext,
  ProgressLocation,
  type TextDocument,
  ViewColumn,
  window,
} from 'vscode'
import { quotationsPage } from './quotations-page.ts'
import type { ChosenServer, NoServer } from './server-choice.ts'
import type { Session } from './session.ts'

/**
 * Registers the command that shows each quotation of the article in front next to the words in the transcript. The sheet
 * is confidential, so it goes from geolint to the window and is never written to disk.
 */
export function registerQuotationsSheet(
  { subscriptions }: ExtensionContext,
  { output }: Session,
  server: () => Promise<ChosenServer | NoServer>,
): void {
  subscriptions.push(commands.registerCommand('geolint.quotationsSheet', showSheet))

  async function showSheet(): Promise<void> {
    const document = window.activeTextEditor?.document
    const problem = document ? documentProblem(document) : 'Open an article first.'
    if (!document || problem !== undefined) {
      void window.showErrorMessage(problem ?? '')
      return
    }
    const chosen = await server()
    if ('problem' in chosen) {
      void window.showErrorMessage(`geolint ${chosen.problem}`)
      return
    }
    const name = basename(document.fileName)
    const location = { location: ProgressLocation.Window, title: 'geolint: checking quotations' }
    const { page, said } = await window.withProgress(location, () =>
      quotationsPage(chosen, document.fileName),
    )
    if (said !== '') output.warn(said)
    if (page === '') {
      void window.showErrorMessage(said === '' ? `${name} has no quotations to show.` : said)
      return
    }
    // The page has no script, and a window that is closed and opened again does not bring it back.
    window.createWebviewPanel('geolint.quotations', `Quotations: ${name}`, ViewColumn.Beside).webview.html =
      page
  }
}

function documentProblem({ isDirty, languageId, uri }: TextDocument): string | undefined {
  if (languageId !== 'markdown') return 'Open an article first.'
  if (uri.scheme !== 'file' || isDirty) return 'Save the article first.'
  return undefined
}
