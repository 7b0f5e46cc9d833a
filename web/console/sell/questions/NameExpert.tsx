import { Button, SegmentedControl } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Person } from '#contracts/identity'
import { listExperts, nameExpert } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { PersonSelect } from '../../parts/list/PersonSelect.tsx'
import { CategorySelect } from '../../parts/product/CategorySelect.tsx'
import css from './Questions.module.css'
import { staffQuestionWords } from './words.ts'

/** Names a member an expert of everything the house sells, or of a category. */
export function NameExpert() {
  const t = useWords(staffQuestionWords)
  const [person, setPerson] = useState<Pick<Person, 'id' | 'name'>>()
  const [placeKind, setPlaceKind] = useState<'house' | 'category'>('house')
  const [categoryId, setCategoryId] = useState('')
  const naming = useCommand(nameExpert, {
    changes: [listExperts],
    onDone: () => {
      setPerson(undefined)
      tell(t('expertAdded'), { tone: 'done' })
    },
  })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    const placeId = placeKind === 'category' ? categoryId : ''
    if (person) naming.send({ body: { personId: person.id, placeKind, placeId } })
  }
  return (
    <form className={css.form} onSubmit={send} aria-label={t('addExpert')}>
      <PersonSelect
        label={t('person')}
        placeholder={t('person')}
        nothing="—"
        value={person}
        kind="member"
        onChange={setPerson}
      />
      <SegmentedControl
        aria-label={t('about')}
        value={placeKind}
        data={(['house', 'category'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(value) => setPlaceKind(value === 'category' ? value : 'house')}
      />
      {placeKind === 'category' && <CategorySelect value={categoryId} onChange={setCategoryId} />}
      <ProblemNote problem={naming.problem} />
      <div className={css.acts}>
        <Button
          type="submit"
          loading={naming.isSending}
          disabled={!person || (placeKind === 'category' && categoryId === '')}
        >
          {t('add')}
        </Button>
      </div>
    </form>
  )
}
