import type { InitializeParams } from 'vscode-languageserver-protocol'

/** What an editor can do that the server makes use of. */
export interface ClientFeatures {
  /** Whether it asks for diagnostics itself, instead of being sent them. */
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly refreshesHints: boolean
  readonly showsRelated: boolean
  readonly showsDocuments: boolean
  readonly takesVersionedEdits: boolean
  /** Whether folders are opened and closed in it while the server runs. */
  readonly changesFolders: boolean
  /** Whether it shows `geolint/status` to its user. */
  readonly showsStatus: boolean
}

export function clientFeatures({ capabilities }: InitializeParams): ClientFeatures {
  const { experimental, textDocument, window, workspace } = capabilities ?? {}
  const named: unknown = experimental
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    showsRelated: textDocument?.publishDiagnostics?.relatedInformation ?? false,
    showsDocuments: window?.showDocument?.support ?? false,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    changesFolders: workspace?.workspaceFolders ?? false,
    showsStatus: typeof named === 'object' && named !== null && 'geolintStatus' in named,
  }
}
