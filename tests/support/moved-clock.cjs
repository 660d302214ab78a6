// Loaded into the main process by `electron -r`: its clock goes ahead, by as much as is said.
const { powerMonitor } = require('electron')

const Real = Date
let ahead = Number(process.env.KITH_TEST_AHEAD ?? 0)

globalThis.Date = class extends Real {
  constructor(...given) {
    super(...(given.length === 0 ? [Real.now() + ahead] : given))
  }
  static now() {
    return Real.now() + ahead
  }
}

/** The computer sleeps, and wakes when its clock shows this instant. */
globalThis.wakeAt = (instant) => {
  ahead = instant - Real.now()
  powerMonitor.emit('resume')
}
