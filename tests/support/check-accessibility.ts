import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** There once its source ran in the page. */
    axe: typeof axe
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds on the page that is serious or worse, one line each. Asked for the colours alone it is quicker: all else
 * is the same in another theme.
 */
export async function seriousFindings(page: Page, asked: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  // What is still fading in has other colours for a moment.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const { violations } = await page.evaluate((isColoursOnly) => {
    // Forced colours are the system's own; scripts are told the colours of the page, which nobody sees.
    const isForced = matchMedia('(forced-colors: active)').matches
    // What is read out may name what has left the page since; it is itself gone after some seconds.
    const seen = { exclude: ['[data-live-announcer]'] }
    return window.axe.run(seen, {
      resultTypes: ['violations'],
      ...(isColoursOnly ? { runOnly: ['color-contrast'] } : { rules: { 'color-contrast': { enabled: !isForced } } }),
    })
  }, asked === 'colours')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} (${failureSummary})`))
}
