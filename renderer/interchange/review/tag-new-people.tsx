import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { ImportPlan } from '../../../shared/contract/interchange.contract.ts'
import { useTags } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dot } from '../../ui/chip.tsx'
import { dateFormat } from '../../ui/formats.ts'
import { PromptDialog } from '../../ui/prompt-dialog.tsx'
import { bareName } from '../import-store.ts'
import styles from './tag-new-people.module.css'

type NewTag = { readonly of: string; readonly isTagging: boolean; readonly name: string | null }
const NONE: NewTag = { of: '', isTagging: false, name: null }
/** Whether new people get a tag, and which: also in the next plan of the same files. */
const useChoice = create<NewTag>()(() => NONE)

const keyOf = ({ paths }: ImportPlan) => paths.join('\n')
const choose = (plan: ImportPlan, choice: Partial<NewTag>) =>
  useChoice.setState((now) => ({ ...(now.of === keyOf(plan) ? now : NONE), of: keyOf(plan), ...choice }))

/** The tag that new people get, by the file's name and month where nobody wrote another. */
export function useNewTag(plan: ImportPlan): { readonly isTagging: boolean; readonly tag: string } {
  const { i18n } = useTranslation()
  const now = useChoice()
  const { isTagging, name } = now.of === keyOf(plan) ? now : NONE
  const month = dateFormat(i18n.language, { month: 'long', year: 'numeric' }).format(new Date())
  return { isTagging, tag: name ?? `${bareName(plan.paths[0] ?? '')}, ${month}` }
}

/** Whether those who are new get a tag of their own, by which they are found again. */
export function TagNewPeople({ plan }: { plan: ImportPlan }) {
  const { t } = useTranslation()
  const { isTagging, tag } = useNewTag(plan)
  const { data: known = [] } = useTags()
  const [isNaming, setNaming] = useState(false)
  const color = known.find(({ name }) => name === tag)?.color ?? 'slate'
  return (
    <div className={styles.tagging}>
      <Checkbox isChecked={isTagging} onChange={(isOn) => choose(plan, { isTagging: isOn })}>
        {t('Tag new people')}
      </Checkbox>
      {isTagging && (
        <Button
          isSmall
          className={styles.tag}
          icon={<Dot color={`var(--tag-${color})`} />}
          aria-label={t('Change the tag {{name}}', { name: tag })}
          onPress={() => setNaming(true)}
        >
          <bdi>{tag}</bdi>
        </Button>
      )}
      <PromptDialog
        title={t('Tag new people')}
        label={t('Name of the tag')}
        initial={tag}
        action={t('Use this tag')}
        isOpen={isNaming}
        onClose={() => setNaming(false)}
        onSubmit={(name) => choose(plan, { name })}
      />
    </div>
  )
}
