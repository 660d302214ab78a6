import i18next from 'i18next'
import type { ListScope } from '../../../shared/contract/contacts.contract.ts'
import type { ContactId } from '../../../shared/domain/contact.ts'
import { spreadsheetText } from '../../../shared/domain/spreadsheet-text.ts'
import type { TableColumn } from '../../../shared/domain/table-columns.ts'
import { invoke } from '../../api/kith.ts'
import { useToasts } from '../../ui/toast-store.ts'
import { attempt } from '../act.ts'
import { cellForSpreadsheet, columnInWords } from './table-words.ts'

const BATCH = 5_000

/** Copies the rows of these people for a spreadsheet, with the heads of the columns, in the order of the list. */
export function copyRows(
  scope: ListScope,
  chosen: ReadonlySet<ContactId>,
  columns: readonly TableColumn[],
): Promise<boolean> {
  return attempt(async () => {
    const listed = chosen.size > 1 ? await invoke('contacts.ids', { scope }) : [...chosen]
    const ids = listed.filter((id) => chosen.has(id))
    const heads = [i18next.t('Name'), ...columns.map((column) => columnInWords(column, i18next.t))]
    let text = spreadsheetText([heads])
    for (let start = 0; start < ids.length; start += BATCH) {
      const rows = await invoke('table.cells', { ids: ids.slice(start, start + BATCH), columns: [...columns] })
      text += spreadsheetText(
        rows.map(({ name, cells }) => [
          name,
          ...cells.map((cell, index) => cellForSpreadsheet(columns[index] ?? '', cell)),
        ]),
      )
    }
    await invoke('clipboard.write', { text })
    useToasts.getState().show({ text: i18next.t('Copied {{count, number}} rows', { count: ids.length }) })
  })
}
