import { IconAlertCircle, IconCircleCheck, IconX } from '@tabler/icons-react'
import { useWords } from '../../i18n/words.ts'
import { uiWords } from '../words.ts'
import css from './Toasts.module.css'
import { hush, type Toast, useToasts } from './toast.ts'

const icons = { plain: undefined, done: IconCircleCheck, refused: IconAlertCircle }

/** Where `tell` speaks; one stands in every app's frame. Read out politely, never takes the focus. */
export function Toasts() {
  const t = useWords(uiWords)
  const toasts = useToasts()
  return (
    <section className={css.stack} aria-live="polite" aria-label={t('notices')}>
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} undoLabel={t('undo')} closeLabel={t('close')} />
      ))}
    </section>
  )
}

function OneToast({ toast, undoLabel, closeLabel }: { toast: Toast; undoLabel: string; closeLabel: string }) {
  const Icon = icons[toast.tone]
  const undo = () => {
    hush(toast.id)
    toast.undo?.()
  }
  return (
    <div className={css.toast} data-tone={toast.tone}>
      {Icon && <Icon size={20} aria-hidden />}
      <span className={css.sentence}>{toast.sentence}</span>
      {toast.undo && (
        <button type="button" className={css.undo} onClick={undo}>
          {undoLabel}
        </button>
      )}
      <button type="button" className={css.close} onClick={() => hush(toast.id)} aria-label={closeLabel}>
        <IconX size={16} />
      </button>
    </div>
  )
}
