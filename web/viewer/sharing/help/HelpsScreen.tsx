import { IconScissors } from '@tabler/icons-react'
import { listHelpOffers, listMyPriceHelps } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList, useRoute } from '#web/shared/wire/use-route.ts'
import css from './Help.module.css'
import { OfferTiles } from './OfferTiles.tsx'
import { OwnHelp } from './OwnHelp.tsx'
import { helpWords } from './words.ts'

/** One's own calls for help, and what else friends could help with. */
export function HelpsScreen() {
  const t = useWords(helpWords)
  const { me, isPending } = useMe()
  const list = useList(listMyPriceHelps, { query: { limit: 20 } }, { enabled: me !== undefined })
  const offers = useRoute(listHelpOffers, { query: { limit: 50 } })
  const hasNone = (!isPending && !me) || list.items?.length === 0
  return (
    <>
      <PageHeader title={t('ownTitle')} note={t('ownNote')} />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {hasNone && <EmptyState art={<IconScissors size={36} stroke={1.5} />} title={t('none')} note={t('noneNote')} />}
      {!hasNone && !list.problem && (
        <ul className={css.tiles}>
          {list.items?.map((help) => <OwnHelp key={help.id} help={help} />) ?? (
            <li>
              <Bone height={96} radius={12} />
            </li>
          )}
        </ul>
      )}
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
      <section className={css.offers}>
        <h2 className={css.heading}>{t('offers')}</h2>
        {offers.error && <ErrorState problem={offers.error} onAgain={() => void offers.refetch()} />}
        {offers.data?.items.length === 0 && <p className={css.soft}>{t('noOffers')}</p>}
        {offers.data && <OfferTiles offers={offers.data.items} />}
      </section>
    </>
  )
}
