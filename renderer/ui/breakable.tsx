import { Fragment } from 'react'
import { keyed } from './keyed.ts'

const LONGEST = 500

/** An address that, where it has to, breaks after its signs rather than within its words. Its direction is its own. */
export function Breakable({ text }: { text: string }) {
  if (text.length > LONGEST || !/[@./_-]/.test(text)) return <bdi>{text}</bdi>
  return (
    <bdi>
      {keyed(text.split(/(?<=[@/_-])|(?=\.)/)).map(({ key, value }) => (
        <Fragment key={key}>
          <wbr />
          {value}
        </Fragment>
      ))}
    </bdi>
  )
}
