import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconGavel, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { listRuleProposals, type ProposalState } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Proposal.module.css'
import { ProposalTile } from './ProposalTile.tsx'
import { proposalWords } from './words.ts'

const states = [
  'gathering',
  'discussing',
  'voting',
  'passed',
  'failed',
  'in-force',
  'refused',
  'withdrawn',
] as const satisfies readonly ProposalState[]

/** Proposals about the rules of one circle, or of the house. */
export function ProposalsScreen() {
  const t = useWords(proposalWords)
  const { circle } = useSearch()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 300)
  const [state, setState] = useState<ProposalState>()
  const list = useList(listRuleProposals, {
    query: { limit: 20, ...(circle ? { circleId: circle } : {}), ...(q && { q }), ...(state && { state }) },
  })
  return (
    <article className={css.page}>
      <PageHeader title={t(circle ? 'ofCircle' : 'title')} note={t('note')} />
      <div>
        <ButtonLink to={circle ? `/proposals/new?circle=${circle}` : '/proposals/new'}>{t('propose')}</ButtonLink>
      </div>
      <div className={css.filters}>
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('any')}
          value={state ?? ''}
          onChange={(event) => setState(states.find((one) => one === event.currentTarget.value))}
          data={[{ value: '', label: t('any') }, ...states.map((one) => ({ value: one, label: t(`state.${one}`) }))]}
        />
      </div>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && ['a', 'b'].map((key) => <Bone key={key} height={96} radius={12} />)}
      {list.items?.length === 0 && (
        <EmptyState
          art={<IconGavel size={36} stroke={1.5} />}
          title={t(q || state ? 'noneMatch' : 'none')}
          note={t('noneNote')}
        />
      )}
      <ul className={css.list}>
        {list.items?.map((proposal) => (
          <ProposalTile key={proposal.id} proposal={proposal} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </article>
  )
}
