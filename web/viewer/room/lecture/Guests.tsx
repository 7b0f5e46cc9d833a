import { IconMicrophone2 } from '@tabler/icons-react'
import type { ShowPage } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Guests.module.css'
import { ReportFlag } from './ReportFlag.tsx'
import { lectureWords } from './words.ts'

/** Who is, was or will be in the show beside its host: by name and what they are. */
export function Guests({ guests }: Pick<ShowPage, 'guests'>) {
  const t = useWords(lectureWords)
  if (guests.length === 0) return null
  return (
    <ul className={css.guests} aria-label={t('guests')}>
      {guests.map(({ id, name, title }) => (
        <li key={id} className={css.guest}>
          <IconMicrophone2 size={14} aria-hidden />
          <strong>{name}</strong>
          {title && <span className={css.title}>{title}</span>}
          <ReportFlag kind="guest-host" subjectId={id} name={name} />
        </li>
      ))}
    </ul>
  )
}
