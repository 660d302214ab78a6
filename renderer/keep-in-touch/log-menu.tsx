import { Mail, MessageSquare, Phone, SquareCheckBig, UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { logContact } from './log-contact.ts'

/** Writes down that they just spoke, in one step. */
export function LogMenu({ contactId, name }: { contactId: number; name: string }) {
  const { t } = useTranslation()
  const log = (kind: Parameters<typeof logContact>[2]) => () => void logContact(contactId, name, kind)
  return (
    <Menu
      label={t('Log contact with {{name}}', { name })}
      placement="bottom end"
      trigger={
        <IconButton size="small" label={t('Log contact with {{name}}', { name })} keys={['L']} data-key="l">
          <SquareCheckBig strokeWidth={1.75} />
        </IconButton>
      }
    >
      <MenuItem icon={<Phone />} onAction={log('call')}>
        {t('A call')}
      </MenuItem>
      <MenuItem icon={<Mail />} onAction={log('email')}>
        {t('An e-mail')}
      </MenuItem>
      <MenuItem icon={<MessageSquare />} onAction={log('message')}>
        {t('A message')}
      </MenuItem>
      <MenuItem icon={<UsersRound />} onAction={log('meeting')}>
        {t('A meeting')}
      </MenuItem>
    </Menu>
  )
}
