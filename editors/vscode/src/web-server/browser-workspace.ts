import { TextDocument } from 'vscode-languageserver-textdocument'
import { heads } from '../../../../rules/heads.ts'
import { rules as allRules } from '../../../../rules/index.ts'
import packageJson from '../../../../package.json' with { type: 'json' }
import { wantedTags } from '../../../../src/config/article-settings.ts'
import { CONFIG_NAMES } from '../../../../src/config/reading/config-names.ts'
import type { ArticleSettings } from '../../../../src/engine/article-settings.ts'
import { fixAlone, lintAlone } from '../../../../src/engine/lone-article.ts'
import { inspectArticle } from '../../../../src/facts/inspection.ts'
import { openArticle } from '../../../../src/languages/open-article.ts'
import { type Moment, momentAt } from '../../../../src/rule/moment.ts'
import { checkedStatus, quietStatus, type Status } from '../../../../src/server/lsp/status.ts'
import type { Checked, Workspace } from '../../../../src/server/lsp/workspace.ts'
import { conflictLine, fileContent, type TextFile, textFile } from '../../../../src/text/text-file.ts'
import { rulePage } from '../rule-page-address.ts'
import { addressFrom, fileAddress, folderAddress, folderOf, nameOf, pathFrom } from './addresses.ts'
import { findConfig, type OpenFiles } from './find-config.ts'
import { loadConfig, type LoadedConfig } from './load-config.ts'

const { version } = packageJson
const rules = new Map(allRules.map((rule) => [rule.id, rule]))

export interface BrowserWorkspace extends Workspace {
  /** To be told which files have changed; gives whether any finding may depend on one of them. */
  readonly changed: (uris: readonly string[]) => boolean
}

/** An article that is to be checked. */
interface Placed {
  readonly address: string
  readonly config: LoadedConfig
  readonly settings: ArticleSettings
}

/** Checks open documents one by one, without a disk: by the configurations of the folders that are open. */
export function openBrowserWorkspace(folders: () => readonly string[], open: OpenFiles): BrowserWorkspace {
  const files = rememberReading(open)
  /** By folder, and the folder that is open. */
  let configs = new Map<string, Promise<LoadedConfig | undefined>>()
  return {
    mayBeArticle: ({ languageId, uri }) => languageId === 'markdown' && addressOf(uri) !== undefined,
    async check(document) {
      const placed = await place(document)
      if (!placed) return nothing({ ...statusOf(document), ...(await quiet(document)) })
      const { config, settings } = placed
      const status = { ...statusOf(document), ...checkedBy(placed) }
      const problem = problemOf(document.getText())
      if (problem !== undefined) return nothing(status, [problem])
      const article = await openArticle(fileOf(document, placed), settings.house, settings.parser)
      const { failures, findings } = await lintAlone(article, settings, rules, now(), isPartial(config))
      const failed = failures.map(({ message, ruleId }) => `the rule '${ruleId}' failed: ${message}`)
      return { ...nothing(status, failed), findings }
    },
    async read(document) {
      const placed = await place(document)
      if (!placed || problemOf(document.getText()) !== undefined) return undefined
      const { settings } = placed
      const article = await openArticle(fileOf(document, placed), settings.house, settings.parser)
      const record = inspectArticle(article, wantedTags(settings))
      return { document, article, record, rules: heads, ledger: undefined }
    },
    async fixed(document) {
      const placed = await place(document)
      if (!placed || problemOf(document.getText()) !== undefined) return document.getText()
      const { config, settings } = placed
      const fixed = await fixAlone(fileOf(document, placed), settings, rules, now(), isPartial(config))
      return fixed ? fileContent(fixed.article.file) : document.getText()
    },
    rules: async () => heads,
    close: async () => undefined,
    changed(uris) {
      const isRelevant = uris
        .map(fileAddress)
        .some((address) => files.hasRead(address) || CONFIG_NAMES.includes(nameOf(address)))
      if (isRelevant) configs = new Map()
      return isRelevant
    },
  }

  /** Where a document is, or where it would be if it were saved; undefined if that is in no folder that is open. */
  function addressOf(uri: string): string | undefined {
    const [first] = folders()
    if (uri.startsWith('untitled:') && first !== undefined)
      return addressFrom(
        folderAddress(first),
        `${uri.slice(uri.lastIndexOf('/') + 1).replace(/^untitled:/, '')}.md`,
      )
    const address = fileAddress(uri)
    return rootOf(address) === undefined ? undefined : address
  }

  function rootOf(address: string): string | undefined {
    const roots = folders().map(folderAddress)
    return roots.filter((root) => address.startsWith(root)).toSorted((a, b) => b.length - a.length)[0]
  }

  function configAt(address: string): Promise<LoadedConfig | undefined> {
    const folder = folderOf(address) ?? address
    const root = rootOf(address) ?? folder
    const key = `${root} ${folder}`
    const known = configs.get(key) ?? load(folder, root)
    configs.set(key, known)
    return known
  }

  async function load(folder: string, root: string): Promise<LoadedConfig | undefined> {
    const file = await findConfig(files, folder, root)
    return file === undefined ? undefined : loadConfig(files, file, root)
  }

  /** Undefined if nothing checks the document. */
  async function place({ uri }: TextDocument): Promise<Placed | undefined> {
    const address = addressOf(uri)
    const config = address === undefined ? undefined : await configAt(address)
    if (address === undefined || !config || config.notChecked(address) !== undefined) return undefined
    return { address, config, settings: config.settings(address) }
  }

  async function quiet({ uri }: TextDocument): Promise<Pick<Status, 'message' | 'state'>> {
    const address = addressOf(uri) ?? uri
    const config = await configAt(address)
    const reason = config
      ? `${pathFrom(config.folder, address)} ${config.notChecked(address) ?? ''}`
      : "there is no configuration here; create one with 'geolint: Create a Configuration'"
    return quietStatus(reason)
  }

  function checkedBy({ config: { file, leftOut }, settings }: Placed) {
    const path = pathFrom(rootOf(file) ?? file, file)
    const limits = ['without other articles and evidence', ...leftOut]
    return {
      ...checkedStatus({ rules: settings.rules.length, version }, path, limits),
      configuration: path,
    } satisfies Partial<Status>
  }
}

/** The same files, and which of them have been asked for. */
function rememberReading(files: OpenFiles): OpenFiles & { readonly hasRead: (file: string) => boolean } {
  const read = new Set<string>()
  return {
    list: files.list,
    read(file) {
      read.add(file)
      return files.read(file)
    },
    hasRead: (file) => read.has(file),
  }
}

function statusOf({ uri }: TextDocument): Pick<Status, 'uri' | 'version'> {
  return { uri, version }
}

function nothing(status: Status, failures: readonly string[] = []): Checked {
  return { status, findings: [], failures, ruleUrl: rulePage, other: () => undefined }
}

function now(): Moment {
  return momentAt(Date.now())
}

/** Whether there are rules of plug-ins that are not here. */
function isPartial({ leftOut }: LoadedConfig): boolean {
  return leftOut.length > 0
}

function fileOf(document: TextDocument, { address, config }: Placed): TextFile {
  return textFile(pathFrom(config.folder, address), document.getText())
}

/** What is wrong with a text as a whole, and what to do. */
function problemOf(text: string): string | undefined {
  if (text.includes('\0')) return 'has a NUL byte; check that it is a text file, and save it as UTF-8'
  const line = conflictLine(text)
  return line === undefined ? undefined : `has an unresolved merge conflict at line ${line}; resolve it`
}
