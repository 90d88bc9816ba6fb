import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Only a hang takes this long, so no test depends on how fast the machine is. */
const TEN_MINUTES = 600_000

/** What runs the built package, hooks, npm or a browser goes into this folder; all other tests need the sources alone. */
const END_TO_END = 'test/end-to-end/**/*.test.ts'

export default defineConfig({
  // The plug-in of a fixture imports geolint from its sources, as the tests do.
  resolve: {
    alias: [
      { find: /^geolint$/, replacement: source('src/index.ts') },
      { find: /^geolint\/rule$/, replacement: source('src/geolint-rule.ts') },
    ],
  },
  test: {
    testTimeout: TEN_MINUTES,
    hookTimeout: TEN_MINUTES,
    teardownTimeout: TEN_MINUTES,
    maxWorkers: '100%',
    projects: [
      // Modules have no state but memos, so tests can share them; that halves the time.
      {
        extends: true,
        test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [END_TO_END], isolate: false },
      },
      { extends: true, test: { name: 'end-to-end', include: [END_TO_END] } },
    ],
  },
})
