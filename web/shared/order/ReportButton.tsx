import { IconFlag } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../i18n/words.ts'
import css from './ReportButton.module.css'
import { reportWords } from './words.ts'

const ReportSheet = lazy(async () => ({ default: (await import('./ReportSheet.tsx')).ReportSheet }))

interface Props {
  readonly kind: string
  readonly subjectId: string
  /** For a row whose acts have a look of their own; without it the words alone. */
  readonly className?: string | undefined
}

/** Opens the sheet of reasons for a thing. Quiet: it stands among what people do more often. */
export function ReportButton({ kind, subjectId, className }: Props) {
  const t = useWords(reportWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={className ?? css.report} onClick={() => setOpen(true)}>
        {className === undefined && <IconFlag size={16} stroke={1.7} aria-hidden />}
        {t('report')}
      </button>
      {isOpen &&
        createPortal(
          <Suspense fallback={null}>
            <ReportSheet kind={kind} subjectId={subjectId} onClose={() => setOpen(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  )
}
