import { listGroupOffers } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { RoomGroup } from '../sharing/group/RoomGroup.tsx'
import { useGroupSheet } from '../sharing/group/use-group-sheet.tsx'
import { groupWords } from '../sharing/group/words.ts'
import css from './GroupBuys.module.css'
import { Section } from './Section.tsx'

/** What goes for less together, with the group of each that is nearest to full; nothing stands here when none runs. */
export function GroupBuys() {
  const t = useWords(groupWords)
  const { data, refetch } = useRoute(listGroupOffers, { query: { limit: 6 } })
  const again = () => void refetch()
  const { open, sheet } = useGroupSheet(again)
  if (!data?.items.length) return null
  return (
    <Section title={t('title')}>
      <ul className={css.list}>
        {data.items.map((shown) => (
          <li key={shown.offer.id} className={css.tile}>
            <RoomGroup
              shown={shown}
              to={`/products/${shown.offer.product.handle}`}
              onWish={(of) => open({ terms: shown.offer, of, showId: undefined })}
              onEnd={again}
            />
          </li>
        ))}
      </ul>
      {sheet}
    </Section>
  )
}
