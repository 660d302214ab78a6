const VISIBLE = /[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]/u

/** Whether anything of a text can be seen: some names are made of spaces and signs of no width alone. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text)
}
