import type { ReadConnection } from '../db/book.ts'

export type OrganizationRow = { readonly name: string; readonly id: number | null; readonly people: number }

/**
 * Names of organisations, each once: those of contacts that are organisations, and those of people's jobs outside the
 * trash with how many people have one there. Read from the index of the jobs alone.
 */
export function listOrganizationNames({ prepare }: ReadConnection): OrganizationRow[] {
  return prepare(`SELECT name, max(id) AS id, sum(people) AS people FROM (
      SELECT display_name AS name, id, 0 AS people FROM contact
      WHERE kind = 'organization' AND deleted_at IS NULL AND display_name <> ''
      UNION ALL
      SELECT organization, NULL, count(DISTINCT contact_id) FROM contact_job
      WHERE organization <> '' AND contact_id NOT IN (SELECT id FROM contact WHERE deleted_at IS NOT NULL)
      GROUP BY organization
    ) GROUP BY name`).all() as OrganizationRow[]
}
