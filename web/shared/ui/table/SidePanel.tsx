import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../i18n/words.ts'
import { useKeys } from '../input/use-keys.ts'
import { uiWords } from '../words.ts'
import css from './SidePanel.module.css'

interface Props {
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The detail of one row beside its table, over it where there is no room; Escape closes it. */
export function SidePanel({ onClose, children }: Props) {
  const t = useWords(uiWords)
  const panel = useRef<HTMLElement>(null)
  useKeys({ escape: onClose })
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <aside ref={panel} className={css.panel} aria-label={t('details')} tabIndex={-1}>
      <div className={css.bar}>
        <ActionIcon variant="subtle" size={36} onClick={onClose} aria-label={t('close')} aria-keyshortcuts="Escape">
          <IconX size={18} />
        </ActionIcon>
      </div>
      <div className={css.body}>{children}</div>
    </aside>
  )
}
