import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Threads and processes that tests start run the sources: what Node made of those is kept for the next that starts.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '.cache', 'compiled')
// Vitest leaves one core free, which halves the speed of a machine with two.
const maxWorkers = '100%'
// No test measures time: a busy machine only takes longer.
const testTimeout = 60_000
const expect = { poll: { timeout: 15_000 } }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers,
          testTimeout,
          expect,
          environment: 'node',
          // The files of one process share what they import, which spares each of them a second or two. What a test
          // leaves behind it takes back itself.
          isolate: false,
          include: ['tests/{shared,electron,scripts}/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          maxWorkers,
          testTimeout,
          expect,
          environment: 'happy-dom',
          setupFiles: ['tests/support/at-three.ts'],
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // After the others. Each file drives windows of its own, and as many run at once as there are screens: on
          // one screen a window takes the focus from another.
          sequence: { groupOrder: 1 },
          maxWorkers: process.env.KITH_DISPLAYS?.split(',').length ?? 1,
          setupFiles: ['tests/support/own-display.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          // A desktop now and then loses a key or a drop on a busy machine. What passes only when it is tried again is
          // named in the closing lines, so that it is seen and mended.
          retry: 1,
          expect,
        },
      },
    ],
  },
})
