/**
 * Marks what was taken into the search before its folding changed: from this key on it is made anew after the start
 * (`electron/search/renew-texts.ts`). A book without people or entries has nothing to be made anew.
 */
export const statements: readonly string[] = [
  `INSERT OR REPLACE INTO setting (key, value) SELECT 'search.people', '0' WHERE EXISTS (SELECT 1 FROM contact)`,
  `INSERT OR REPLACE INTO setting (key, value) SELECT 'search.entries', '0' WHERE EXISTS (SELECT 1 FROM entry)`,
]
