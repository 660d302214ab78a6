import { Temporal } from 'temporal-polyfill'

/** The zone of this computer, by its IANA name. Asked each time: people travel. */
export function systemZone(): string {
  return Temporal.Now.timeZoneId()
}
