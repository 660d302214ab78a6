/** The tag dots of the design: `--tag-<colour>`. */
export const TAG_COLORS = ['moss', 'teal', 'sky', 'slate', 'plum', 'rose', 'rust', 'ochre'] as const
export type TagColor = (typeof TAG_COLORS)[number]
