import { IconX } from '@tabler/icons-react'
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../../i18n/words.ts'
import { uiWords } from '../words.ts'
import css from './Sheet.module.css'

interface Props {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** As high as it may get, for long lists; else as high as what it holds. */
  readonly isTall?: boolean
}

/** Comes up over a screen from below, on a desktop in its middle; what is behind goes on. Esc and a touch outside close it. */
export function Sheet({ title, onClose, children, isTall = false }: Props) {
  const t = useWords(uiWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const place = dialog.current
    place?.showModal()
    return () => place?.close()
  }, [])
  const onClick = (click: MouseEvent) => {
    if (click.target === dialog.current) onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes a dialog by Escape
    <dialog
      ref={dialog}
      className={css.sheet}
      data-tall={isTall || undefined}
      aria-labelledby={id}
      onCancel={onClose}
      onClick={onClick}
    >
      <div className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        <button type="button" className={css.close} onClick={onClose} aria-label={t('close')}>
          <IconX size={20} />
        </button>
      </div>
      <div className={css.body}>{children}</div>
    </dialog>
  )
}
