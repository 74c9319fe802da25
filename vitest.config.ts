import { defineConfig } from 'vitest/config'

// biome-ignore lint/style/noDefaultExport: Vitest reads the default export.
export default defineConfig({
  test: { globalSetup: ['test/postgres/setup.ts'], maxWorkers: '100%', testTimeout: 60_000 },
})
