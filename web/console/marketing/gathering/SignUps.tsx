import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { exportSignUps, listSignUps, type RunGathering } from '#contracts/gatherings'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from '../rule/Rule.module.css'
import own from './Gatherings.module.css'
import { SignUpRow } from './SignUpRow.tsx'
import { gatheringsWords } from './words.ts'

const states = ['going', 'waiting', 'left', 'came'] as const

/** Who signed up, in that order; found by name or code, let in or moved up. */
export function SignUps({ gathering }: { readonly gathering: RunGathering }) {
  const t = useWords(gatheringsWords)
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const [state, setState] = useState<(typeof states)[number]>()
  const params = { gatheringId: gathering.id }
  const query = { limit: 30, ...(q && { q }), ...(state && { state }) }
  const list = useList(listSignUps, { params, query })
  const isFull = gathering.taken >= gathering.capacity
  return (
    <section className={css.group} aria-label={t('signUps')}>
      <div className={css.buttons}>
        <TextInput
          type="search"
          aria-label={t('searchPeople')}
          placeholder={t('searchPeople')}
          maxLength={60}
          value={typed}
          onChange={(change) => setTyped(change.currentTarget.value)}
        />
        <Select
          w={120}
          aria-label={t('standing')}
          placeholder={t('anyStanding')}
          clearable
          data={states.map((value) => ({ value, label: t(value) }))}
          value={state ?? null}
          onChange={(value) => setState(states.find((one) => one === value))}
        />
        <Button
          component="a"
          href={addressOf(exportSignUps, { params, query: { ...(q && { q }), ...(state && { state }) } })}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('exportPeople')}
        </Button>
      </div>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && <Bone height={120} />}
      {list.items?.length === 0 && <p className={css.note}>{t(q || state ? 'nobodyFound' : 'nobody')}</p>}
      <ul className={own.list}>
        {list.items?.map((signUp) => (
          <SignUpRow key={signUp.id} gathering={gathering} signUp={signUp} isFull={isFull} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
