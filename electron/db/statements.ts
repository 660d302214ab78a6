import type Database from 'better-sqlite3'

/** Keeps prepared statements by their text: a hot path pays for the parsing once. */
export function statementsOf(database: Database.Database): (sql: string) => Database.Statement<unknown[]> {
  const known = new Map<string, Database.Statement<unknown[]>>()
  return (sql) => {
    const statement = known.get(sql) ?? database.prepare<unknown[]>(sql)
    known.set(sql, statement)
    return statement
  }
}
