import { FileType, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { LIST_FOLDER, READ_FILE } from './file-requests.ts'

/** Gives a server in a worker what it reads of the folder: configurations, and the texts that they name. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(LIST_FOLDER, async ({ uri }) => {
    try {
      // Some file systems take a slash at the end for an empty name.
      const entries = await workspace.fs.readDirectory(Uri.parse(uri.replace(/\/$/, '')))
      return entries.map(([name, type]) => (type & FileType.Directory ? `${name}/` : name))
    } catch {
      return []
    }
  })
  client.onRequest(READ_FILE, async ({ uri }) => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)))
    } catch {
      return null
    }
  })
}
