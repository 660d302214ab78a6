import { fileEnding } from '../../shared/domain/safe-file-name.ts'

/** Endings of what programs only read: opening one shows something. Everything else is asked about first. */
const SHOWN = new Set(
  `txt md csv tsv log rtf pdf epub
  jpg jpeg png gif webp avif heic heif bmp tif tiff
  mp3 m4a aac ogg oga opus wav flac mp4 m4v mov webm mkv avi
  doc docx odt xls xlsx ods ppt pptx odp pages numbers key
  vcf vcard ics eml msg json zip`.split(/\s+/),
)
/** How programs begin: Windows, Linux, macOS in both orders and for several processors, scripts. */
const BEGINNINGS = ['4d5a', '7f454c46', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe', '2321']

/** Whether the system might run this file rather than show it: by its ending, or by how it begins. */
export function mayRun(name: string, head: Uint8Array): boolean {
  const begins = Buffer.from(head.subarray(0, 4)).toString('hex')
  return !SHOWN.has(fileEnding(name)) || BEGINNINGS.some((beginning) => begins.startsWith(beginning))
}
