import { Button } from '@mantine/core'
import { listMuted, unmutePerson } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { PersonLine } from '../parts/person/PersonLine.tsx'
import css from './How.module.css'
import { howWords } from './words.ts'

/** Whom one keeps out of one's feeds. */
export function Muted() {
  const t = useWords(howWords)
  const list = useList(listMuted, { query: { limit: 20 } })
  const letIn = useCommand(unmutePerson, { changes: [listMuted], onRefused: useTellRefusal() })
  return (
    <section className={css.part}>
      <h2 className={css.heading}>{t('muted')}</h2>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && <p className={css.none}>{t('noMuted')}</p>}
      <ul className={css.people}>
        {list.items?.map((person) => (
          <PersonLine key={person.id} person={person}>
            <Button variant="default" onClick={() => letIn.send({ params: { personId: person.id } })}>
              {t('letIn')}
            </Button>
          </PersonLine>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
