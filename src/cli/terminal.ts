import { devNull, fstatSync, statSync } from '../files/built-ins.ts'
import { fitText } from '../report/text/fit-text.ts'

export type Output = 'stderr' | 'stdout'

export const DESCRIPTORS: Readonly<Record<Output, number>> = { stdout: 1, stderr: 2 }

/** A terminal, to which only `output.ts` writes. */
type Terminal = Pick<NodeJS.WriteStream, 'columns'>

/** The terminal that an output goes to, if any. Node's stream is opened only if it may be a terminal. */
export function terminalOf(output: Output): Terminal | undefined {
  const device = fstatSync(DESCRIPTORS[output])
  if (!device.isCharacterDevice() || device.rdev === statSync(devNull).rdev) return undefined
  return process[output].isTTY ? process[output] : undefined
}

/** Whether to colour an output: the flag, else NO_COLOR and FORCE_COLOR, else whether it is a terminal. */
export function wantsColour(flag: boolean | undefined, output: Output): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (flag !== undefined) return flag
  if (NO_COLOR) return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return TERM !== 'dumb' && terminalOf(output) !== undefined
}

/** In columns, if the width of the terminal is unknown. */
const USUAL_WIDTH = 100

/** In columns. */
export function widthOf(output: Output): number {
  return terminalOf(output)?.columns || USUAL_WIDTH
}

/** The width to wrap lines to, in columns: what does not go to a terminal is not wrapped. */
export function wrapWidth(output: Output): number {
  return terminalOf(output) === undefined ? Infinity : widthOf(output)
}

/** Wraps a text to the width of the terminal, if there is one. */
export function fitted(text: string, output: Output): string {
  return terminalOf(output) === undefined ? text : fitText(text, widthOf(output))
}
