#!/usr/bin/env node
// electron-builder makes a .deb with fpm, which it downloads. Where that cannot be had, this takes fpm's place for the
// one thing asked of it: a folder tree into a .deb, by Debian's own dpkg-deb.
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const REPEATED = new Set(['-d', '--deb-recommends'])

/** Reads fpm's arguments: options with one value each (or a list), and `source=target` pairs. */
export function parseArguments(args) {
  const options = { '-d': [], '--deb-recommends': [] }
  const files = []
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at]
    if (word === '--force' || word === '--debug') continue
    if (REPEATED.has(word)) options[word].push(args[++at])
    else if (word.startsWith('-')) options[word] = args[++at]
    else files.push({ source: word.slice(0, word.indexOf('=')), target: word.slice(word.indexOf('=') + 1) })
  }
  return { options, files }
}

/** The text of a package's `control` file (Debian policy 5.3). */
export function controlFile(options, installedKilobytes) {
  const [synopsis, ...rest] = options['--description'].split('\n').map((line) => line.trim())
  const fields = {
    Package: options['--name'],
    Version: options['--version'],
    Architecture: options['--architecture'],
    Maintainer: options['--maintainer'],
    'Installed-Size': installedKilobytes,
    Depends: options['-d'].join(', '),
    Recommends: options['--deb-recommends'].join(', '),
    Section: options['--category'] ?? 'misc',
    Priority: options['--deb-priority'] ?? 'optional',
    Homepage: options['--url'],
    Description: [synopsis || rest.shift(), ...rest.filter(Boolean).map((line) => ` ${line}`)].join('\n'),
  }
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  return `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`
}

function build(args) {
  const { options, files } = parseArguments(args)
  if (options['-t'] !== 'deb') throw new Error(`Only .deb packages can be made here, not ${options['-t']}`)
  const tree = mkdtempSync(join(tmpdir(), 'kith-deb-'))
  chmodSync(tree, 0o755)
  try {
    for (const { source, target } of files) copyInto(tree, source, target)
    const kilobytes = Number(execFileSync('du', ['-sk', tree], { encoding: 'utf8' }).split('\t')[0])
    mkdirSync(join(tree, 'DEBIAN'))
    writeFileSync(join(tree, 'DEBIAN', 'control'), controlFile(options, kilobytes))
    addScript(options['--after-install'], join(tree, 'DEBIAN', 'postinst'))
    addScript(options['--after-remove'], join(tree, 'DEBIAN', 'postrm'))
    // Zstandard packs this in seconds, xz in minutes.
    execFileSync('dpkg-deb', ['--root-owner-group', '-Zzstd', '--build', tree, options['--package']])
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}

function copyInto(tree, source, target) {
  const path = join(tree, target)
  mkdirSync(dirname(path), { recursive: true })
  cpSync(source, path, { recursive: true, verbatimSymlinks: true })
  if (statSync(source).isFile()) chmodSync(path, 0o644)
}

function addScript(source, target) {
  if (source === undefined) return
  cpSync(source, target)
  chmodSync(target, 0o755)
}

if (process.argv[1] === import.meta.filename) build(process.argv.slice(2))
