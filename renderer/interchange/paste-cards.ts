import { isTextField } from '../shell/shortcuts.ts'
import { pasteImport } from './run-import.ts'

/** How cards begin, and `data:` URIs that may hold some. */
const LIKELY = /^[\s\uFEFF]*(BEGIN\s*:\s*VCARD|data:text\/(x-)?(vcard|directory)[;,])/i

/** Brings in cards that are pasted anywhere but in a text field. Returns the function that ends it. */
export function followPaste(): () => void {
  const onPaste = (event: ClipboardEvent) => {
    if (event.defaultPrevented || isTextField(event.target)) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!LIKELY.test(text)) return
    event.preventDefault()
    void pasteImport(text)
  }
  window.addEventListener('paste', onPaste)
  return () => window.removeEventListener('paste', onPaste)
}
