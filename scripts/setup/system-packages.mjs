import { existsSync } from 'node:fs'
import { inProject } from './paths.mjs'
import { SetupError, step } from './report.mjs'
import { capture, onPath } from './run-command.mjs'

// Which Debian package holds a library. Where newer releases renamed one, the newer name stands first.
const PACKAGE_OF = {
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libgdk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
  'libnspr4.so': ['libnspr4'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libgbm.so.1': ['libgbm1'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libX11.so.6': ['libx11-6'],
  'libX11-xcb.so.1': ['libx11-xcb1'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libXss.so.1': ['libxss1'],
  'libXtst.so.6': ['libxtst6'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libxshmfence.so.1': ['libxshmfence1'],
  'libudev.so.1': ['libudev1'],
  'libstdc++.so.6': ['libstdc++6'],
  'libnotify.so.4': ['libnotify4'],
}

// What Electron loads only when it is asked for: `ldd` does not know. Without it there are no notifications.
const LOADED_LATER = ['libnotify.so.4']

/** Whether there is no screen to show a window on. */
export const needsVirtualDisplay = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

/** The libraries that `ldd` says are missing, each once. */
export function missingLibraries(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1])
  return [...new Set(names)]
}

/** Those of the libraries loaded later that the system's list of libraries (`ldconfig -p`) does not hold. */
export function missingFromCache(list) {
  return LOADED_LATER.filter((name) => !list.includes(`\t${name} `))
}

async function missingLater() {
  const ldconfig = onPath('ldconfig')
  if (ldconfig === undefined) return []
  const { code, stdout } = await capture(ldconfig, ['-p'])
  return code === 0 ? missingFromCache(stdout) : []
}

/** Installs what Electron needs of the system: shared libraries, and a virtual display where there is no screen. */
export async function ensureSystemPackages() {
  if (process.platform !== 'linux') return
  const electron = inProject('node_modules', 'electron', 'dist', 'electron')
  const { output } = await capture('ldd', [electron])
  const libraries = [...missingLibraries(output), ...(await missingLater())]
  const unknown = libraries.filter((name) => !(name in PACKAGE_OF))
  const wanted = libraries.flatMap((name) => (name in PACKAGE_OF ? [PACKAGE_OF[name]] : []))
  if (needsVirtualDisplay()) {
    if (!onPath('Xvfb')) wanted.push(['xvfb'])
    if (!onPath('dbus-daemon')) wanted.push(['dbus'])
  }
  if (unknown.length > 0) {
    throw new SetupError(
      `Electron needs these libraries of the system: ${unknown.join(', ')}. Install them, then go on.`,
    )
  }
  if (wanted.length > 0) await installPackages(wanted)
}

async function installPackages(wanted) {
  if (!existsSync('/etc/debian_version')) {
    const names = [...new Set(wanted.map((names) => names.at(-1)))].join(', ')
    throw new SetupError(`Electron needs packages of the system that Debian calls ${names}. Install them, then go on.`)
  }
  const isRoot = process.getuid?.() === 0
  if (isRoot) await step("Reading Debian's list of packages", () => apt('update', '-qq'))
  const names = [...new Set(await Promise.all(wanted.map(availableName)))]
  if (!isRoot) {
    throw new SetupError(
      `Kith needs ${names.length === 1 ? 'a package' : 'packages'} of the system. Install with this line, then go on:\n\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}\n`,
    )
  }
  await step(`Installing ${names.join(', ')}`, () => apt('install', '-y', '-qq', '--no-install-recommends', ...names))
}

async function availableName(names) {
  for (const name of names.slice(0, -1)) {
    const policy = await capture('apt-cache', ['policy', name])
    if (/Candidate: \d/.test(policy.stdout)) return name
  }
  return names.at(-1)
}

async function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const result = await capture('apt-get', args, { env })
  if (result.code === 0) return
  throw new SetupError(
    `apt-get ${args[0]} failed:\n${result.output.trim().split('\n').slice(-5).join('\n')}\n` +
      `Run "apt-get ${args.join(' ')}" by hand to see why, then start again.`,
  )
}
