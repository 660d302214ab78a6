import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../api/queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Keys } from '../ui/keys.tsx'
import { MOD, SHIFT } from '../ui/platform.ts'
import styles from './help.module.css'
import { useWindowParts } from './window-store.ts'

/** Every key there is, in four groups. */
export function Help() {
  const { t } = useTranslation()
  const { isHelpOpen, setHelpOpen } = useWindowParts('isHelpOpen', 'setHelpOpen')
  const areLetterKeysOff = useAppInfo().data?.settings.areLetterKeysOn === false
  const groups: readonly (readonly [string, readonly (readonly [string, readonly string[]])[]])[] = [
    [
      t('Anywhere'),
      [
        [t('Find people'), ['/']],
        [t('New person'), [MOD, 'N']],
        [t('Import a file'), [MOD, 'O']],
        [t('Undo'), [MOD, 'Z']],
        [t('Redo'), [MOD, SHIFT, 'Z']],
        [t('Show or hide the sidebar'), [MOD, 'B']],
        [t('History'), [MOD, SHIFT, 'H']],
        [t('Settings'), [MOD, ',']],
        [t('Next pane, previous pane'), ['F6', `${SHIFT} F6`]],
        [t('Back, forward'), ['Alt ←', 'Alt →']],
        [t('This list'), ['?']],
      ],
    ],
    [
      t('In the list'),
      [
        [t('Move'), ['↑', '↓']],
        [t('First, last'), ['Home', 'End']],
        [t('Jump to a name'), ['A', '…', 'Z']],
        [t('Open'), ['Enter']],
        [t('Select more'), [SHIFT, '↑', '↓']],
        [t('Select one more'), ['Ctrl', t('Space')]],
        [t('Select everyone in the list'), [MOD, 'A']],
        [t('Clear selection'), ['Esc']],
        [t('Delete'), ['Del']],
      ],
    ],
    [
      t('On a person’s page'),
      [
        [t('Edit'), ['E']],
        [t('Call'), ['C']],
        [t('E-mail'), ['M']],
        [t('New person'), ['N']],
        [t('Back to the list'), ['Esc']],
      ],
    ],
    [
      t('While editing'),
      [
        [t('Save'), [MOD, 'S']],
        [t('Cancel'), ['Esc']],
      ],
    ],
  ]
  return (
    <Dialog title={t('Keyboard shortcuts')} isWide isOpen={isHelpOpen} onClose={() => setHelpOpen(false)}>
      {areLetterKeysOff && <p className={styles.note}>{t('Single keys are switched off in the settings.')}</p>}
      <div className={styles.groups}>
        {groups.map(([heading, rows]) => (
          <section key={heading}>
            <h3 className={styles.heading}>{heading}</h3>
            <dl>
              {rows.map(([what, keys]) => (
                <div key={what} className={styles.row}>
                  <dt>{what}</dt>
                  <dd>
                    <Keys isRead keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
