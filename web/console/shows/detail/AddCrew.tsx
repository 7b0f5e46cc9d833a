import { Button, SegmentedControl } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Person } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { PersonSelect } from '../../parts/list/PersonSelect.tsx'
import { showWords } from '../../parts/show/words.ts'
import { showsWords } from '../words.ts'
import css from './Detail.module.css'

type Chosen = Pick<Person, 'id' | 'name'>
const roles = ['cohost', 'moderator', 'invited'] as const

interface Props {
  readonly taken: readonly string[]
  readonly onAdd: (person: Chosen, role: (typeof roles)[number]) => void
}

/** Finds a member and gives them a place. */
export function AddCrew({ taken, onAdd }: Props) {
  const t = useWords(showsWords)
  const says = useWords(showWords)
  const [person, setPerson] = useState<Chosen>()
  const [role, setRole] = useState<(typeof roles)[number]>('moderator')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!person) return
    onAdd(person, role)
    setPerson(undefined)
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <PersonSelect
        label={t('addCrew')}
        placeholder={t('searchPerson')}
        nothing={t('nobodyFound')}
        value={person}
        kind="member"
        without={taken}
        onChange={setPerson}
      />
      {person && (
        <div className={css.buttons}>
          <SegmentedControl
            aria-label={t('place')}
            data={roles.map((value) => ({ value, label: says(value) }))}
            value={role}
            onChange={(value) => setRole(roles.find((one) => one === value) ?? 'moderator')}
          />
          <Button type="submit">{t('add')}</Button>
        </div>
      )}
    </form>
  )
}
