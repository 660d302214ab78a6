/** Names that Windows keeps for devices, whatever ending they have. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
/** Signs that no file system takes, or that make a name look like another one (controls, marks of direction). */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/gu
/** File systems take 255 bytes; a sign takes up to three of them. */
const LONGEST = 80

/** A name for a file that every system takes, without any folder, and that shows its true ending. Never empty. */
export function safeFileName(name: string): string {
  const [last = ''] = name.split(/[/\\]/).slice(-1)
  const fit = last
    .normalize('NFC')
    .replace(UNFIT, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const named = fit === '' ? 'file' : DEVICES.test(fit) ? `_${fit}` : fit
  return named.length <= LONGEST ? named : shortened(named)
}

/** The ending of a file's name in small letters, without the dot; empty where it has none. */
export function fileEnding(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase()
}

function shortened(name: string): string {
  const ending = fileEnding(name).slice(0, 20)
  const stem = ending === '' ? name : name.slice(0, name.lastIndexOf('.'))
  const kept = stem
    .slice(0, LONGEST - ending.length - 1)
    .toWellFormed()
    .trimEnd()
  return ending === '' ? kept : `${kept}.${ending}`
}
