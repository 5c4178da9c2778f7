import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const apiAddress = process.env.API_ADDRESS ?? 'http://127.0.0.1:8080'

// Zod asks whether it may make code from text, which the page's policy refuses and reports as an attack.
// It has to be told before its first schema is made, so at the head of the very file that holds it.
const withoutEval = '(globalThis.__zod_globalConfig??={}).jitless=true;'
const isZod = (id: string) => id.includes('/node_modules/zod/v4/core/core.')

export default defineConfig({
  plugins: [react()],
  css: {
    postcss: {
      plugins: [
        {
          postcssPlugin: 'source-of-composed-rules',
          // Rules that `composes … from` brings in do not say where they stand, of which Vite warns at each build.
          OnceExit(root) {
            root.walk(node => {
              if (root.source !== undefined) node.source ??= root.source
            })
          },
        },
      ],
    },
  },
  // The server puts the nonce of each answer in its place.
  html: { cspNonce: 'STYLE_NONCE' },
  build: {
    outDir: 'dist',
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { banner: ({ moduleIds }) => (moduleIds.some(isZod) ? withoutEval : '') } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: apiAddress, changeOrigin: false } } },
  test: {
    passWithNoTests: false,
    // Names of tests hold numbers of invented people; the output of a run holds none, and slow ones would be named.
    slowTestThreshold: 600_000,
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
