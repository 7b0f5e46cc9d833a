import { IconPinned } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Pinned.module.css'
import { chatWords } from './words.ts'

/** The rules pinned above the chat: two lines, the whole text when touched. Nothing when nothing is pinned. */
export function Pinned({ text }: { readonly text: string }) {
  const t = useWords(chatWords)
  const [isOpen, setOpen] = useState(false)
  if (!text.trim()) return null
  return (
    <button
      type="button"
      className={css.pinned}
      data-open={isOpen || undefined}
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
    >
      <IconPinned size={16} aria-hidden />
      <span className={css.label}>{t('pinned')}</span>
      <span className={css.text}>{text}</span>
    </button>
  )
}
