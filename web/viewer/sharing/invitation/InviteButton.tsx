import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { invitationWords } from './words.ts'

const ShareSheet = lazy(async () => ({ default: (await import('../share/ShareSheet.tsx')).ShareSheet }))

/** Hands the invitation on; who has no account signs in first, so that rewards have somebody to go to. */
export function InviteButton() {
  const t = useWords(invitationWords)
  const { isMember, isPending } = useMe()
  const [isSharing, setSharing] = useState(false)
  if (!isMember && !isPending)
    return (
      <ButtonLink to="/sign-in" search={{ back: '/invite' }} size="lg">
        {t('signIn')}
      </ButtonLink>
    )
  const what = { kind: 'invitation' as const, title: t('shareTitle'), note: t('shareNote') }
  return (
    <>
      <Button size="lg" leftSection={<IconUserPlus size={20} aria-hidden />} onClick={() => setSharing(true)}>
        {t('invite')}
      </Button>
      {isSharing && (
        <Suspense fallback={null}>
          <ShareSheet what={what} onClose={() => setSharing(false)} />
        </Suspense>
      )}
    </>
  )
}
