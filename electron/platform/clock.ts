/** The time now, in epoch milliseconds, UTC. Passed to whatever needs the time, so that tests can set it. */
export type Clock = () => number

export const systemClock: Clock = () => Date.now()
