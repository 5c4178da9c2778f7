import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const apiAddress = process.env.API_ADDRESS ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  // The server puts the nonce of each answer in its place.
  html: { cspNonce: 'STYLE_NONCE' },
  build: { outDir: 'dist', target: 'es2022', sourcemap: false, modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1', proxy: { '/api': { target: apiAddress, changeOrigin: false } } },
  test: {
    passWithNoTests: false,
    // Two cores: more workers only take turns, and the real browser and server want one to themselves.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/web/**', 'tests/e2e/**', 'tests/bench/**'],
          setupFiles: ['tests/node-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          environment: 'jsdom',
          include: ['tests/web/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/web/screen-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
