import { existsSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { buildPackage } from './package.mjs'
import { runOnDisplay, runProgram } from './run-program.mjs'
import { openMemoryFolder } from './setup/memory-folder.mjs'
import { inProject, projectNode, root } from './setup/paths.mjs'
import { SetupError, say } from './setup/report.mjs'
import { capture } from './setup/run-command.mjs'
import { setUpBuild, setUpElectron } from './setup.mjs'

const reportFile = inProject('.cache', 'vitest.json')
const tool = (...path) => inProject('node_modules', ...path)

const runTool = (file, ...args) => runProgram(projectNode, [file, ...args])

const checks = {
  lint: () =>
    runTool(tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '--diagnostic-level=warn', '.'),
  types: () => runTool(tool('typescript', 'bin', 'tsc'), '-b'),
  'unused code': () => runTool(tool('knip', 'bin', 'knip.js'), '--no-progress'),
  build: () => setUpBuild().then(() => 0),
  package: () => buildPackage(['--dir'], quietly),
}

/** Checks everything, runs every test, and closes with the counts. Arguments go to Vitest. */
export async function runTests(args) {
  await setUpElectron()
  const failed = []
  for (const [name, check] of Object.entries(checks)) {
    if (!(await passes(name, check))) failed.push(name)
  }
  rmSync(reportFile, { force: true })
  if (!(await passes('tests', () => runVitest(args)))) failed.push('tests')
  const counts = countTests(existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined)
  return closeWith(failed, counts)
}

/** Runs a program and shows what it said only when it failed. */
async function quietly(command, args, { env }) {
  const { code, output } = await capture(command, args, { env: { ...process.env, ...env } })
  if (code !== 0) process.stdout.write(output)
  return code
}

async function passes(name, work) {
  const since = performance.now()
  const code = await work().catch((error) => {
    say(error instanceof SetupError ? error.message : error.stack)
    return 1
  })
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`)
  return code === 0
}

async function runVitest(args) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const memory = openMemoryFolder()
  const env = memory === undefined ? {} : { TMPDIR: memory.folder }
  try {
    // Two windows at a time, each on a screen of its own, so that neither takes the focus from the other.
    return await runOnDisplay(projectNode, [tool('vitest', 'vitest.mjs'), 'run', ...reporters, ...args], {
      displays: 2,
      env,
    })
  } finally {
    memory?.close()
  }
}

/**
 * The counts of a Vitest report, and the names of what failed, of what passed only when it was tried again, and of what
 * was not run.
 */
export function countTests(report) {
  if (report === undefined) return { passed: 0, failed: ['no test: there is no report'], again: [], skipped: [] }
  const named = (isWanted) =>
    report.testResults.flatMap((file) =>
      file.assertionResults.filter(isWanted).map((test) => `${relative(root, file.name)}: ${test.fullName}`),
    )
  // A file that does not load has no tests to count, yet it failed.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: [...named(({ status }) => status === 'failed'), ...unloaded.map((file) => relative(root, file.name))],
    again: named(({ status, failureMessages }) => status === 'passed' && failureMessages?.length > 0),
    skipped: named(({ status }) => !['passed', 'failed'].includes(status)),
  }
}

function closeWith(failedSteps, { passed, failed, again, skipped }) {
  const lines = [
    ...skipped.map((name) => `not run: ${name}`),
    ...again.map((name) => `passed when tried again: ${name}`),
    ...failed.map((name) => `failed: ${name}`),
  ]
  if (failedSteps.length > 0) lines.push(`Failed: ${failedSteps.join(', ')}.`)
  const counts = `${passed} passed, ${failed.length} failed`
  lines.push(skipped.length > 0 ? `${counts}, ${skipped.length} skipped` : counts)
  process.stdout.write(`\n${lines.join('\n')}\n`)
  return failedSteps.length === 0 && failed.length === 0 && passed > 0 ? 0 : 1
}
