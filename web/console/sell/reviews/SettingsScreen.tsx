import { getReviewSettings } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { SettingsForm } from './SettingsForm.tsx'
import { staffReviewWords } from './words.ts'

/** What the house asks about, when it asks, and its ready replies. */
export function SettingsScreen() {
  const t = useWords(staffReviewWords)
  const { data, error, refetch } = useRoute(getReviewSettings, {}, { refetchOnWindowFocus: false })
  return (
    <>
      <PageHeader
        title={t('settings')}
        note={t('settingsNote')}
        actions={
          <ButtonLink to="/reviews" variant="default">
            {t('back')}
          </ButtonLink>
        }
      />
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <ScreenSkeleton />}
      {data && <SettingsForm key={JSON.stringify(data)} settings={data} />}
    </>
  )
}
