import { UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useGroups } from '../contacts/use-groups.ts'
import { NavItem } from './nav-item.tsx'
import styles from './sidebar.module.css'

/** The groups of the book in the sidebar, if there are any. */
export function GroupList() {
  const { t } = useTranslation()
  const { data: groups = [] } = useGroups()
  if (groups.length === 0) return null
  return (
    <>
      <h2 className={styles.heading}>{t('Groups')}</h2>
      <ul>
        {groups.map(({ uid, name, count }) => (
          <li key={uid}>
            <NavItem
              view={{ view: 'all', tag: null, group: uid }}
              icon={<UsersRound strokeWidth={1.75} />}
              count={count}
            >
              {name || t('No name')}
            </NavItem>
          </li>
        ))}
      </ul>
    </>
  )
}
