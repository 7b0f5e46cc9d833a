import { IconGavel } from '@tabler/icons-react'
import { getCircle, getHouseRules } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { ProposeForm } from './ProposeForm.tsx'
import { proposalWords } from './words.ts'

/** Where other rules are proposed, beginning from those that hold. */
export function ProposeScreen() {
  const t = useWords(proposalWords)
  const { circle = '' } = useSearch()
  const { isMember, isPending } = useMe()
  const isOfCircle = circle !== ''
  const ofCircle = useRoute(getCircle, { params: { circle } }, { enabled: isOfCircle && isMember })
  const ofHouse = useRoute(getHouseRules, {}, { enabled: !isOfCircle && isMember })
  if (!isPending && !isMember)
    return (
      <EmptyState
        art={<IconGavel size={36} stroke={1.5} />}
        title={t('signIn')}
        action={
          <ButtonLink to="/sign-in" search={{ back: '/proposals' }}>
            {t('toSignIn')}
          </ButtonLink>
        }
      />
    )
  const asked = isOfCircle ? ofCircle : ofHouse
  if (asked.error && !asked.data) return <ErrorState problem={asked.error} onAgain={() => void asked.refetch()} />
  if (!asked.data) return <Bone height={320} radius={12} />
  return <ProposeForm name={ofCircle.data?.name ?? t('house')} circleId={ofCircle.data?.id} rules={asked.data.rules} />
}
