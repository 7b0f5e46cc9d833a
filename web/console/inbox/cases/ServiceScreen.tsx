import { IconHeadset } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { caseViews, countCases, getCase, listCases, shopMailbox } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { useMailbox } from '#web/shared/messages/mailbox.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { outdate, useList, useRoute } from '#web/shared/wire/use-route.ts'
import { CaseList } from './CaseList.tsx'
import css from './Cases.module.css'
import { OpenCase } from './OpenCase.tsx'
import { Presence } from './Presence.tsx'
import { serviceWords } from './words.ts'

/** Conversations with customers: who waits longest stands on top; one is open beside, with all about its customer. */
export function ServiceScreen() {
  const t = useWords(serviceWords)
  const queries = useQueryClient()
  const place = useSearch()
  const counts = useRoute(countCases, {}).data
  // Nobody looks at an empty desk while customers wait.
  const usual = counts && counts.mine === 0 && counts.queue > 0 ? 'queue' : 'mine'
  const view = caseViews.find((one) => one === place.view) ?? usual
  const [search, setSearch] = useState('')
  const query = { view, limit: 40, ...(search && { search }) }
  const list = useList(listCases, { query })
  const refresh = () => void outdate(queries, listCases, countCases, getCase)
  useMailbox(shopMailbox, { onEntries: refresh, onFresh: refresh })
  const open = (id: string | undefined) =>
    changeSearch({ view, ...(id && { case: id }) }, { replace: true, keepScroll: true })
  const ids = list.items?.map(({ conversationId }) => conversationId) ?? []
  const step = (by: number) => {
    const next = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(place.case ?? '') + by))]
    if (next) open(next)
  }
  useKeys({ j: () => step(1), k: () => step(-1) })
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={<Presence />} />
      <div className={css.desk} data-open={place.case ? true : undefined}>
        <CaseList
          list={list}
          view={view}
          onView={(next) => changeSearch({ view: next })}
          search={search}
          onSearch={setSearch}
          openId={place.case}
          onOpen={open}
        />
        {place.case ? (
          <OpenCase key={place.case} conversationId={place.case} onChanged={refresh} onClose={() => open(undefined)} />
        ) : (
          <div className={css.chooseOne}>
            <EmptyState art={<IconHeadset size={36} stroke={1.5} />} title={t('chooseTitle')} note={t('chooseNote')} />
          </div>
        )}
      </div>
    </>
  )
}
