import { getTrustNeeds, getTrustRights } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { RightsForm } from './RightsForm.tsx'
import { TrustNeedsForm } from './TrustNeedsForm.tsx'
import { trustWords } from './words.ts'

/** What the levels of trust ask for, and what they give. */
export function TrustNeedsScreen() {
  const t = useWords(trustWords)
  const { data, error, refetch } = useRoute(getTrustNeeds, {})
  const { data: given } = useRoute(getTrustRights, {})
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      {error && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <Bone height={320} radius={12} />}
      {data && <TrustNeedsForm needs={data.needs} />}
      {given && <RightsForm rights={given.rights} />}
    </>
  )
}
