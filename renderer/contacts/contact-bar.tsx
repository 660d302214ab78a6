import { ChevronLeft, ChevronRight, Ellipsis, FileUp, History, Pencil, Star, Trash2 } from 'lucide-react'
import { memo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { exportPeople } from '../interchange/export-people.ts'
import { step } from '../routes.ts'
import { PageBar } from '../shell/page-bar.tsx'
import { useWindow } from '../shell/window-store.ts'
import { cx } from '../ui/cx.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { deletePerson, toggleFavorite } from './act.ts'
import { useShownChanges } from './changes/changes-store.ts'
import styles from './contact-page.module.css'
import { editPerson } from './edit/start-editing.ts'

type BarProps = {
  /** Who is on the page by the time that something is pressed. */
  readonly shown: RefObject<Contact>
  readonly isFavorite: boolean
  readonly isDeleted: boolean
}

/** What can be done with the whole page. It looks the same for most people, and stays as it is from one to the next. */
export const ContactBar = memo(function ContactBar({ shown, isFavorite, isDeleted }: BarProps) {
  const { t } = useTranslation()
  const go = useWindow((state) => state.go)
  const hasBefore = useWindow(({ trail }) => step(trail, -1) !== null)
  const hasAfter = useWindow(({ trail }) => step(trail, 1) !== null)
  const edit = () => editPerson(shown.current)
  return (
    <PageBar
      leading={
        <>
          <IconButton label={t('Back')} keys={['Alt', '←']} isDisabled={!hasBefore} onPress={() => go(-1)}>
            <ChevronLeft strokeWidth={1.75} />
          </IconButton>
          <IconButton label={t('Forward')} keys={['Alt', '→']} isDisabled={!hasAfter} onPress={() => go(1)}>
            <ChevronRight strokeWidth={1.75} />
          </IconButton>
        </>
      }
    >
      {!isDeleted && (
        <>
          <IconButton
            label={isFavorite ? t('Take out of favourites') : t('Add to favourites')}
            aria-pressed={isFavorite}
            className={cx(isFavorite && styles.starred)}
            onPress={() => void toggleFavorite(shown.current.id, !isFavorite)}
          >
            <Star strokeWidth={1.75} />
          </IconButton>
          <IconButton label={t('Edit')} keys={['E']} onPress={edit}>
            <Pencil strokeWidth={1.75} />
          </IconButton>
          <Menu
            label={t('More to do')}
            placement="bottom end"
            trigger={
              <IconButton label={t('More')}>
                <Ellipsis strokeWidth={1.75} />
              </IconButton>
            }
          >
            <MenuItem icon={<Pencil />} keys={['E']} onAction={edit}>
              {t('Edit')}
            </MenuItem>
            <MenuItem
              icon={<History />}
              keys={['H']}
              onAction={() => useShownChanges.getState().show(shown.current.id)}
            >
              {t('Changes')}
            </MenuItem>
            <MenuItem icon={<FileUp />} onAction={() => exportPeople([shown.current.id])}>
              {t('Export…')}
            </MenuItem>
            <MenuItem
              isDanger
              icon={<Trash2 />}
              keys={['Del']}
              onAction={() => void deletePerson(shown.current.id, nameOf(shown.current))}
            >
              {t('Delete')}
            </MenuItem>
          </Menu>
        </>
      )}
    </PageBar>
  )
})
