// Prints how long an editor waits for diagnostics, and what the server needs.
//
//   node bench/editor.mjs <folder of articles> [edits] [typed between two rests]
//
// Writes an archive of 1500 articles in a git repository and lints it once from the command line. It then opens an article
// of 30 KB in `geolint lsp` and replays edits of a real kind: words typed letter by letter, letters deleted, paragraphs
// pasted and cut, pull-quotes and tags changed. Times are counted from the end of the 150 ms of rest.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { createProtocolConnection } from 'vscode-languageserver-protocol/node'
import { longText, markdownFiles, writeArchive } from './articles.mjs'
import { seeded } from './planting.mjs'

const [folder, count = '200', burst = '1'] = process.argv.slice(2)
if (!folder)
  throw new Error('Usage: node bench/editor.mjs <folder of articles> [edits] [typed between two rests]')

const REST = 150
const bin = join(import.meta.dirname, '../bin/geolint.js')
const cwd = mkdtempSync(join(tmpdir(), 'geolint-editor-'))
const env = { ...process.env, NODE_EXTRA_CA_CERTS: '' }
try {
  mkdirSync(join(cwd, 'node_modules'))
  execFileSync('git', ['init', '--quiet', cwd])
  const files = markdownFiles(folder)
  writeArchive(files, 1500, cwd)
  writeFileSync(join(cwd, '.geolintrc.yaml'), 'extends: recommended\n')
  const text = `---\ntitle: The port\ncountries: [Peru]\n---\n\n${longText(files.slice(100), 30_000)}`
  writeFileSync(join(cwd, 'port.md'), text)
  spawnSync(process.execPath, [bin], { cwd, env })
  await replay(text)
} finally {
  rmSync(cwd, { recursive: true, force: true })
}

async function replay(text) {
  const began = performance.now()
  const server = spawn(process.execPath, [...(process.env.SERVER_FLAGS?.split(' ') ?? []), bin, 'lsp'], {
    cwd,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const connection = createProtocolConnection(server.stdout, server.stdin)
  let told = () => undefined
  connection.onNotification('textDocument/publishDiagnostics', (params) => told(params))
  connection.listen()
  const uri = pathToFileURL(join(cwd, 'port.md')).href
  const diagnosed = (version) =>
    new Promise((resolve) => {
      told = (params) => params.uri === uri && params.version === version && resolve(performance.now())
    })
  const workspaceFolders = [{ uri: pathToFileURL(cwd).href, name: 'archive' }]
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders,
  })
  const first = diagnosed(1)
  void connection.sendNotification('initialized', {})
  void connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  })
  console.log(`start to first diagnostics: ${((await first) - began).toFixed(0)} ms`)
  let document = TextDocument.create(uri, 'markdown', 1, text)
  const waits = []
  let [at, used] = [0, cpu(server.pid)]
  const edits = editsOf(seeded('editor'))
  for (let version = 2; version < Number(count) + 2; version += 1) {
    const change = edits(document)
    document = TextDocument.update(document, [change], version)
    const due = performance.now() + REST
    const done = version % Number(burst) === 0 ? diagnosed(version) : undefined
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [change],
    })
    if (done) waits.push((await done) - due)
    if ((version - 1) % Math.ceil(Number(count) / 10) === 0) {
      console.log(
        line(version - 1, waits, server.pid),
        `CPU ${((cpu(server.pid) - used) / (version - 1 - at)).toFixed(0)} ms an edit`,
      )
      used = cpu(server.pid)
      at = version - 1
    }
  }
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  await once(server, 'exit')
}

function line(edits, waits, pid) {
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0).padStart(5)
  const slow = sorted.filter((wait) => wait > 100).length
  return `${String(edits).padStart(6)} edits  median ${at(0.5)}  95 of 100 ${at(0.95)}  most ${at(0.999)} ms  over 100 ms: ${slow} of ${sorted.length}  memory ${memory(pid)} MB`
}

/** In ms: the CPU that a process has used. */
function cpu(pid) {
  const [, user, system] =
    /\) \S+(?: -?\d+){10} (\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
  return (Number(user) + Number(system)) * 10
}

function memory(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

/** One edit after another, as a person makes them. */
function editsOf(random) {
  const words = 'The minister said that Bolivia would open the border with Peru before the vote in Chile. '
  let place
  let typed = 0
  let pasted
  return (document) => {
    const text = document.getText()
    if (place === undefined || typed >= 40) {
      place = text.indexOf('\n\n', Math.floor(random() * (text.length - 200))) + 2
      if (place < 60) place = text.length
      typed = 0
    }
    typed += 1
    const kind = random()
    if (pasted !== undefined && kind < 0.02) {
      const cut = replacing(document, pasted.at, pasted.at + pasted.text.length, '')
      pasted = undefined
      place = undefined
      return cut
    }
    if (pasted === undefined && kind < 0.03) {
      const block = `> “Nobody has seen the ${typed} boats that were promised.”\n{: .pullquote}\n\n`
      pasted = { at: place, text: block }
      const at = place
      place = undefined
      return replacing(document, at, at, block)
    }
    if (typed > 2 && kind > 0.95) {
      place -= 1
      if (pasted && pasted.at > place) pasted.at -= 1
      return replacing(document, place, place + 1, '')
    }
    if (pasted && pasted.at >= place) pasted.at += 1
    place += 1
    return replacing(document, place - 1, place - 1, words[typed % words.length])
  }
}

function replacing(document, start, end, text) {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, text }
}
