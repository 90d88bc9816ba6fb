import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const executable = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** Whether tests in a browser are left out; with REQUIRE_TOOLS they fail instead. */
export const hasNoBrowser = !existsSync(executable) && !process.env['REQUIRE_TOOLS']

/** For a browser without a window that contacts no servers of its own. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executable, args: ARGUMENTS, timeout: 0 })
}

/** Texts whose contrast with their background is below the 4.5 : 1 of WCAG 2.2, criterion 1.4.3. */
export const FAINT_TEXTS = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number)
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).slice(0, 3).map((channel) => {
      const share = channel / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one)
      if (channels(backgroundColor)[3] !== 0) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
  const own = [...document.querySelectorAll('body *')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((element) => [element, getComputedStyle(element).color, ground(element)])
  const signs = [...document.querySelectorAll('.sign')].map((element) => {
    const { color, backgroundColor } = getComputedStyle(element, '::before')
    return [element, color, backgroundColor]
  })
  return [...own, ...signs]
    .filter(([, ink, paper]) => contrast(ink, paper) < 4.5)
    .map(([element, ink, paper]) => element.className + ' ' + ink + ' on ' + paper)
})()`
