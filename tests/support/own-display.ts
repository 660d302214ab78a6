const displays = process.env.KITH_DISPLAYS?.split(',') ?? []
const worker = Number(process.env.VITEST_POOL_ID ?? 1) - 1
// The windows that this worker's tests open go to its own screen.
if (displays.length > 0) process.env.DISPLAY = displays[worker % displays.length]
