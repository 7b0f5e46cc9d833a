import { Button, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { findMentionable } from '#contracts/community'
import {
  type AuthorBadge,
  inviteAuthor,
  listRunColumns,
  type RunColumn,
  removeAuthor,
} from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Columns.module.css'
import { runColumnWords } from './words.ts'

const badges = ['expert', 'designer', 'kol', 'editor'] as const satisfies readonly AuthorBadge[]
const changes = [listRunColumns]

/** Who writes a column, who is asked to, and asking somebody. */
export function Authors({ column }: { readonly column: RunColumn }) {
  const t = useWords(runColumnWords)
  const onRefused = useTellRefusal()
  const [typed, setTyped] = useState('')
  const [personId, setPerson] = useState<string | null>(null)
  const [badge, setBadge] = useState<AuthorBadge>('expert')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const { data } = useRoute(findMentionable, { query: q ? { q } : {} })
  const columnId = column.id
  const inviting = useCommand(inviteAuthor, {
    changes,
    onRefused,
    onDone: () => {
      setPerson(null)
      tell(t('inviteDone'), { tone: 'done' })
    },
  })
  const removing = useCommand(removeAuthor, { changes, onRefused })
  return (
    <section className={css.form}>
      <h3 className={css.heading}>{t('authors')}</h3>
      <ul className={css.authors}>
        {column.authors.map(({ person, badge: known, state }) => (
          <li key={person.id}>
            <span>
              {person.name} · {t(known)} · {t(state)}
            </span>
            <Button
              variant="subtle"
              color="gray"
              aria-label={t('removeAuthor', { name: person.name })}
              onClick={() => removing.send({ params: { columnId, personId: person.id } })}
            >
              <IconX size={16} />
            </Button>
          </li>
        ))}
      </ul>
      <Select
        label={t('person')}
        searchable
        nothingFoundMessage={t('noPerson')}
        data={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={personId}
        onChange={setPerson}
        onSearchChange={setTyped}
        filter={({ options }) => options}
      />
      <Select
        label={t('badge')}
        data={badges.map((value) => ({ value, label: t(value) }))}
        value={badge}
        allowDeselect={false}
        onChange={(value) => setBadge(badges.find((one) => one === value) ?? 'expert')}
      />
      <Button
        variant="light"
        disabled={!personId}
        loading={inviting.isSending}
        onClick={() => personId && inviting.send({ params: { columnId, personId }, body: { badge } })}
      >
        {t('invite')}
      </Button>
    </section>
  )
}
