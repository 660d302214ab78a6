import { PanelLeft } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button.tsx'
import { MOD } from '../ui/platform.ts'
import { useSidebar } from './use-sidebar.ts'

/** The way to the sidebar while it does not stand beside the page: it was hidden, or there is no room for it. */
export const SidebarButton = memo(function SidebarButton() {
  const { t } = useTranslation()
  const { isBeside, toggle } = useSidebar()
  if (isBeside) return null
  return (
    <IconButton label={t('Show sidebar')} keys={[MOD, 'B']} onPress={toggle} size="medium">
      <PanelLeft strokeWidth={1.75} />
    </IconButton>
  )
})
