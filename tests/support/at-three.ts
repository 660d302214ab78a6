import { vi } from 'vitest'

// Of the clock a component test sees three in the afternoon of its day, so that none depends on the hour at which it runs:
// an hour ago is still today, and midnight does not come in between. Timers run as ever.
vi.setSystemTime(new Date().setHours(15, 0, 0, 0))
