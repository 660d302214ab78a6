import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nameOf } from '../../../shared/domain/person-name.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Problem } from '../../ui/text-field.tsx'
import { deletePerson } from '../act.ts'
import { AddFieldMenu, type OwnKind } from './add-field-menu.tsx'
import styles from './contact-editor.module.css'
import {
  type ContactForm,
  emptyAddress,
  emptyCustomField,
  emptyDate,
  emptyJob,
  emptyProfile,
  emptyValue,
  newKey,
  type RowListName,
} from './contact-form.ts'
import { CustomFieldRows } from './custom-field-rows.tsx'
import { type Draft, type DraftKey, useDrafts } from './draft-store.ts'
import { EditorBar } from './editor-bar.tsx'
import { EditorRows } from './editor-rows.tsx'
import { GroupsField } from './groups-field.tsx'
import { JobRows } from './job-rows.tsx'
import { KindSwitch } from './kind-switch.tsx'
import { MembersField } from './members-field.tsx'
import { type ExtraField, NameFields } from './name-fields.tsx'
import { NotesField } from './notes-field.tsx'
import { PhotoField } from './photo-field.tsx'
import { ProfileRows } from './profile-rows.tsx'
import { RelatedField } from './related-field.tsx'
import { TagsField } from './tags-field.tsx'
import { TouchField } from './touch-field.tsx'

export function ContactEditor({ draftKey, draft }: { draftKey: DraftKey; draft: Draft }) {
  const { t } = useTranslation()
  const { change, drop } = useDrafts()
  const [shown, setShown] = useState<ReadonlySet<ExtraField>>(new Set())
  const [fresh, setFresh] = useState<number | ExtraField | null>(null)
  const { form, base } = draft
  const update = (next: (form: ContactForm) => ContactForm) => change(draftKey, next)
  const set = (part: Partial<ContactForm>) => update((now) => ({ ...now, ...part }))

  const addRow = (list: RowListName, isBirthday = false) => {
    const row = newRow(list, isBirthday)
    setFresh(row.key)
    update((now) => {
      // The first job stands beside the name: another one comes after it, also while nothing is written there.
      const before = list === 'jobs' && now.jobs.length === 0 ? [emptyJob()] : now[list]
      return { ...now, [list]: [...before, row] }
    })
  }
  const addOwn = ({ name, type }: OwnKind) => {
    const row = emptyCustomField(name, type)
    setFresh(row.key)
    update((now) => ({ ...now, customFields: [...now.customFields, row] }))
  }
  const show = (field: ExtraField) => {
    setFresh(field)
    setShown(new Set([...shown, field]))
  }
  const name = base ? nameOf(base) : ''

  return (
    <>
      <EditorBar draftKey={draftKey} draft={draft} />
      <div className={styles.scroll}>
        {draft.problem !== null && (
          <div className={styles.problem} role="alert">
            <Problem text={draft.problem} />
          </div>
        )}
        <div className={styles.editor}>
          <div className={styles.main}>
            <div className={styles.head} data-part="name">
              <PhotoField photo={form.photo} isRound={form.kind === 'person'} onChange={(photo) => set({ photo })}>
                <Avatar
                  name={base ? name : [form.name.given, form.name.family].join(' ').trim() || form.title}
                  seed={base?.uid ?? 'new'}
                  photo={form.photo?.kind === 'stored' ? form.photo.sha256 : null}
                  shape={form.kind}
                  size="edit"
                />
              </PhotoField>
              <NameFields form={form} shown={shown} fresh={typeof fresh === 'string' ? fresh : null} onChange={set} />
            </div>
            {form.kind === 'group' && <MembersField base={base} members={form.members} onChange={update} />}
            <EditorRows form={form} fresh={typeof fresh === 'number' ? fresh : null} onChange={update} />
            <ProfileRows form={form} fresh={typeof fresh === 'number' ? fresh : null} onChange={update} />
            <JobRows form={form} fresh={typeof fresh === 'number' ? fresh : null} onChange={update} />
            <CustomFieldRows form={form} fresh={typeof fresh === 'number' ? fresh : null} onChange={update} />
            <div className={styles.add}>
              <AddFieldMenu form={form} shown={shown} onAddRow={addRow} onAddOwn={addOwn} onShow={show} />
            </div>
          </div>
          <div className={styles.side}>
            <KindSwitch kind={form.kind} onChange={(kind) => update((now) => withKind(now, kind))} />
            <div data-part="tags">
              <span className={styles.label}>{t('Tags')}</span>
              <TagsField tags={form.tags} onChange={(tags) => set({ tags })} />
            </div>
            {form.kind === 'person' && (
              <TouchField base={base} rhythm={form.rhythm} isReminded={form.isReminded} onChange={set} />
            )}
            {form.kind !== 'group' && <GroupsField base={base} form={form} onChange={update} />}
            <RelatedField base={base} form={form} onChange={update} />
            <NotesField notes={form.notes} onChange={(notes) => set({ notes })} />
            {base && (
              <div className={styles.danger}>
                <Button
                  tone="dangerText"
                  icon={<Trash2 strokeWidth={1.75} />}
                  onPress={() => {
                    drop(draftKey)
                    void deletePerson(base.id, name)
                  }}
                >
                  {t('Delete {{name}}', { name: base.name.given || name || t('this person') })}
                </Button>
              </div>
            )}
          </div>
        </div>
      </div>
    </>
  )
}

function newRow(list: RowListName, isBirthday: boolean) {
  if (list === 'addresses') return emptyAddress()
  if (list === 'dates') return emptyDate(isBirthday ? 'birthday' : 'other')
  if (list === 'jobs') return emptyJob()
  if (list === 'profiles') return emptyProfile('messenger', 'signal')
  if (list === 'customFields') return emptyCustomField('', 'text')
  if (list === 'nicknames' || list === 'notes' || list === 'members') return { key: newKey(), value: '' }
  return emptyValue({ phones: 'cell', emails: 'home', urls: '', relations: 'friend' }[list])
}

/** A name that was typed is carried over, so that nothing is lost by trying the other kind. */
function withKind(form: ContactForm, kind: ContactForm['kind']): ContactForm {
  if (kind === 'person' || form.title !== '') return { ...form, kind }
  const title = form.jobs[0]?.organization || [form.name.given, form.name.family].filter(Boolean).join(' ')
  return { ...form, kind, title }
}
