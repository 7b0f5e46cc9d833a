import { useRef, useState } from 'react'
import { getCase, shopMailbox } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { ThreadView } from '#web/shared/messages/ThreadView.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { CannedPicker } from './CannedPicker.tsx'
import { CaseActs } from './CaseActs.tsx'
import { CaseSide } from './CaseSide.tsx'
import css from './Cases.module.css'
import { TimeLeft } from './TimeLeft.tsx'
import { serviceWords } from './words.ts'

interface Props {
  readonly conversationId: string
  readonly onChanged: () => void
  readonly onClose: () => void
}

/** One conversation with a customer: what was said, what can be done, and what is known of them. */
export function OpenCase({ conversationId, onChanged, onClose }: Props) {
  const t = useWords(serviceWords)
  const { me } = useMe()
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const { data, error, refetch } = useRoute(getCase, { params: { conversationId } })
  useKeys({ r: () => field.current?.focus(), escape: onClose })
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <ScreenSkeleton />
  const { case: one, events } = data
  return (
    <>
      <section className={css.middle} aria-label={one.person.name}>
        <header className={css.caseHead}>
          <h2 className={css.caseName}>{one.person.name || t('guest')}</h2>
          <span className={css.badge}>{t(`state.${one.state}`)}</span>
          {one.dueAt && <TimeLeft dueAt={one.dueAt} isFirst={one.isFirst ?? false} />}
          <CaseActs one={one} ownId={me?.id ?? ''} onChanged={onChanged} />
        </header>
        <ThreadView
          key={one.conversationId}
          conversationId={one.conversationId}
          roomId={shopMailbox}
          side="shop"
          ownId={me?.id ?? ''}
          otherReadSeq={one.readByPerson}
          text={text}
          onText={setText}
          field={field}
          cardAddress={({ kind, id }) => (kind === 'product' ? `/products/${id}` : undefined)}
          onRead={onChanged}
          aids={
            <CannedPicker
              text={text}
              names={{ name: one.person.name, agent: me?.name ?? '' }}
              onPick={(picked) => {
                setText(picked)
                field.current?.focus()
              }}
            />
          }
        />
      </section>
      <CaseSide one={one} events={events} onChanged={onChanged} />
    </>
  )
}
