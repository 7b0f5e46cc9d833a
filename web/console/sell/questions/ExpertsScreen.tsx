import { ActionIcon } from '@mantine/core'
import { IconSchool, IconTrash } from '@tabler/icons-react'
import { listCategories } from '#contracts/catalogue'
import { dismissExpert, listExperts } from '#contracts/reviews'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { NameExpert } from './NameExpert.tsx'
import css from './Questions.module.css'
import { staffQuestionWords } from './words.ts'

/** Who is asked as an expert, and about what. */
export function ExpertsScreen() {
  const t = useWords(staffQuestionWords)
  const text = useTexts()
  const { data, error, refetch } = useRoute(listExperts, {})
  const { data: categories } = useRoute(listCategories, {})
  const dismissing = useCommand(dismissExpert, {
    changes: [listExperts],
    onDone: () => tell(t('expertGone'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  const nameOf = (placeId: string) => {
    const category = categories?.items.find(({ id }) => id === placeId)
    return category ? text(category.title) : t('house')
  }
  return (
    <>
      <PageHeader
        title={t('experts')}
        note={t('expertsNote')}
        actions={
          <ButtonLink to="/questions" variant="default">
            {t('back')}
          </ButtonLink>
        }
      />
      <NameExpert />
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <ScreenSkeleton />}
      {data?.items.length === 0 && (
        <EmptyState art={<IconSchool size={36} stroke={1.5} />} title={t('noExperts')} note={t('noExpertsNote')} />
      )}
      <ul className={css.list}>
        {data?.items.map(({ person, placeKind, placeId }) => (
          <li key={`${person.id} ${placeKind} ${placeId}`} className={css.row}>
            <span className={css.acts}>
              <Face name={person.name} url={person.avatarUrl} size={32} />
              {person.name}
              <span className={css.note}>{nameOf(placeId)}</span>
            </span>
            <ActionIcon
              variant="subtle"
              size={44}
              aria-label={t('dismiss', { name: person.name })}
              onClick={() => dismissing.send({ body: { personId: person.id, placeKind, placeId } })}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </>
  )
}
