import { useTranslation } from 'react-i18next'
import type { CalendarLayer } from '../../shared/contract/calendar.contract.ts'
import { useAppInfo, useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { layerColor } from './calendar-item.ts'
import styles from './calendar-list.module.css'
import { ColorBox } from './color-box.tsx'

/** What the book itself puts on days, each shown or not; that is remembered. */
export function LayerList() {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const shown = useAppInfo().data?.settings.calendarLayers ?? []
  const layers: readonly (readonly [CalendarLayer, string])[] = [
    ['dates', t('Birthdays and anniversaries')],
    ['tasks', t('Tasks')],
    ['touch', t('Keep in touch')],
  ]
  const toggle = (layer: CalendarLayer, isShown: boolean) => {
    const others = shown.filter((other) => other !== layer)
    return attempt(() => save({ calendarLayers: isShown ? [...others, layer] : others }))
  }
  return (
    <section className={styles.section} aria-label={t('From your book')}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{t('From your book')}</h3>
      </div>
      <ul>
        {layers.map(([layer, name]) => (
          <li key={layer} className={styles.row}>
            <ColorBox
              color={layerColor(layer)}
              isChecked={shown.includes(layer)}
              onChange={(isShown) => void toggle(layer, isShown)}
            >
              {name}
            </ColorBox>
          </li>
        ))}
      </ul>
    </section>
  )
}
