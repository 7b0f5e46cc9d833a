import { Button } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../i18n/words.ts'
import { reportWords } from './words.ts'

const ReportSheet = lazy(async () => ({ default: (await import('./ReportSheet.tsx')).ReportSheet }))

interface Props {
  readonly kind: string
  readonly subjectId: string
  /** For a place where it stands among other words that can be touched; else it is a button of its own. */
  readonly className?: string | undefined
}

/** Opens the sheet of reasons for a thing. */
export function ReportButton({ kind, subjectId, className }: Props) {
  const t = useWords(reportWords)
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  return (
    <>
      {className === undefined ? (
        <Button variant="subtle" color="gray" h={44} leftSection={<IconFlag size={16} aria-hidden />} onClick={open}>
          {t('report')}
        </Button>
      ) : (
        <button type="button" className={className} onClick={open}>
          {t('report')}
        </button>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <ReportSheet kind={kind} subjectId={subjectId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
