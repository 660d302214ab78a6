import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

// Only better-sqlite3 is left outside the bundles: it brings a native module. Everything else is bundled, so that the
// package carries no folder of dependencies.
const external = ['electron', 'better-sqlite3']

// What is bundled asks for its licences to go along.
const license = { fileName: 'licenses.md' }

export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      license,
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: {
          start: resolve(root, 'electron/app/start.ts'),
          main: resolve(root, 'electron/main.ts'),
          'check-worker': resolve(root, 'electron/backup/check-worker.ts'),
          'import-worker': resolve(root, 'electron/interchange/import-worker.ts'),
          'decode-worker': resolve(root, 'electron/interchange/decode-worker.ts'),
        },
        external,
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // Half as much to read at the start; the names stay, for the stacks in the log.
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          preload: resolve(root, 'electron/preload.ts'),
          'shrink-preload': resolve(root, 'electron/shrink-preload.ts'),
        },
        external: ['electron'],
        // A sandboxed preload script has to be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      license,
      // electron-vite leaves it out; the window starts sooner with less than half the script.
      minify: true,
      // One sheet of styles: in pieces their order, and with it who wins, would depend on what is opened first.
      cssCodeSplit: false,
      rolldownOptions: {
        input: { index: resolve(root, 'renderer/index.html') },
        // What the first screen needs is one file, and the rest as few as the parts that are fetched after it.
        output: {
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'] },
              { name: 'shared', minShareCount: 2 },
            ],
          },
        },
      },
    },
  },
})
