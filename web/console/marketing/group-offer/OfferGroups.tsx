import { Button, Select } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { exportGroups, type GroupState, listRunGroups } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from '../rule/Rule.module.css'
import own from './GroupOffers.module.css'
import { OfferGroup } from './OfferGroup.tsx'
import { groupOffersWords } from './words.ts'

const states = ['open', 'completed', 'failed'] as const satisfies readonly GroupState[]

/** The groups of an offer, the newest first: who is in, how each ended, what is still to go back. */
export function OfferGroups({ offerId }: { readonly offerId: string }) {
  const t = useWords(groupOffersWords)
  const [state, setState] = useState<(typeof states)[number]>()
  const params = { offerId }
  const list = useList(listRunGroups, { params, query: { limit: 10, ...(state && { state }) } })
  return (
    <section aria-label={t('groups')}>
      <div className={css.buttons}>
        <h3 className={css.heading}>{t('groups')}</h3>
        <Select
          w={140}
          aria-label={t('state')}
          placeholder={t('anyState')}
          clearable
          data={states.map((value) => ({ value, label: t(`group.${value}`) }))}
          value={state ?? null}
          onChange={(value) => setState(states.find((one) => one === value))}
        />
        <Button
          component="a"
          href={addressOf(exportGroups, { params })}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('exportGroups')}
        </Button>
      </div>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && <Bone height={80} />}
      {list.items?.length === 0 && <p className={css.note}>{t('noGroups')}</p>}
      <ul className={own.groups}>
        {list.items?.map((group) => (
          <OfferGroup key={group.id} group={group} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
