import { buildPackage } from './package.mjs'
import { runOnDisplay, runProgram } from './run-program.mjs'
import { electronProgram } from './setup/electron-runtime.mjs'
import { inProject, projectNode, root } from './setup/paths.mjs'
import { setUpBuild, setUpElectron, setUpTools } from './setup.mjs'
import { runTests } from './test.mjs'

const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0
// Chromium refuses to start its sandbox as root.
const rootSwitches = isRootOnLinux ? ['--no-sandbox'] : []
const inModules = (...parts) => inProject('node_modules', ...parts)
// Where the person is: a file named on the command line is looked for there.
const here = process.env.INIT_CWD ?? process.cwd()

/** What `npm run NAME` does. Each takes the arguments after `--` and resolves with an exit code. */
export const tasks = {
  async start(args) {
    await setUpElectron()
    await setUpBuild()
    return runOnDisplay(electronProgram(), [root, ...rootSwitches, ...args], { cwd: here })
  },

  async dev(args) {
    await setUpElectron()
    const env = isRootOnLinux ? { NO_SANDBOX: '1' } : {}
    return runOnDisplay(projectNode, [inModules('electron-vite', 'bin', 'electron-vite.js'), 'dev', ...args], { env })
  },

  test: (args) => runTests(args),

  async kith(args) {
    await setUpTools()
    return runProgram(projectNode, [inProject('electron', 'cli.ts'), ...args], { cwd: here })
  },

  async bench(args) {
    await setUpElectron()
    await setUpBuild()
    return runOnDisplay(projectNode, [inProject('tests', 'bench', 'run.ts'), ...args])
  },

  async fuzz(args) {
    await setUpTools()
    return runProgram(projectNode, [inProject('tests', 'fuzz', 'run.ts'), ...args])
  },

  package: (args) => buildPackage(args),

  async build() {
    await setUpTools()
    await setUpBuild()
    return 0
  },

  async setup() {
    await setUpElectron()
    return 0
  },
}
