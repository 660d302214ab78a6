import { z } from 'zod'
import { RHYTHM_UNITS } from '../domain/keep-in-touch/rhythm.ts'

/** How often: a number of days, weeks, months or years. */
export const rhythmSchema = z.object({ every: z.int().min(1).max(999), unit: z.enum(RHYTHM_UNITS) })
