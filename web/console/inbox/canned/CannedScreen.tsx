import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMessageBolt, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { type CannedAnswer, listCanned } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { newId } from '#web/shared/room/new-id.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { NothingMatches } from '#web/shared/ui/table/NothingMatches.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Canned.module.css'
import { CannedForm } from './CannedForm.tsx'
import { cannedWords } from './words.ts'

type Edited = Pick<CannedAnswer, 'id' | 'shortcut' | 'text'>

/** What is said often, each under its shortcut. */
export function CannedScreen() {
  const t = useWords(cannedWords)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 300)
  const [edited, setEdited] = useState<Edited>()
  const { data, error, refetch } = useRoute(listCanned, { query: search ? { search } : {} })
  const add = () => setEdited({ id: newId(), shortcut: '', text: '' })
  const adding = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={adding} />
      <div className={css.page}>
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          maxLength={60}
          onChange={(change) => setTyped(change.currentTarget.value)}
        />
        {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
        {!data && !error && ['a', 'b', 'c'].map((place) => <Bone key={place} height={64} radius={10} />)}
        {data?.items.length === 0 && search && <NothingMatches onClear={() => setTyped('')} />}
        {data?.items.length === 0 && !search && (
          <EmptyState
            art={<IconMessageBolt size={36} stroke={1.5} />}
            title={t('empty')}
            note={t('emptyNote')}
            action={adding}
          />
        )}
        <ul className={css.list}>
          {data?.items.map((one) => (
            <li key={one.id}>
              <button type="button" className={css.one} onClick={() => setEdited(one)}>
                <strong>/{one.shortcut}</strong>
                <span>{one.text}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {edited && <CannedForm key={edited.id} edited={edited} onClose={() => setEdited(undefined)} />}
    </>
  )
}
