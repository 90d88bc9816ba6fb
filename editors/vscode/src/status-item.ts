import { type Disposable, StatusBarAlignment, ThemeColor, window } from 'vscode'
import type { Status } from '../../../src/server/lsp/status.ts'
import { statusView } from './status-view.ts'

/** Says in the status bar how the article in front is checked, or why it is not. */
export class StatusItem implements Disposable {
  private readonly item = window.createStatusBarItem('geolint.status', StatusBarAlignment.Right)
  private readonly statuses = new Map<string, Status>()
  private readonly subscription: Disposable
  /** Why nothing is checked at all. */
  private problem: string | undefined

  constructor() {
    this.item.name = 'geolint'
    this.item.command = 'geolint.showOutput'
    this.subscription = window.onDidChangeActiveTextEditor(() => this.show())
    this.show()
  }

  /** Forgets what a server that has ended has said. */
  reset(problem?: string): void {
    this.statuses.clear()
    this.problem = problem
    this.show()
  }

  set(status: Status): void {
    this.statuses.set(status.uri, status)
    this.show()
  }

  forget(uri: string): void {
    this.statuses.delete(uri)
  }

  dispose(): void {
    this.subscription.dispose()
    this.item.dispose()
  }

  private show(): void {
    const document = window.activeTextEditor?.document
    if (document?.languageId !== 'markdown') {
      this.item.hide()
      return
    }
    const { problem } = this
    const view = statusView(problem === undefined ? this.statuses.get(document.uri.toString()) : { problem })
    this.item.text = view.text
    this.item.tooltip = view.tooltip
    this.item.accessibilityInformation = { label: view.tooltip }
    this.item.backgroundColor = view.isProblem ? new ThemeColor('statusBarItem.warningBackground') : undefined
    this.item.show()
  }
}
