import { Select } from '@mantine/core'
import { useState } from 'react'
import { type HelpState, listOfferHelps } from '#contracts/sharing'
import { formatAmount } from '#kernel/money'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import css from './PriceHelp.module.css'
import { helpOffersWords } from './words.ts'

const states = ['open', 'ordered', 'bought', 'expired'] as const satisfies readonly HelpState[]

/** Who has asked friends, how far they came, and whether they bought. */
export function Calls({ offerId }: { readonly offerId: string }) {
  const t = useWords(helpOffersWords)
  const [state, setState] = useState<HelpState>()
  const params = { offerId }
  const query = { limit: 20, ...(state && { state }) }
  const list = useList(listOfferHelps, { params, query })
  const wordOf = (of: HelpState) => t(of === 'bought' ? 'bought.state' : of)
  return (
    <section className={css.calls}>
      <div className={css.head}>
        <h3>{t('callsTitle')}</h3>
        <Select
          w={130}
          aria-label={t('state')}
          placeholder={t('anyHelp')}
          clearable
          data={states.map((value) => ({ value, label: wordOf(value) }))}
          value={state ?? null}
          onChange={(value) => setState(states.find((one) => one === value))}
        />
        <ExportButton
          route={listOfferHelps}
          params={params}
          query={state ? { state } : {}}
          fileName="price-help-calls.csv"
          head={[t('owner'), t('state'), t('progress'), t('newHelpers'), t('price'), t('opened'), t('ends')]}
          rowOf={(call) => [
            ...[call.owner.name, wordOf(call.state), `${call.helped}/${call.needed}`, call.newHelpers],
            ...[formatAmount(call.price.amount, call.price.currency), call.openedAt, call.endsAt],
          ]}
        />
      </div>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && <p className={css.note}>{t('noCalls')}</p>}
      <ul className={css.rows}>
        {list.items?.map(({ id, owner, state: now, helped, needed, price, openedAt, orderId }) => (
          <li key={id}>
            <span>
              {owner.name || owner.id} <span className={css.note}>{wordOf(now)}</span>
            </span>
            <span className={css.note}>
              {helped}/{needed} · <Money money={price} /> · <When at={openedAt} />{' '}
              {orderId && <LinkTo to={`/orders?open=${orderId}`}>{t('ordered')}</LinkTo>}
            </span>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
