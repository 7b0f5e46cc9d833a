import { Select } from '@mantine/core'
import { IconChartBar, IconDownload } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { exportServiceFigures, readServiceFigures, type ServiceFigures } from '#contracts/messaging'
import { sayLength } from '#web/shared/i18n/numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Figures.module.css'
import { figureWords } from './words.ts'

const spans = [1, 7, 30, 90] as const
const dayMs = 86_400_000

/** How fast and how well customers were answered, together and by who answered. */
export function FiguresScreen() {
  const t = useWords(figureWords)
  const [days, setDays] = useState<number>(7)
  const query = useMemo(() => {
    const until = serverNow()
    return { from: new Date(until - days * dayMs).toISOString(), until: new Date(until).toISOString() }
  }, [days])
  const { data, error, refetch } = useRoute(readServiceFigures, { query })
  const share = (value: number | undefined) => (value === undefined ? '–' : `${(value * 100).toFixed(1)}%`)
  const cells = (figures: ServiceFigures['all']) => [
    figures.answers,
    figures.firstMedianMs === undefined ? '–' : sayLength(figures.firstMedianMs),
    share(figures.inTimeShare),
    figures.late,
    figures.solved,
    figures.satisfaction === undefined ? '–' : `${figures.satisfaction.toFixed(1)} (${figures.ratings})`,
  ]
  const heads = ['answers', 'firstMedian', 'inTime', 'late', 'solved', 'satisfaction'] as const
  const tools = (
    <div className={css.tools}>
      <Select
        aria-label={t('span')}
        allowDeselect={false}
        value={String(days)}
        data={spans.map((one) => ({ value: String(one), label: t('days', { count: one }) }))}
        onChange={(value) => setDays(Number(value))}
      />
      <a className={css.export} href={addressOf(exportServiceFigures, { query })} download>
        <IconDownload size={16} aria-hidden />
        {t('export')}
      </a>
    </div>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={tools} />
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <Bone height={160} radius={12} />}
      {data && data.all.answers === 0 && data.all.solved === 0 && (
        <EmptyState art={<IconChartBar size={36} stroke={1.5} />} title={t('empty')} note={t('emptyNote')} />
      )}
      {data && (data.all.answers > 0 || data.all.solved > 0) && (
        <section className={css.scroll} tabIndex={0} aria-label={t('title')}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('agent')}</th>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr className={css.all}>
                <th scope="row">{t('everybody')}</th>
                {cells(data.all).map((cell, nth) => (
                  <td key={heads[nth]}>{cell}</td>
                ))}
              </tr>
              {data.agents.map(({ agent, figures }) => (
                <tr key={agent.id}>
                  <th scope="row">{agent.name}</th>
                  {cells(figures).map((cell, nth) => (
                    <td key={heads[nth]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
