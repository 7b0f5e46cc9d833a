import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { readCatalogueSettings } from '#contracts/catalogue'
import { draftCooperation, listCooperations, listKols } from '#contracts/partners'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { go } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import ruleCss from '../rule/Rule.module.css'
import css from './Cooperation.module.css'
import { CooperationForm } from './CooperationForm.tsx'
import { blank } from './typed.ts'
import { cooperationWords } from './words.ts'

/** A cooperation that is not there yet: with whom, and what is agreed. */
export function NewCooperation() {
  const t = useWords(cooperationWords)
  const { kol } = useSearch()
  const [kolId, setKolId] = useState<string | null>(kol ?? null)
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words.trim(), 250)
  const [start] = useState(() => blank(new Date(), t('disclosureStart')))
  const { data: settings } = useRoute(readCatalogueSettings, {})
  const query = { state: 'active' as const, limit: 50, ...(q && { q }) }
  const { data: kols } = useRoute(listKols, { query }, { placeholderData: (was) => was })
  const create = useCommand(draftCooperation, {
    changes: [listCooperations],
    onDone: ({ id }) => {
      tell(t('made'), { tone: 'done' })
      go('/cooperations', { search: { open: id } })
    },
  })
  if (!settings) return <ScreenSkeleton />
  const back = (
    <ButtonLink to="/cooperations" variant="subtle">
      {t('back')}
    </ButtonLink>
  )
  return (
    <div className={ruleCss.wide}>
      <PageHeader title={t('create')} actions={back} />
      <div className={css.form}>
        <Select
          label={t('kol')}
          placeholder={t('findKol')}
          nothingFoundMessage={t('noKol')}
          searchable
          required
          // The house has searched already.
          filter={({ options }) => options}
          data={(kols?.items ?? []).map(({ person }) => ({ value: person.id, label: person.name }))}
          value={kolId}
          onSearchChange={setWords}
          onChange={setKolId}
        />
        <CooperationForm
          start={start}
          currency={settings.currency}
          label={t('save')}
          problem={create.problem}
          isSending={create.isSending}
          isWaiting={kolId === null}
          onSave={(draft) => kolId && create.send({ body: { kolId, draft } })}
        />
      </div>
    </div>
  )
}
