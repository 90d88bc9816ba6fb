import type { Status } from '../../../src/server/lsp/status.ts'

/** What the status bar shows. */
export interface StatusView {
  readonly text: string
  /** Lines of plain text. */
  readonly tooltip: string
  readonly isProblem: boolean
}

/** Why no article is checked at all, to follow the name of geolint. */
export interface NotRunning {
  readonly problem: string
}

const ICONS: Readonly<Record<Status['state'], string>> = {
  checked: 'check',
  problem: 'warning',
  quiet: 'circle-slash',
}

/** What to do where there is no configuration: the extension alone has no command line. */
export const CREATE = "create one with 'geolint: Create a Configuration'"

/** What to show about the document in front. `status` is undefined until the server has said something about it. */
export function statusView(status: NotRunning | Status | undefined): StatusView {
  if (!status) return { text: '$(sync) geolint', tooltip: 'geolint is starting', isProblem: false }
  if ('problem' in status)
    return { text: '$(warning) geolint', tooltip: `geolint ${status.problem}`, isProblem: true }
  const { advice, configuration, message, state, version } = status
  const lines = [
    advice === undefined ? message : `${message}; ${CREATE}`,
    ...(configuration === undefined ? [] : [`Configuration: ${configuration}`]),
    `Version: ${version}`,
  ]
  return {
    text: `$(${ICONS[state]}) geolint`,
    tooltip: lines.join('\n'),
    isProblem: state === 'problem',
  }
}
