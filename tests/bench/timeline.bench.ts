import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type Figure, millis } from './figure.ts'
import { CACHE, inEmptyFolder, runStep } from './run-step.ts'

const ENTRIES = 10_000
const SHORT = 5
const PEOPLE = '16'
const [PAGE, OPENED, FRAME] = [10, 100, 50]
type Times = { readonly p50: number; readonly p95: number }
type Queried = Readonly<Record<'page' | 'rows' | 'found' | 'tagged' | 'seldomTagged' | 'tags', Times>>
type Painted = Readonly<Record<'openP50' | 'openP95' | 'opened' | 'frames' | 'frameP95' | 'longestFrame', number>>
const both = ({ p50, p95 }: Times) => `p50 ${millis(p50)}, p95 ${millis(p95)}`
const opening = ({ openP50, openP95 }: Painted) => both({ p50: openP50, p95: openP95 })

/** Long histories: their pages in the main process, opened and scrolled through in the window. */
export const timelineBench: Bench = {
  name: 'timeline',
  async run({ count, log }) {
    if (!existsSync(join(CACHE, '../out/main/main.js'))) throw new Error('Kith is not built: run `npm run build` first')
    mkdirSync(CACHE, { recursive: true })
    const entries = count ?? ENTRIES
    return inEmptyFolder(async (data) => {
      log(`${PEOPLE} people with ${entries.toLocaleString('en-GB')} entries each`)
      const [long, short] = [join(data, 'long'), join(data, 'short')]
      const queried = await runStep<Queried>('timeline', join(long, 'book'), String(entries), PEOPLE)
      const { page, rows, found, tagged, seldomTagged, tags } = queried
      log('histories in the window, long and short')
      const painted = await runStep<Painted>('timeline-window', long, PEOPLE)
      await runStep('timeline', join(short, 'book'), String(SHORT), PEOPLE)
      const floor = await runStep<Painted>('timeline-window', short, PEOPLE)
      const many = entries.toLocaleString('en-GB')
      const figure = (parts: Pick<Figure, 'work' | 'kith'> & Partial<Figure>): Figure => {
        return { bench: 'timeline', floor: '', ratio: null, goal: '', isMet: null, ...parts }
      }
      return [
        figure({
          work: `a page of a history of ${many}`,
          kith: both(page),
          floor: `${both(rows)} plain rows`,
          ratio: page.p95 / rows.p95,
          goal: `p95 ${PAGE} ms`,
          isMet: page.p95 <= PAGE,
        }),
        figure({ work: `a text that is nowhere in ${many}`, kith: both(found) }),
        figure({ work: `a page of every tenth of ${many}, by its tag`, kith: both(tagged) }),
        figure({ work: `the few of ${many} with a tag`, kith: both(seldomTagged) }),
        figure({ work: `which tags ${many} carry`, kith: both(tags) }),
        figure({
          work: `history of ${many} opened and painted (${painted.opened} keys)`,
          kith: opening(painted),
          floor: `${opening(floor)} one of ${SHORT}`,
          ratio: painted.openP95 / floor.openP95,
          goal: `p95 ${OPENED} ms`,
          isMet: painted.openP95 <= OPENED,
        }),
        figure({
          work: `a long scroll through it (${painted.frames} frames)`,
          kith: `longest ${millis(painted.longestFrame)}, p95 ${millis(painted.frameP95)}`,
          goal: `no frame over ${FRAME} ms`,
          isMet: painted.longestFrame <= FRAME,
        }),
      ]
    })
  },
}
