import type { PersonCard } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import css from './Talk.module.css'
import { talkWords } from './words.ts'

interface Props {
  readonly id: string
  readonly people: readonly PersonCard[]
  readonly place: number
  readonly onChoose: (person: PersonCard) => void
}

/** People to mention. The field keeps the focus; arrows move in here. */
export function People({ id, people, place, onChoose }: Props) {
  const t = useWords(talkWords)
  return (
    <ul id={id} className={css.people} aria-label={t('people')}>
      {people.map((person, nth) => (
        <li key={person.id}>
          <button
            type="button"
            className={css.person}
            tabIndex={-1}
            aria-current={nth === place || undefined}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(person)}
          >
            <Face name={person.name} url={person.avatarUrl} size={28} />
            {person.name}
          </button>
        </li>
      ))}
    </ul>
  )
}
