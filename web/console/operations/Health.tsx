import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconDownload } from '@tabler/icons-react'
import { exportFacts, getHealth } from '#contracts/platform'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Books } from './Books.tsx'
import { Followers } from './Followers.tsx'
import { HealthTiles } from './HealthTiles.tsx'
import css from './Operations.module.css'
import { RebuildReports } from './RebuildReports.tsx'
import { SearchIndex } from './SearchIndex.tsx'
import { operationsWords } from './words.ts'

/** How the house is, asked anew every ten seconds. */
export function Health() {
  const t = useWords(operationsWords)
  const { may } = useMe()
  const { data: health, error, refetch } = useRoute(getHealth, {}, { refetchInterval: 10_000 })
  const actions = may('data.export') && (
    <Button
      component="a"
      href={addressOf(exportFacts, {})}
      download="facts.ndjson"
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {t('exportFacts')}
    </Button>
  )
  const Icon = health?.isReady ? IconCircleCheck : IconAlertTriangle
  return (
    <>
      <PageHeader title={t('healthTitle')} note={t('healthNote')} actions={actions} />
      {error && !health && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!error && !health && <ScreenSkeleton />}
      {health && (
        <>
          <div className={css.state} data-ill={health.isReady ? undefined : true} role="status">
            <Icon size={20} aria-hidden />
            <div>
              <p>
                {t(health.isReady ? 'ready' : 'notReady')} · {t('since')} <When at={health.startedAt} as="day" />
              </p>
              {health.reasons.map((reason) => (
                <p key={reason}>{reason}</p>
              ))}
            </div>
          </div>
          {health.books && <Books books={health.books} />}
          <HealthTiles health={health} />
          <Followers followers={health.followers} />
          <SearchIndex />
          <RebuildReports />
        </>
      )}
    </>
  )
}
