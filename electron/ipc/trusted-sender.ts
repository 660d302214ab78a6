/** Who asks: which window, from which page, and whether it is the page itself rather than a frame within it. */
export type Sender = { readonly windowId: number; readonly url: string; readonly isMainFrame: boolean }

/** Trusts the window's own page, and nothing that was loaded into it or over it. */
export function createSenderTrust(pageUrl: string): (sender: Sender) => boolean {
  const page = new URL(pageUrl)
  return ({ url, isMainFrame }) => {
    if (!isMainFrame || !URL.canParse(url)) return false
    const { protocol, host } = new URL(url)
    return protocol === page.protocol && host === page.host
  }
}
