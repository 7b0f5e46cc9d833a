import { listGroupOfferHistory } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from '../rule/Rule.module.css'
import { groupOffersWords } from './words.ts'

const fields = [
  'items',
  'steps',
  'windowMinutes',
  'perPerson',
  'mostPieces',
  'newOnly',
  'showId',
  'rewardBatchId',
  'startsAt',
  'endsAt',
] as const
const isField = (field: string): field is (typeof fields)[number] => (fields as readonly string[]).includes(field)

/** Who did what to an offer, latest first. */
export function OfferHistory({ offerId }: { readonly offerId: string }) {
  const t = useWords(groupOffersWords)
  const list = useList(listGroupOfferHistory, { params: { offerId }, query: { limit: 10 } })
  return (
    <section aria-label={t('history')}>
      <h3 className={css.heading}>{t('history')}</h3>
      {list.isPending && <Bone height={60} />}
      <ul className={css.history}>
        {list.items?.map(({ version, act, actor, at, changes }) => (
          <li key={version}>
            {actor.name} · {t(`act.${act}`)} · <When at={at} />
            {act === 'changed' && (
              <div className={css.note}>
                {changes.map(({ field }) => (isField(field) ? t(`field.${field}`) : field)).join(t('and'))}
              </div>
            )}
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
