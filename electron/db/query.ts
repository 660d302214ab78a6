import {
  type Compilable,
  DummyDriver,
  Kysely,
  type SelectQueryBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { ReadConnection, WriteConnection } from './book.ts'
import type { Tables } from './tables.ts'

/** Builds queries that are checked against the tables, and runs none: `all`, `first` and `run` below do. */
export const query = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

type Reader = Pick<ReadConnection, 'prepare'>
type Select<Row> = Pick<SelectQueryBuilder<Tables, keyof Tables, Row>, 'compile'>

/** The rows of a select, at once: SQLite answers within the process, so that nothing has to wait for it. */
export function all<Row>({ prepare }: Reader, select: Select<Row>): Row[] {
  const { sql, parameters } = select.compile()
  return prepare(sql).all(...parameters) as Row[]
}

/** The first row of a select, or undefined. */
export function first<Row>({ prepare }: Reader, select: Select<Row>): Row | undefined {
  const { sql, parameters } = select.compile()
  return prepare(sql).get(...parameters) as Row | undefined
}

/** Runs an insert, update or delete in the transaction. */
export function run({ prepare }: WriteConnection, change: Compilable): void {
  const { sql, parameters } = change.compile()
  prepare(sql).run(...parameters)
}
