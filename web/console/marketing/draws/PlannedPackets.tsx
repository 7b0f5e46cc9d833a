import { Button } from '@mantine/core'
import { useState } from 'react'
import { dropPlannedRedPacket, listPlannedRedPackets, type PlannedRedPacket } from '#contracts/draws'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { SureButton } from '../../parts/list/SureButton.tsx'
import css from './Draws.module.css'
import { EditPlan } from './EditPlan.tsx'
import { drawsWords } from './words.ts'

/** Red packets that were made beforehand, each with when, what it waits for, and calling it off; nothing without any. */
export function PlannedPackets() {
  const t = useWords(drawsWords)
  const language = useLanguage()
  const list = useList(listPlannedRedPackets, { query: { limit: 20 } })
  const [editing, setEditing] = useState<PlannedRedPacket>()
  const dropping = useCommand(dropPlannedRedPacket, {
    changes: [listPlannedRedPackets],
    onDone: () => tell(t('dropped'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  if (!list.items || list.items.length === 0) return null
  return (
    <section className={css.planned} aria-label={t('planned')}>
      <h2>{t('planned')}</h2>
      <ul className={css.rows}>
        {list.items.map((plan) => (
          <li key={plan.id}>
            <span>
              {plan.draft.title}
              <span className={css.note}>
                {sayMoney({ amount: plan.draft.total, currency: plan.currency }, language)} ·{' '}
                {t('sharesOf', { count: plan.draft.shares })} ·{' '}
                {plan.waitsFor ? t('waits') : plan.opensAt ? <When at={plan.opensAt} as="day" /> : t('byHost')}
              </span>
            </span>
            <Button variant="default" onClick={() => setEditing(plan)}>
              {t('edit')}
            </Button>
            <SureButton
              label={t('drop')}
              sureLabel={t('dropSure')}
              isSending={dropping.isSending}
              onSure={() => dropping.send({ params: { planId: plan.id } })}
            />
          </li>
        ))}
      </ul>
      {editing && <EditPlan key={editing.id} plan={editing} onClose={() => setEditing(undefined)} />}
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
