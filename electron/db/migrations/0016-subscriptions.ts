/** Calendars that follow an address on the network: where it is, and what the server said when it was asked last. */
export const statements: readonly string[] = [
  // Null: a calendar of the book's own.
  `ALTER TABLE calendar ADD COLUMN url TEXT`,
  // By these the server knows what the book has (RFC 9110 section 13): they hold as long as the command that took it in does.
  `ALTER TABLE calendar ADD COLUMN etag TEXT`,
  `ALTER TABLE calendar ADD COLUMN last_modified TEXT`,
  `ALTER TABLE calendar ADD COLUMN taken_by INTEGER`,
  `ALTER TABLE calendar ADD COLUMN refreshed_at INTEGER`,
]
