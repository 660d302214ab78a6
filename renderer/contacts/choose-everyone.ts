import { invoke } from '../api/kith.ts'
import { focusWhenShown } from '../shell/panes.ts'
import { useWindow } from '../shell/window-store.ts'
import { attempt } from './act.ts'
import { scopeNow } from './list-scope.ts'
import { useSelection } from './selection-store.ts'

/** Chooses everyone in the list that is in sight. */
export async function chooseEveryone(): Promise<void> {
  const { list, text } = useWindow.getState()
  await attempt(async () => {
    const ids = await invoke('contacts.ids', { scope: scopeNow() })
    const now = useWindow.getState()
    if (now.list === list && now.text === text) useSelection.getState().choose(new Set(ids))
  })
}

/** Back from those who are chosen together to the one who was open. */
export function letGo(): void {
  useSelection.getState().clear()
  useWindow.getState().showPane('list')
  focusWhenShown('people')
}
