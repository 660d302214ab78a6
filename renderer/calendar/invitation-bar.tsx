import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { fileName } from '../interchange/import-store.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { useToasts } from '../ui/toast-store.ts'
import styles from './event-popover.module.css'

type Answer = Parameters<typeof invoke<'exports.answer'>>[1]['answer']

/** Of an event that came as an invitation: the answers to it, each written to a file for the mail program. */
export function InvitationBar({ eventId, revision }: { readonly eventId: number; readonly revision: number }) {
  const { t } = useTranslation()
  const { data: invitation } = useQuery({
    queryKey: ['invitation', eventId, revision],
    queryFn: () => invoke('exports.invitation', { eventId }),
    gcTime: 0,
    // An answer makes another revision: the buttons stay, and the focus on one of them.
    placeholderData: keepPreviousData,
  })
  const [chosen, setChosen] = useState<string | null>(null)
  if (!invitation) return null
  const { organizer, invited } = invitation
  // Whoever has not answered yet is most likely the user.
  const own = invited.find(({ address }) => address === chosen) ?? invited.find(isOpen) ?? invited[0]
  if (own === undefined) return null
  const answers: readonly (readonly [Answer, string])[] = [
    ['accepted', t('Accept')],
    ['tentative', t('Maybe')],
    ['declined', t('Decline')],
  ]
  const give = (answer: Answer) =>
    void attempt(async () => {
      const file = await invoke('exports.answer', { eventId, address: own.address, answer })
      if (file === null) return
      useToasts.getState().show({
        text: t('The answer is in {{file}}. Send it to {{organizer}}.', { file: fileName(file), organizer }),
        action: { label: t('Show in folder'), run: () => void invoke('exports.show', {}) },
      })
    })
  return (
    <>
      <p className={styles.asked}>{t('{{organizer}} asks for your answer.', { organizer })}</p>
      {invited.length > 1 && (
        <Select
          label={t('Answer as')}
          value={own.address}
          options={invited.map(({ name, address }) => [address, name || bare(address)] as const)}
          onChange={setChosen}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen */}
      <div className={styles.actions} role="group" aria-label={t('Answer the invitation')}>
        {answers.map(([answer, words]) => (
          <Button
            key={answer}
            isSmall
            tone={own.participation === answer ? 'primary' : 'plain'}
            aria-pressed={own.participation === answer}
            onPress={() => give(answer)}
          >
            {words}
          </Button>
        ))}
      </div>
    </>
  )
}

const isOpen = ({ participation }: { participation: string }) => participation === 'needsAction'
const bare = (address: string) => address.replace(/^mailto:/i, '')
