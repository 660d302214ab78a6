import { mkdir, writeFile } from 'node:fs/promises'
import { runProgram } from './run-program.mjs'
import { runtimeVersion, usesFallback } from './setup/electron-runtime.mjs'
import { inProject, projectNode } from './setup/paths.mjs'
import { SetupError, say } from './setup/report.mjs'
import { onPath } from './setup/run-command.mjs'
import { setUpBuild, setUpElectron } from './setup.mjs'

const configFile = inProject('.cache', 'electron-builder.json')

/** Builds what this platform can be given: the unpacked application and its installer. Arguments go to the builder. */
export async function buildPackage(args, run = runProgram) {
  await setUpElectron()
  const isRelease = process.env.KITH_RELEASE === '1' || args.some((arg) => /^(-p|--publish)/.test(arg))
  if (usesFallback()) {
    if (isRelease) {
      throw new SetupError(
        `A release needs Electron's own download, but only ${runtimeVersion()} from npm's registry is here.\n` +
          "Run npm run package where Electron's downloads can be reached.",
      )
    }
    say(`  Packaging with Electron ${runtimeVersion()} from npm's registry: for tests only, not to be handed out.`)
  }
  await setUpBuild()
  await mkdir(inProject('.cache'), { recursive: true })
  await writeFile(configFile, JSON.stringify(machineConfig(), null, 2))
  const cli = inProject('node_modules', 'electron-builder', 'cli.js')
  const publish = isRelease ? [] : ['--publish', 'never']
  return run(projectNode, [cli, '--config', configFile, ...publish, ...args], { env: builderEnvironment() })
}

/** What electron-builder.yml cannot know: the Electron in node_modules, and which SQLite module fits it. */
function machineConfig() {
  return {
    extends: inProject('electron-builder.yml'),
    electronDist: inProject('node_modules', 'electron', 'dist'),
    electronVersion: runtimeVersion(),
    files: usesFallback()
      ? ['!**/node_modules/**', { from: '.runtime/node_modules', to: 'node_modules' }]
      : ['!node_modules/better-sqlite3/{deps,src}/**', '!node_modules/node-addon-api/**', ...foreignModules()],
  }
}

function foreignModules() {
  const own = `${process.platform}-`
  const others = ['darwin-', 'linux-', 'linuxmusl-', 'win32-'].filter((name) => name !== own)
  return others.map((name) => `!node_modules/better-sqlite3/prebuilds/${name}*`)
}

function builderEnvironment() {
  const canDownload = !usesFallback()
  if (canDownload || process.env.CUSTOM_FPM_PATH || !onPath('dpkg-deb')) return {}
  return { CUSTOM_FPM_PATH: inProject('scripts', 'package', 'fpm.mjs') }
}
