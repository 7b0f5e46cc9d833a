import { Button } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { reportWords } from './words.ts'

const ReportSheet = lazy(async () => ({ default: (await import('./ReportSheet.tsx')).ReportSheet }))

/** Opens the sheet of reasons for a thing. */
export function ReportButton({ kind, subjectId }: { readonly kind: string; readonly subjectId: string }) {
  const t = useWords(reportWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        h={44}
        leftSection={<IconFlag size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('report')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ReportSheet kind={kind} subjectId={subjectId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
