import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests that run the built package, or any other program, stand in a folder of their own; all others need the sources alone. */
const END_TO_END = 'test/end-to-end/**/*.test.ts'

export default defineConfig({
  // What a plug-in imports.
  resolve: {
    alias: [{ find: /^geolint$/, replacement: fileURLToPath(new URL('src/index.ts', import.meta.url)) }],
  },
  test: {
    testTimeout: 60_000,
    maxWorkers: '100%',
    projects: [
      // Modules have no state but memos, so that tests may share them, which halves the time.
      {
        extends: true,
        test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [END_TO_END], isolate: false },
      },
      { extends: true, test: { name: 'end-to-end', include: [END_TO_END] } },
    ],
  },
})
