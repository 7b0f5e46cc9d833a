import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { Care } from './Care.tsx'
import { ComingUp } from './ComingUp.tsx'
import { DemoCard } from './DemoCard.tsx'
import { OnAir } from './OnAir.tsx'
import { TaskCards } from './TaskCards.tsx'
import css from './Today.module.css'
import { todayWords } from './words.ts'

/** The console's first screen: what runs, what comes, what needs somebody, and the way to everything else. */
export function Today() {
  const t = useWords(todayWords)
  const { me, may } = useMe()
  const hour = new Date().getHours()
  const greeting = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
  return (
    <>
      <PageHeader title={t(greeting, { name: me?.name ?? '' })} note={t('note')} />
      {may('house.operate') && <DemoCard mayRemove={may('house.settings')} />}
      <div className={css.columns}>
        <Care />
        <div className={css.shows}>
          <OnAir />
          <ComingUp />
        </div>
      </div>
      <TaskCards />
    </>
  )
}
