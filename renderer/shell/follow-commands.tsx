import { memo } from 'react'
import { useNavigation } from './use-navigation.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** Listens for keys, menu and notifications. Apart from the window, which is not drawn anew for each person who is open. */
export const FollowCommands = memo(function FollowCommands() {
  useShortcuts()
  useNavigation()
  return null
})
