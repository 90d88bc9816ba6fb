import { RequestType } from 'vscode-languageserver-protocol'

/** Asks an editor for the names of what is in a folder, those of folders with a slash at the end; none if it is not there. */
export const LIST_FOLDER = new RequestType<Place, readonly string[], void>('geolint/listFolder')

/** Asks an editor for the text of a file; null if it cannot be read. */
export const READ_FILE = new RequestType<Place, string | null, void>('geolint/readFile')

/** A file or a folder, by its address. */
export interface Place {
  readonly uri: string
}
