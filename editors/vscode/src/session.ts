import { commands, type ExtensionContext, type LogOutputChannel, Uri, window, workspace } from 'vscode'
import {
  type BaseLanguageClient,
  CloseAction,
  type DocumentSelector,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type StaticFeature,
} from 'vscode-languageclient'
import { isRecord } from '../../../src/rule/option.ts'
import { STATUS, type Status } from '../../../src/server/lsp/status.ts'
import { StatusItem } from './status-item.ts'

/** What differs between a desktop and a browser. */
export interface Host {
  readonly selector: DocumentSelector
  /** A client that has not been started, or why there is none. */
  readonly newClient: (
    options: LanguageClientOptions,
    output: LogOutputChannel,
  ) => Promise<BaseLanguageClient | { readonly problem: string }>
}

/** The language server of a window. */
export interface Session {
  readonly output: LogOutputChannel
  /** The running client; undefined if nothing is checked. */
  readonly client: () => BaseLanguageClient | undefined
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

const OFF = 'is switched off by the setting geolint.enable.'

/** How often a server that ends is started again. */
const MOST_RESTARTS = 3

/** Starts the language server, and again whenever what it depends on changes. It never opens a message by itself. */
export async function openSession({ subscriptions }: ExtensionContext, host: Host): Promise<Session> {
  const output = window.createOutputChannel('geolint', { log: true })
  const status = new StatusItem()
  let client: BaseLanguageClient | undefined
  let turn = Promise.resolve()
  /** Whether the server has asked to be started again, and has not been yet. */
  let isRestarting = false

  const restart = () => (turn = turn.then(stop).then(start))
  subscriptions.push(
    output,
    status,
    commands.registerCommand('geolint.restart', restart),
    commands.registerCommand('geolint.showOutput', () => output.show()),
    workspace.onDidCloseTextDocument(({ uri }) => status.forget(uri.toString())),
    workspace.onDidGrantWorkspaceTrust(restart),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('geolint.enable') || change.affectsConfiguration('geolint.path'))
        await restart()
    }),
  )
  await restart()
  return {
    output,
    client: () => (client?.isRunning() ? client : undefined),
    restart,
    close: () => (turn = turn.then(stop)),
  }

  async function stop(): Promise<void> {
    const old = client
    client = undefined
    status.reset()
    try {
      await old?.dispose()
    } catch (error) {
      output.warn(`geolint did not stop cleanly: ${String(error)}`)
    }
  }

  async function start(): Promise<void> {
    if (!workspace.getConfiguration('geolint').get('enable', true)) return fail(OFF)
    try {
      const opened = await host.newClient(clientOptions(), output)
      if ('problem' in opened) return fail(opened.problem)
      client = opened
      opened.registerFeature(SHOWS_STATUS)
      opened.onNotification(STATUS, follow)
      await opened.start()
    } catch (error) {
      fail(`could not be started: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  function follow(said: Status): void {
    status.set(said)
    if (!said.needsRestart || isRestarting) return
    isRestarting = true
    output.info('Code in this project has changed; restarting geolint.')
    void restart().then(() => (isRestarting = false))
  }

  function fail(problem: string): void {
    output.warn(`geolint ${problem}`)
    status.reset(problem)
  }

  function clientOptions(): LanguageClientOptions {
    let ends = 0
    return {
      documentSelector: host.selector,
      outputChannel: output,
      // The status bar says what is wrong; in a folder that does not use geolint nothing may open by itself.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed() {
          ends += 1
          if (ends <= MOST_RESTARTS) return { action: CloseAction.Restart, handled: true }
          fail(`has ended ${ends} times. Run 'geolint: Restart' to try again.`)
          return { action: CloseAction.DoNotRestart, handled: true }
        },
      },
      middleware: { executeCommand, window: { showDocument } },
    }
  }
}

type ShowDocument = NonNullable<
  NonNullable<NonNullable<LanguageClientOptions['middleware']>['window']>['showDocument']
>

/** Shows the page of a rule as it is meant to be read, and everything else as the server asks. */
const showDocument: ShowDocument = async (params, token, next) => {
  const { external = false, selection, uri } = params
  if (external || selection !== undefined || !uri.endsWith('.md')) return next(params, token)
  await commands.executeCommand('markdown.showPreview', Uri.parse(uri))
  return { success: true }
}

type ExecuteCommand = NonNullable<NonNullable<LanguageClientOptions['middleware']>['executeCommand']>

/** Notes that an exception has been made, which is a step of the walkthrough. */
const executeCommand: ExecuteCommand = (command, args, next) => {
  if (command === 'geolint.except')
    void commands.executeCommand('setContext', 'geolint.hasMadeException', true)
  return next(command, args)
}

/** Tells the server that this client shows its status. */
const SHOWS_STATUS: StaticFeature = {
  fillClientCapabilities(capabilities) {
    const { experimental } = capabilities
    capabilities.experimental = { ...(isRecord(experimental) && experimental), geolintStatus: true }
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
}
