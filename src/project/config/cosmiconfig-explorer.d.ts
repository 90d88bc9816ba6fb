declare module 'cosmiconfig/dist/Explorer.js' {
  import type { Loader } from 'cosmiconfig'

  /** What `cosmiconfig()` makes, without the settings of its own that it takes from the current folder, even as code. */
  export class Explorer {
    constructor(options: {
      readonly moduleName: string
      readonly loaders: Readonly<Record<string, Loader>>
      readonly searchPlaces: readonly string[]
      readonly transform: <T>(result: T) => T
    })
    load(file: string): Promise<{ readonly config: unknown } | null>
  }
}
