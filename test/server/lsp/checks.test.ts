import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Check, Checks } from '../../../src/server/lsp/checks.ts'
import type { Checked } from '../../../src/server/lsp/workspace.ts'

const URI = 'file:///a.md'

/** Checks of one document, which take until the test lets them end. */
function checking() {
  let document: TextDocument | undefined
  const begun: string[] = []
  const told: string[] = []
  const ends: (() => void)[] = []
  const checks = new Checks({
    check(one) {
      begun.push(one.getText())
      return new Promise((resolve) => ends.push(() => resolve(nothingIn(one))))
    },
    documentAt: () => document,
    onChecked: ({ document: one }) => told.push(one.getText()),
  })
  return {
    begun,
    told,
    checks,
    type: (text: string) => {
      document = TextDocument.create(URI, 'markdown', (document?.version ?? 0) + 1, text)
      checks.changed(URI)
    },
    close: () => {
      document = undefined
      checks.closed(URI)
    },
    /** Lets the oldest check end. */
    end: async () => {
      ends.shift()?.()
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

function nothingIn({ uri }: TextDocument): Checked {
  return {
    status: { uri, version: '1', state: 'checked', message: '' },
    findings: [],
    failures: [],
    ruleUrl: () => undefined,
    other: () => undefined,
  }
}

const textOf = (check: Check | undefined) => check?.document.getText()

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => vi.useRealTimers())

it('checks a document that is opened at once, and one that is typed when it has rested', async () => {
  const { begun, end, type } = checking()
  type('a')
  await vi.advanceTimersByTimeAsync(0)
  expect(begun).toEqual(['a'])
  await end()
  type('ab')
  await vi.advanceTimersByTimeAsync(149)
  type('abc')
  await vi.advanceTimersByTimeAsync(149)
  expect(begun).toEqual(['a'])
  await vi.advanceTimersByTimeAsync(1)
  expect(begun).toEqual(['a', 'abc'])
})

it('tells nothing of a text that has changed, or been closed, while it was checked', async () => {
  const { close, end, told, type } = checking()
  type('a')
  await vi.advanceTimersByTimeAsync(0)
  type('ab')
  await end()
  expect(told).toEqual([])
  await vi.advanceTimersByTimeAsync(150)
  await end()
  expect(told).toEqual(['ab'])
  type('abc')
  await vi.advanceTimersByTimeAsync(150)
  close()
  await end()
  expect(told).toEqual(['ab'])
})

it('checks a text once, however often it is asked about', async () => {
  const { begun, checks, end, type } = checking()
  type('a')
  const first = checks.now(URI)
  const second = checks.afterRest(URI)
  await vi.advanceTimersByTimeAsync(0)
  await end()
  expect([textOf(await first), textOf(await second)]).toEqual(['a', 'a'])
  expect(textOf(await checks.now(URI))).toBe('a')
  expect(begun).toEqual(['a'])
})

it('checks again, and tells of it, when something on disk has changed', async () => {
  const { begun, checks, end, told, type } = checking()
  type('a')
  await vi.advanceTimersByTimeAsync(0)
  checks.changedOnDisk()
  await end()
  expect(told).toEqual([])
  await end()
  expect(told).toEqual(['a'])
  expect(begun).toEqual(['a', 'a'])
})

it('lets a text whose check takes long rest for as long', async () => {
  const { begun, end, type } = checking()
  type('a')
  await vi.advanceTimersByTimeAsync(400)
  await end()
  type('ab')
  await vi.advanceTimersByTimeAsync(399)
  expect(begun).toEqual(['a'])
  await vi.advanceTimersByTimeAsync(1)
  expect(begun).toEqual(['a', 'ab'])
})

it('answers nothing about a document that is closed while it rests', async () => {
  const { begun, checks, close, end, type } = checking()
  type('a')
  await vi.advanceTimersByTimeAsync(0)
  await end()
  type('ab')
  const asked = checks.afterRest(URI)
  close()
  expect(await asked).toBeUndefined()
  await vi.advanceTimersByTimeAsync(1000)
  expect(begun).toEqual(['a'])
})

it('is idle a second after the last key', async () => {
  const { checks, type } = checking()
  type('a')
  let isIdle = false
  void checks.idle().then(() => (isIdle = true))
  await vi.advanceTimersByTimeAsync(500)
  type('ab')
  await vi.advanceTimersByTimeAsync(999)
  expect(isIdle).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(isIdle).toBe(true)
})
