/** Counts an entry with a tag in for, or out of, each of the people it is with. */
const IN = (select: string) => `INSERT INTO entry_tagged (tag_id, contact_id, entries) ${select}
    ON CONFLICT (tag_id, contact_id) DO UPDATE SET entries = entries + 1`
const OUT = (pairs: string) => `UPDATE entry_tagged SET entries = entries - 1 WHERE (tag_id, contact_id) IN (${pairs});
    DELETE FROM entry_tagged WHERE entries <= 0 AND (tag_id, contact_id) IN (${pairs})`
const OF_TAG = (row: string) => `SELECT ${row}.tag_id, contact_id FROM entry_contact WHERE entry_id = ${row}.entry_id`
const OF_CONTACT = (row: string) => `SELECT tag_id, ${row}.contact_id FROM entry_tag WHERE entry_id = ${row}.entry_id`

/**
 * With whom the entries of a tag are, counted as they are written, so that whoever is looked for by a tag is read from
 * one index. Entries that carry tags are taken into the search anew, by the names of those too.
 */
export const statements: readonly string[] = [
  `CREATE TABLE entry_tagged (
    tag_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    PRIMARY KEY (tag_id, contact_id)
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO entry_tagged SELECT tag_id, contact_id, count(*) FROM entry_tag
    JOIN entry_contact ON entry_contact.entry_id = entry_tag.entry_id GROUP BY tag_id, contact_id`,
  `CREATE TRIGGER tagged_after_tag_insert AFTER INSERT ON entry_tag BEGIN
    ${IN(`SELECT NEW.tag_id, contact_id, 1 FROM entry_contact WHERE entry_id = NEW.entry_id`)}; END`,
  `CREATE TRIGGER tagged_after_tag_delete AFTER DELETE ON entry_tag BEGIN ${OUT(OF_TAG('OLD'))}; END`,
  `CREATE TRIGGER tagged_after_contact_insert AFTER INSERT ON entry_contact BEGIN
    ${IN(`SELECT tag_id, NEW.contact_id, 1 FROM entry_tag WHERE entry_id = NEW.entry_id`)}; END`,
  `CREATE TRIGGER tagged_after_contact_delete AFTER DELETE ON entry_contact BEGIN ${OUT(OF_CONTACT('OLD'))}; END`,
  `DELETE FROM entry_search WHERE entry_id IN (SELECT entry_id FROM entry_tag)`,
]
