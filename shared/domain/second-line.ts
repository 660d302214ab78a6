/** The second line of a person in a list: the organisation, or else the title; never the name once more. */
export function secondLineOf({
  name,
  organization,
  title,
}: {
  readonly name: string
  readonly organization: string
  readonly title: string
}): string {
  return organization !== '' && organization !== name ? organization : title
}
