import i18next from 'i18next'
import type { SettingsSection } from '../routes.ts'
import { useWindow } from '../shell/window-store.ts'

/** The page takes a moment to be drawn, the list of backups one more. */
const TRIES = 20
const CONTROL = 'button, input, select, textarea, a[href], [tabindex="0"]'

/** Shows a part of the settings, or one of its rows, and steps onto what can be set there. */
export function openSetting(section: SettingsSection, title?: string): void {
  const { showSettings, setSettingsSection } = useWindow.getState()
  setSettingsSection(section)
  showSettings()
  reach(title === undefined ? `[data-section="${section}"]` : `[data-setting="${CSS.escape(i18next.t(title))}"]`, TRIES)
}

function reach(selector: string, tries: number): void {
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(selector)
    if (!place) {
      if (tries > 0) reach(selector, tries - 1)
      return
    }
    place.scrollIntoView({ block: place.dataset.section === undefined ? 'center' : 'start' })
    const control = [...place.querySelectorAll<HTMLElement>(CONTROL)].find(isReachable)
    // What can only be read is stepped onto as well, so that it is read out.
    if (!control) place.tabIndex = -1
    ;(control ?? place).focus({ preventScroll: true })
  })
}

/** Of a group of choices the one that holds is where the Tab key stops, too. */
function isReachable(control: HTMLElement): boolean {
  if (control instanceof HTMLInputElement && control.type === 'radio') return control.checked
  return !control.hasAttribute('disabled') && control.tabIndex >= 0
}
