import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A page on this machine that a browser keeps open. */
export interface PageServer {
  readonly address: string
  /** Shows another page; browsers that show the previous one load it. */
  readonly show: (page: string) => void
  /** Tells why there is no other page, in lines above the present one. */
  readonly warn: (lines: readonly string[]) => void
  readonly close: () => void
}

const HOST = '127.0.0.1'

/**
 * Serves one page to browsers on this machine. Its address cannot be guessed, because articles are confidential and other
 * users of the machine can reach its ports. `wanted` is an address that was served before, to be used again if its port
 * is free.
 */
export async function servePage(wanted: string | undefined): Promise<PageServer> {
  const place = addressParts(wanted)
  let { path } = place
  const listeners = new Set<ServerResponse>()
  /** A browser that asks before there is a page waits for it. */
  let isReady: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    isReady = resolve
  })
  let current = { page: '', version: '' }
  let warning = ''
  const server = createServer((request, response) => {
    if (!isOwn(request)) return void response.writeHead(403, HEADERS).end()
    if (request.url === path) void ready.then(() => sendPage(response))
    else if (request.url?.startsWith(`${path}changes`)) {
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' }).flushHeaders()
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      // There may have been another page since the browser loaded its own.
      response.write(isBehind(request) ? CHANGED : `retry: ${RETRY}\nid: ${current.version}\n\n${warning}`)
    } else response.writeHead(404, HEADERS).end()
  })
  server.listen(place.port, HOST)
  await once(server, 'listening').catch(() => {
    // Browsers that have the old page tell its path to whoever has its port now.
    path = newPath()
    return once(server.listen(0, HOST), 'listening')
  })
  const host = `${HOST}:${portOf(server.address())}`
  return {
    address: `http://${host}${path}`,
    show(page) {
      current = { page, version: randomUUID() }
      warning = ''
      isReady()
      send(CHANGED)
    },
    warn(lines) {
      warning = `event: problem\ndata: ${JSON.stringify(lines)}\n\n`
      send(warning)
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }

  function send(event: string): void {
    for (const response of listeners) response.write(event)
  }

  function sendPage(response: ServerResponse): void {
    const { page, version } = current
    const cookie = `${COOKIE}=${version}; Path=${path}; SameSite=Strict`
    response
      .writeHead(200, { ...HEADERS, 'content-type': 'text/html; charset=utf-8', 'set-cookie': cookie })
      .end(page)
  }

  /** A browser says which page it has, and one that comes back which it had last, if it keeps cookies. */
  function isBehind({ headers, url = '' }: IncomingMessage): boolean {
    const shown = headers['last-event-id'] ?? /\?([\da-f-]{36})$/.exec(url)?.[1]
    return shown !== undefined && shown !== current.version
  }

  /** A page of another site can reach this server by a name of its own, but not hide that name. */
  function isOwn({ headers, method }: IncomingMessage): boolean {
    return method === 'GET' && headers.host === `${HOST}:${portOf(server.address())}`
  }
}

/** Tells the script of a page which page it is. */
const COOKIE = 'geolint-shown'

/** In milliseconds: how soon a browser asks again when the server was gone. */
const RETRY = 500

const CHANGED = 'data: changed\n\n'

const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** An address whose path can be guessed is not used. */
const ADDRESS = /^http:\/\/127\.0\.0\.1:(\d{1,5})(\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\/)$/

function addressParts(wanted: string | undefined): { readonly path: string; readonly port: number } {
  const [, port = 0, path = newPath()] = ADDRESS.exec(wanted ?? '') ?? []
  return { path, port: Number(port) }
}

function newPath(): string {
  return `/${randomUUID()}/`
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
