import { Button } from '@mantine/core'
import { listOwnJuries, type OwnJury, voteInJury } from '#contracts/moderation'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Trust.module.css'
import { trustWords } from './words.ts'

/** What somebody is asked to judge with others, and was. */
export function Juries() {
  const t = useWords(trustWords)
  const list = useList(listOwnJuries, { query: { limit: 20 } })
  return (
    <section className={css.page} aria-label={t('juries')}>
      <h2>{t('juries')}</h2>
      <p className={css.soft}>{t('juriesNote')}</p>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && <p className={css.soft}>{t('noJuries')}</p>}
      {list.items?.map((jury) => (
        <JuryCard key={jury.id} jury={jury} />
      ))}
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </section>
  )
}

function JuryCard({ jury }: { readonly jury: OwnJury }) {
  const t = useWords(trustWords)
  const say = useNumbers()
  const { send, isSending } = useCommand(voteInJury, {
    changes: [listOwnJuries],
    onDone: () => tell(t('voted'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  const isOpen = !jury.outcome && Date.parse(jury.closesAt) > serverNow()
  return (
    <section className={css.card}>
      <blockquote className={css.quote}>
        {jury.title && <strong>{jury.title}</strong>}
        <p>{jury.text}</p>
      </blockquote>
      <p>{t('question', { rule: t(jury.rule) })}</p>
      {isOpen && (
        <div className={css.votes}>
          {(['breaks', 'fine'] as const).map((vote) => (
            <Button
              key={vote}
              h={44}
              variant={jury.vote === vote ? 'filled' : 'default'}
              aria-pressed={jury.vote === vote}
              disabled={isSending}
              onClick={() => send({ params: { juryId: jury.id }, body: { vote } })}
            >
              {t(vote)}
            </Button>
          ))}
        </div>
      )}
      <p className={css.soft}>
        {jury.outcome ? (
          t(`outcome.${jury.outcome}`)
        ) : (
          <>
            {t('closes')}
            <When at={jury.closesAt} as="day" />
          </>
        )}
      </p>
      <p className={css.soft}>{t('proof', { number: say.number(jury.number), salt: jury.salt.slice(0, 16) })}</p>
    </section>
  )
}
