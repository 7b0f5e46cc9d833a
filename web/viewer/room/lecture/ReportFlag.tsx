import { IconFlag } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './ReportFlag.module.css'
import { lectureWords } from './words.ts'

const ReportSheet = lazy(async () => ({ default: (await import('#web/shared/order/ReportSheet.tsx')).ReportSheet }))

interface Props {
  readonly kind: 'guest-host' | 'slide'
  readonly subjectId: string
  /** What it is, for who does not see it. */
  readonly name: string
}

/** A small flag beside what stands over the picture: opens the sheet of reasons. */
export function ReportFlag({ kind, subjectId, name }: Props) {
  const t = useWords(lectureWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={css.flag} onClick={() => setOpen(true)} aria-label={t('report', { name })}>
        <IconFlag size={14} aria-hidden />
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
