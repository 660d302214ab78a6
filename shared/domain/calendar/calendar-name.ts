/** How long the name of a calendar may be, in UTF-16 code units. */
export const LONGEST_CALENDAR_NAME = 200
