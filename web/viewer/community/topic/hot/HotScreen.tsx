import { IconFlame } from '@tabler/icons-react'
import { listHotTopics } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { topicWords } from '../words.ts'
import css from './Hot.module.css'
import { HotRow } from './HotRow.tsx'
import { HowHot } from './HowHot.tsx'

/** What people talk about now, with how that is counted; above it what the house asks. */
export function HotScreen() {
  const t = useWords(topicWords)
  const { data, error, refetch } = useRoute(listHotTopics, {}, { refetchInterval: 60_000 })
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <ScreenSkeleton />
  const { hot, launched } = data
  return (
    <div className={css.screen}>
      <PageHeader title={t('hot')} note={t('hotNote')} />
      {launched.length > 0 && (
        <section aria-labelledby="launched-topics">
          <h2 id="launched-topics" className={css.heading}>
            {t('launched')}
          </h2>
          <ul className={css.list}>
            {launched.map((topic) => (
              <HotRow key={topic.id} topic={topic} />
            ))}
          </ul>
        </section>
      )}
      {hot.length === 0 ? (
        <EmptyState
          art={<IconFlame size={36} stroke={1.5} />}
          title={t('hotEmpty')}
          note={t('hotEmptyNote')}
          action={
            <ButtonLink to="/community" variant="light">
              {t('toCommunity')}
            </ButtonLink>
          }
        />
      ) : (
        <ol className={css.list}>
          {hot.map((topic) => (
            <HotRow key={topic.id} topic={topic} place={topic.place} />
          ))}
        </ol>
      )}
      <HowHot />
    </div>
  )
}
