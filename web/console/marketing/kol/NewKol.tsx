import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { Person } from '#contracts/identity'
import { addKol, listKols } from '#contracts/partners'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { PersonSelect } from '../../parts/list/PersonSelect.tsx'
import css from './Kol.module.css'
import { KolForm } from './KolForm.tsx'
import { blank } from './typed.ts'
import { kolWords } from './words.ts'

/** Takes a member up as a KOL. */
export function NewKol({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(kolWords)
  const [person, setPerson] = useState<Pick<Person, 'id' | 'name'>>()
  const adding = useCommand(addKol, {
    changes: [listKols],
    onDone: () => {
      tell(t('added'), { tone: 'done' })
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('add')} size="lg">
      <div className={css.form}>
        <PersonSelect
          label={t('person')}
          placeholder={t('findPerson')}
          nothing={t('noPerson')}
          kind="member"
          value={person}
          onChange={setPerson}
        />
        <KolForm
          start={blank}
          label={t('add')}
          problem={adding.problem}
          isSending={adding.isSending}
          isWaiting={!person}
          onSave={(draft) => person && adding.send({ body: { personId: person.id, draft } })}
        />
      </div>
    </Modal>
  )
}
