import { Badge } from '@mantine/core'
import type { Person } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { RoleBadges } from '../parts/role/RoleBadges.tsx'
import css from './People.module.css'
import { peopleWords } from './words.ts'

/** The columns of the list of people. */
export function usePeopleColumns(): Column<Person>[] {
  const t = useWords(peopleWords)
  return [
    {
      key: 'person',
      title: t('person'),
      cell: (person) => (
        <span className={css.person}>
          <Face name={person.name} url={person.avatarUrl} size={28} />
          <span className={css.name}>{person.name}</span>
          {person.ban && <span className={css.banned}>{t('banned')}</span>}
          {person.isDemo && (
            <Badge size="sm" variant="default" tt="none">
              {t('demo')}
            </Badge>
          )}
        </span>
      ),
    },
    {
      key: 'role',
      title: t('role'),
      cell: (person) =>
        person.roles.length > 0 ? (
          <RoleBadges roles={person.roles} />
        ) : (
          <span className={css.soft}>{t(person.kind)}</span>
        ),
    },
    {
      key: 'contact',
      title: t('contact'),
      from: 'md',
      cell: (person) => <span className={css.soft}>{person.email ?? person.phone ?? t('none')}</span>,
    },
    { key: 'seen', title: t('seen'), from: 'md', cell: (person) => <When at={person.seenAt} /> },
    { key: 'joined', title: t('joined'), from: 'lg', cell: (person) => <When at={person.joinedAt} as="day" /> },
  ]
}
