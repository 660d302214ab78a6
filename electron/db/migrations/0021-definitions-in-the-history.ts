/** What a step did to whether a field is defined, as the history keeps it; `step` gives the command and the two states. */
const note = (column: string, step: string, before: boolean) => `INSERT INTO record_change
    (command_id, record_kind, record_id, kind, before, after)
  SELECT ${step}, 'field', id, 'update', '{"isDefined":${before}}', '{"isDefined":${!before}}' FROM custom_field
  WHERE is_defined = 1 AND ${column} IN (SELECT id FROM command)`
/** The last undo of the step in this column, which redo takes back, while it is undone. */
const undoOf = (column: string) => `(SELECT max(id) FROM command WHERE reverts = ${column})`
const isUndone = (column: string) => `AND ${column} IN (SELECT id FROM command WHERE state = 'undone')
    AND ${undoOf(column)} IS NOT NULL`

/**
 * How tags and own fields are defined is kept by the history from now on. Until now a definition held or not by the
 * command it came or went with; those commands get what they did to it as changes of their own.
 */
export const statements: readonly string[] = [
  `ALTER TABLE tag ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0`,
  `ALTER TABLE tag ADD COLUMN changed_by INTEGER NOT NULL DEFAULT 0`,
  `ALTER TABLE custom_field ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0`,
  `ALTER TABLE custom_field ADD COLUMN changed_by INTEGER NOT NULL DEFAULT 0`,
  note('made_by', 'made_by', false),
  `${note('made_by', undoOf('made_by'), true)} ${isUndone('made_by')}`,
  note('removed_by', 'removed_by', true),
  `${note('removed_by', undoOf('removed_by'), false)} ${isUndone('removed_by')}`,
  `UPDATE custom_field SET is_defined = 0
    WHERE made_by IN (SELECT id FROM command WHERE state <> 'done')
      OR removed_by IN (SELECT id FROM command WHERE state = 'done')`,
  `ALTER TABLE custom_field DROP COLUMN made_by`,
  `ALTER TABLE custom_field DROP COLUMN removed_by`,
]
