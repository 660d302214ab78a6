import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { backToPeople } from '../../shell/panes.ts'
import { useLayout } from '../../shell/use-layout.ts'
import { Segments } from '../../ui/segments.tsx'
import styles from '../deciding-page.module.css'
import { ImportBar } from '../import-bar.tsx'
import { fileName } from '../import-store.ts'
import { continueWith, showMapping } from './bring-tables.ts'
import { MappingColumns } from './mapping-columns.tsx'
import { MappingFoot } from './mapping-foot.tsx'
import { MappingPerson } from './mapping-person.tsx'
import { MappingReading } from './mapping-reading.tsx'
import type { MappingTask } from './mapping-task.ts'
import { programInWords } from './mapping-words.ts'
import { useMapping } from './use-mapping.ts'

/** What is in each column of a table, before it is imported. */
export function MappingPage({ task }: { task: MappingTask }) {
  const { t } = useTranslation()
  const isWide = useLayout() === 'three'
  const mapping = useMapping(task)
  const [row, setRow] = useState(0)
  const { table, choices } = mapping
  const name = fileName(table.file)
  const lead =
    table.program === null
      ? t('{{file}}. Nothing is saved until you import.', { file: name })
      : t('{{file}}, written by {{program}}. Nothing is saved until you import.', {
          file: name,
          program: programInWords(table.program),
        })
  return (
    <>
      <ImportBar />
      <header className={styles.head}>
        <div className={styles.title}>
          <h1>{t('What is in each column?')}</h1>
          <p>{lead}</p>
        </div>
        {task.looked.length > 1 && (
          <Segments
            label={t('Table')}
            value={table.table}
            options={task.looked.map(({ table: one, file }) => [one, fileName(file)] as const)}
            onChange={(at) => showMapping({ ...task, at, tables: { ...task.tables, [table.table]: choices } })}
          />
        )}
      </header>
      <MappingReading mapping={mapping} />
      <div className={styles.middle}>
        <MappingColumns mapping={mapping} row={row} onRow={setRow} />
        {isWide && (
          <aside className={styles.aside} aria-label={t('As this row would come in')}>
            <MappingPerson table={table} row={Math.min(row, table.people.length - 1)} onRow={setRow} />
          </aside>
        )}
      </div>
      <MappingFoot
        mapping={mapping}
        onCancel={backToPeople}
        onContinue={() => void continueWith(task, table.table, choices)}
      />
    </>
  )
}
