import { IconEyeOff } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import type { HideableKind } from '#contracts/community'
import type { Route } from '#contracts/route'
import { useWords } from '#web/shared/i18n/words.ts'
import reportCss from '../ReportButton.module.css'
import { hideWords } from './words.ts'

const HideSheet = lazy(async () => ({ default: (await import('./HideSheet.tsx')).HideSheet }))

interface Props {
  readonly kind: HideableKind
  readonly subjectId: string
  readonly changes: readonly Route[]
  /** For a row whose acts have a look of their own; without it that of the way to report. */
  readonly className?: string | undefined
}

/** For who is trusted: opens the sheet that takes a thing of another from sight, pending review. */
export function HideButton({ kind, subjectId, changes, className }: Props) {
  const t = useWords(hideWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={className ?? reportCss.report} onClick={() => setOpen(true)}>
        {className === undefined && <IconEyeOff size={16} stroke={1.7} aria-hidden />}
        {t('hide')}
      </button>
      {isOpen &&
        createPortal(
          <Suspense fallback={null}>
            <HideSheet kind={kind} subjectId={subjectId} changes={changes} onClose={() => setOpen(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  )
}
