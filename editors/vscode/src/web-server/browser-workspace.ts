import { TextDocument } from 'vscode-languageserver-textdocument'
import { heads } from '../../../../rules/heads.ts'
import { rules as allRules } from '../../../../rules/index.ts'
import packageJson from '../../../../package.json' with { type: 'json' }
import { wantedTags } from '../../../../src/config/article-settings.ts'
import { CONFIG_NAMES } from '../../../../src/config/reading/config-names.ts'
import type { ArticleSettings } from '../../../../src/engine/article-settings.ts'
import { failureMessage } from '../../../../src/engine/check-article.ts'
import { fixAlone, lintAlone } from '../../../../src/engine/lone-article.ts'
import { inspectArticle } from '../../../../src/facts/inspection.ts'
import { openArticle } from '../../../../src/languages/open-article.ts'
import { type Moment, momentAt } from '../../../../src/rule/moment.ts'
import { LAST_VALID, problemStatus } from '../../../../src/server/lsp/problem-status.ts'
import { checkedStatus, quietStatus, type Status } from '../../../../src/server/lsp/status.ts'
import type { Checked, Workspace } from '../../../../src/server/lsp/workspace.ts'
import { fileContent, type TextFile, textFile, textProblem } from '../../../../src/text/text-file.ts'
import { UserError } from '../../../../src/text/user-error.ts'
import { rulePage } from '../rule-page-address.ts'
import { CREATE } from '../status-view.ts'
import { addressFrom, fileAddress, folderAddress, folderOf, nameOf, pathFrom } from './addresses.ts'
import { findConfig, type OpenFiles } from './find-config.ts'
import { loadConfig, type LoadedConfig } from './load-config.ts'

const { version } = packageJson
const rules = new Map(allRules.map((rule) => [rule.id, rule]))

export interface BrowserWorkspace extends Workspace {
  /** Takes the files that have changed; returns whether a finding may depend on one. */
  readonly changed: (uris: readonly string[]) => boolean
}

/** What configures a folder. */
interface Configured {
  readonly file: string
  /** The last one that was valid; undefined if none was. */
  readonly config: LoadedConfig | undefined
  /** Why the configuration cannot be used as it is now. */
  readonly problem?: UserError
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
  let configs = new Map<string, Promise<Configured | undefined>>()
  /** By file, and the folder that is open. */
  const lastValid = new Map<string, LoadedConfig>()
  return {
    mayBeArticle: ({ languageId, uri }) => languageId === 'markdown' && addressOf(uri) !== undefined,
    async check(document) {
      const placed = await place(document)
      const status = await statusOf(document, placed)
      if (!placed) return nothing(status)
      const { config, settings } = placed
      const problem = textProblem(document.getText())
      if (problem !== undefined) return nothing(status, [problem])
      const article = await openArticle(fileOf(document, placed), settings.house, settings.parser)
      const { failures, findings } = await lintAlone(article, settings, rules, now(), isPartial(config))
      return { ...nothing(status, failures.map(failureMessage)), findings }
    },
    async read(document) {
      const placed = await place(document)
      if (!placed || textProblem(document.getText()) !== undefined) return undefined
      const { settings } = placed
      const article = await openArticle(fileOf(document, placed), settings.house, settings.parser)
      const record = inspectArticle(article, wantedTags(settings))
      return { document, article, record, rules: heads, ledger: undefined }
    },
    async fixed(document) {
      const placed = await place(document)
      if (!placed || textProblem(document.getText()) !== undefined) return document.getText()
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

  function configAt(address: string): Promise<Configured | undefined> {
    const folder = folderOf(address) ?? address
    const root = rootOf(address) ?? folder
    const key = `${root} ${folder}`
    const known = configs.get(key) ?? load(folder, root)
    configs.set(key, known)
    return known
  }

  async function load(folder: string, root: string): Promise<Configured | undefined> {
    const file = await findConfig(files, folder, root)
    if (file === undefined) return undefined
    const key = `${root} ${file}`
    try {
      const config = await loadConfig(files, file, root)
      lastValid.set(key, config)
      return { file, config }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return { file, config: lastValid.get(key), problem: error }
    }
  }

  /** Undefined if nothing checks the document. */
  async function place({ uri }: TextDocument): Promise<Placed | undefined> {
    const address = addressOf(uri)
    const config = address === undefined ? undefined : (await configAt(address))?.config
    if (address === undefined || !config || config.notChecked(address) !== undefined) return undefined
    return { address, config, settings: config.settings(address) }
  }

  /** What is to be said about checking a document. */
  async function statusOf({ uri }: TextDocument, placed: Placed | undefined): Promise<Status> {
    const common = { uri, version }
    const address = addressOf(uri) ?? uri
    const configured = await configAt(address)
    if (!configured) return { ...common, ...quietStatus('this folder has no configuration', CREATE) }
    const { config, file, problem } = configured
    const configuration = pathFrom(rootOf(file) ?? file, file)
    if (problem || !config) {
      const problems = [...(problem?.lines ?? []), ...(config ? [LAST_VALID] : [])]
      return { ...common, configuration, ...problemStatus(problems) }
    }
    if (!placed) {
      const reason = `${pathFrom(config.folder, address)} ${config.notChecked(address) ?? ''}`
      return { ...common, ...quietStatus(reason) }
    }
    const limits = ['without other articles and evidence', ...config.leftOut]
    const by = { rules: placed.settings.rules.length, version }
    return { ...common, configuration, ...checkedStatus(by, configuration, limits) }
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
