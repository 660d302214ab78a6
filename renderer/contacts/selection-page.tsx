import { Building2, Copy, FileUp, Minus, RotateCcw, Star, StarOff, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageBar } from '../shell/page-bar.tsx'
import { useWindow } from '../shell/window-store.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { PromptDialog } from '../ui/prompt-dialog.tsx'
import {
  copyAddressesOfMany,
  deleteMany,
  exportMany,
  restoreMany,
  setFavoriteOfMany,
  setOrganizationOfMany,
} from './act-on-many.ts'
import { SelectionFields } from './selection-fields.tsx'
import { SelectionGroups } from './selection-groups.tsx'
import styles from './selection-page.module.css'
import { useSelection } from './selection-store.ts'
import { SelectionTags } from './selection-tags.tsx'
import { useFirstOf } from './use-selection-facts.ts'

const FACES = 5

/** What stands beside the list when several people are chosen: who they are, and what can be done with all of them. */
export function SelectionPage() {
  const { t } = useTranslation()
  const { ids, isWorking, clear } = useSelection()
  const isTrash = useWindow(({ list }) => list.view === 'trash')
  const { data: first = [] } = useFirstOf(ids, FACES)
  const names = first.map(({ name }) => name || t('No name'))
  const others = ids.size - names.length
  return (
    <>
      <PageBar>
        <Button tone="ghost" isSmall keys={['Esc']} onPress={clear}>
          {t('Clear selection')}
        </Button>
      </PageBar>
      <div className={styles.scroll}>
        <article className={styles.page} aria-labelledby="selection-title" aria-busy={isWorking}>
          <div className={styles.faces} aria-hidden="true">
            {first.map(({ id, name, uid, photo, kind }) => (
              <Avatar key={id} name={name} seed={uid} photo={photo} shape={kind} size="small" />
            ))}
          </div>
          <h1 className={styles.title} id="selection-title">
            {t('{{count, number}} people selected', { count: ids.size })}
          </h1>
          <p className={styles.names}>
            {names.map((name, index) => (
              <span key={first[index]?.id}>
                {index > 0 && ', '}
                <bdi>{name}</bdi>
              </span>
            ))}
            {others > 0 && names.length > 0 && ` ${t('and {{count, number}} more', { count: others })}`}
          </p>
          <fieldset className={styles.actions} data-working={isWorking || undefined} aria-label={t('For all of them')}>
            {isTrash ? <TrashActions /> : <Actions />}
          </fieldset>
          <p className={styles.working} role="status">
            {isWorking && t('Working…')}
          </p>
        </article>
      </div>
    </>
  )
}

function TrashActions() {
  const { t } = useTranslation()
  return (
    <Row label={t('Trash')}>
      <Button icon={<RotateCcw strokeWidth={1.75} />} onPress={() => void restoreMany()}>
        {t('Restore')}
      </Button>
    </Row>
  )
}

function Actions() {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const count = useSelection(({ ids }) => ids.size)
  return (
    <>
      <Row label={t('Tags')}>
        <SelectionTags />
      </Row>
      <Row label={t('Favourites')}>
        <Button icon={<Star strokeWidth={1.75} />} onPress={() => void setFavoriteOfMany(true)}>
          {t('Add to favourites')}
        </Button>
        <Button icon={<StarOff strokeWidth={1.75} />} onPress={() => void setFavoriteOfMany(false)}>
          {t('Take out')}
        </Button>
      </Row>
      <Row label={t('Work')}>
        <Button icon={<Building2 strokeWidth={1.75} />} onPress={() => setAsking(true)}>
          {t('Set organisation…')}
        </Button>
        <Button icon={<Minus strokeWidth={1.75} />} onPress={() => void setOrganizationOfMany('')}>
          {t('Take organisation off')}
        </Button>
        <SelectionFields />
      </Row>
      <Row label={t('Groups')}>
        <SelectionGroups />
      </Row>
      <Row label={t('Use')}>
        <Button icon={<Copy strokeWidth={1.75} />} onPress={() => void copyAddressesOfMany()}>
          {t('Copy e-mail addresses')}
        </Button>
        <Button icon={<FileUp strokeWidth={1.75} />} onPress={() => exportMany()}>
          {t('Export…')}
        </Button>
      </Row>
      <Row label="">
        <Button tone="dangerText" icon={<Trash2 strokeWidth={1.75} />} keys={['Del']} onPress={() => void deleteMany()}>
          {t('Delete {{count, number}} people', { count })}
        </Button>
      </Row>
      <PromptDialog
        title={t('Where do these people work?')}
        label={t('Organisation')}
        action={t('Set organisation')}
        hint={() => t('The present job of each gets this organisation. Titles stay.')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onSubmit={(value) => void setOrganizationOfMany(value)}
      />
    </>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      <div className={styles.buttons}>{children}</div>
    </div>
  )
}
