import { Button } from '@mantine/core'
import { decideRequest, getCircle, listCircleMembers, listCircleRequests } from '#contracts/community'
import { circleWords } from '#web/shared/circle/words.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from '../Circle.module.css'
import { circleScreenWords } from '../words.ts'

/** Who asks to be let in, with what they answered. */
export function CircleRequests({ circleId }: { readonly circleId: string }) {
  const t = useWords(circleScreenWords)
  const say = useWords(circleWords)
  const list = useList(listCircleRequests, { params: { circleId }, query: { limit: 20 } })
  const deciding = useCommand(decideRequest, {
    changes: [listCircleRequests, listCircleMembers, getCircle],
    onRefused: useTellRefusal(),
    onDone: (_, { body }) => tell(t(body.isApproved ? 'letIn' : 'declined'), { tone: 'done' }),
  })
  return (
    <section aria-label={t('requests')}>
      <h2 className={css.heading}>{t('requests')}</h2>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && <p className={css.count}>{t('noRequests')}</p>}
      <ul className={css.people}>
        {list.items?.map(({ id, person, answer }) => (
          <li key={id} className={css.request}>
            <Face name={person.name} url={person.avatarUrl} size={40} />
            <span className={css.words}>
              <span className={css.name}>{person.name}</span>
              <span className={css.count}>{answer || t('noAnswer')}</span>
            </span>
            <span className={css.acts}>
              {([true, false] as const).map((isApproved) => (
                <Button
                  key={String(isApproved)}
                  variant={isApproved ? 'light' : 'default'}
                  disabled={deciding.isSending}
                  aria-label={`${say(isApproved ? 'approve' : 'decline')} · ${person.name}`}
                  onClick={() => deciding.send({ params: { requestId: id }, body: { isApproved } })}
                >
                  {say(isApproved ? 'approve' : 'decline')}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
