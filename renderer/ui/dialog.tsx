import { type ReactNode, useRef } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { cx } from './cx.ts'
import styles from './dialog.module.css'

type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A window in the window: title, what it is about, buttons. Esc closes it. */
export function Dialog({ title, isOpen, onClose, isWide = false, children }: DialogProps) {
  // One that is opened again while it still fades is another one: it takes the focus, and Esc.
  const opened = useRef({ isOpen: false, times: 0 })
  if (isOpen && !opened.current.isOpen) opened.current.times++
  opened.current.isOpen = isOpen
  return (
    <ModalOverlay
      key={opened.current.times}
      className={cx(styles.scrim)}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
    >
      <Modal className={cx(styles.modal, isWide && styles.wide)}>
        <AriaDialog className={cx(styles.dialog)}>
          <Heading slot="title" className={cx(styles.title)}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
