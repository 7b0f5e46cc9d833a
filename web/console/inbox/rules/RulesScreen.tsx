import { getServiceRules } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { RulesForm } from './RulesForm.tsx'
import { ruleWords } from './words.ts'

/** When the shop answers and how fast. */
export function RulesScreen() {
  const t = useWords(ruleWords)
  const { data, error, refetch } = useRoute(getServiceRules, {}, { refetchOnWindowFocus: false })
  return (
    <>
      <PageHeader title={t('title')} note={data && t('note', { timeZone: data.timeZone })} />
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <ScreenSkeleton />}
      {data && <RulesForm kept={data.rules} />}
    </>
  )
}
