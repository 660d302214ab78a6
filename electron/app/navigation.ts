import type { Navigation } from '../../shared/contract/app.contract.ts'
import type { Broadcast } from '../ipc/broadcast.ts'

/** Where the window is asked to go from outside, until it asks for it: it may have to be opened first. */
export function createNavigation(broadcast: Broadcast, show: () => void) {
  let wanted: Navigation | null = null
  return {
    go(navigation: Navigation): void {
      wanted = navigation
      show()
      broadcast('navigation.requested', {})
    },
    take(): Navigation | null {
      const taken = wanted
      wanted = null
      return taken
    },
  }
}
