import { create } from 'zustand'
import type { WorkProgress } from '../../shared/contract/work.contract.ts'
import { invoke, subscribe } from '../api/kith.ts'

type WorkState = {
  /** How far the command that takes long has come; null when none does. */
  readonly progress: WorkProgress | null
  readonly isHidden: boolean
  readonly isCancelling: boolean
}
const IDLE: WorkState = { progress: null, isHidden: false, isCancelling: false }

export const useWork = create<WorkState>()(() => IDLE)

/** Listens for what takes long. Returns the function that ends it. */
export function followWork(): () => void {
  const ends = [
    subscribe('work.progressed', (progress) => useWork.setState({ progress })),
    subscribe('work.ended', () => useWork.setState(IDLE)),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/** What is under way then fails, and says so where it was begun. */
export async function cancelWork(): Promise<void> {
  useWork.setState({ isCancelling: true })
  await invoke('work.cancel', {})
}
