// Serves the folder of a test to the workbench, as the test's server has it at `/folder.json`, and tells the server what
// is written.
const { EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } = require('vscode')

exports.activate = async ({ extensionUri, subscriptions }) => {
  const address = (path) => Uri.joinPath(extensionUri, '../..', path).toString(true)
  const files = new Map(Object.entries(await (await fetch(address('folder.json'))).json()))
  const changes = new EventEmitter()
  const isFolder = (path) =>
    [...files.keys()].some((file) => file.startsWith(path === '/' ? '/' : `${path}/`))

  const provider = {
    onDidChangeFile: changes.event,
    watch: () => ({ dispose() {} }),
    stat({ path }) {
      const text = files.get(path)
      if (text === undefined && !isFolder(path)) throw FileSystemError.FileNotFound(path)
      const type = text === undefined ? FileType.Directory : FileType.File
      return { type, ctime: 0, mtime: 0, size: text?.length ?? 0 }
    },
    readDirectory({ path }) {
      const start = path === '/' ? '/' : `${path}/`
      const below = [...files.keys()].filter((file) => file.startsWith(start))
      const names = new Set(below.map((file) => file.slice(start.length).split('/')[0]))
      return [...names].map((name) => [name, files.has(start + name) ? FileType.File : FileType.Directory])
    },
    readFile({ path }) {
      const text = files.get(path)
      if (text === undefined) throw FileSystemError.FileNotFound(path)
      return new TextEncoder().encode(text)
    },
    async writeFile(uri, content) {
      await fetch(address(`written${uri.path}`), { method: 'PUT', body: content })
      const type = files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created
      files.set(uri.path, new TextDecoder().decode(content))
      changes.fire([{ type, uri }])
    },
    createDirectory() {},
    delete: ({ path }) => files.delete(path),
    rename() {
      throw FileSystemError.NoPermissions()
    },
  }
  subscriptions.push(workspace.registerFileSystemProvider('test', provider, { isCaseSensitive: true }))
}
