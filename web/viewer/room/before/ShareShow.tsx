import { Button } from '@mantine/core'
import { IconShare3 } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { ShowPage } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { shareableShow } from '../share.ts'
import { roomWords } from '../words.ts'

const ShareSheet = lazy(async () => ({ default: (await import('../../sharing/share/ShareSheet.tsx')).ShareSheet }))

/** Hands a show on that is still to come. */
export function ShareShow({ show }: { readonly show: ShowPage }) {
  const t = useWords(roomWords)
  const text = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconShare3 size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('share')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ShareSheet what={shareableShow(show, text)} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
