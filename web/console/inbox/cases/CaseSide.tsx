import { TagsInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type CaseEvent, exportCase, listCases, mergeCases, type ServiceCase, tagCase } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Cases.module.css'
import { CustomerOrders } from './CustomerOrders.tsx'
import { Notes } from './Notes.tsx'
import { serviceWords } from './words.ts'

interface Props {
  readonly one: ServiceCase
  readonly events: readonly CaseEvent[]
  readonly onChanged: () => void
}

/** What is known of the customer: tags, other conversations, orders, notes and what was done. */
export function CaseSide({ one, events, onChanged }: Props) {
  const t = useWords(serviceWords)
  const { may } = useMe()
  const onRefused = useTellRefusal()
  const params = { conversationId: one.conversationId }
  const tag = useCommand(tagCase, { onDone: onChanged, onRefused })
  const merge = useCommand(mergeCases, { onDone: onChanged, onRefused })
  const others = useList(listCases, { query: { personId: one.person.id, limit: 20 } }).items ?? []
  return (
    <aside className={css.sideColumn} aria-label={t('about')}>
      <TagsInput
        label={t('tags')}
        maxTags={20}
        value={one.tags}
        onChange={(tags) => tag.send({ params, body: { tags } })}
      />
      {one.rating && (
        <p className={css.rowNote}>
          {one.rating.score ? t('rated', { score: one.rating.score }) : t('ratingAsked')} {one.rating.comment}
        </p>
      )}
      {others
        .filter((other) => other.conversationId !== one.conversationId)
        .map((other) => (
          <div key={other.conversationId} className={css.other}>
            <span className={css.rowNote}>
              {t(other.place.kind === 'show' ? 'fromShow' : 'fromShop')} · <When at={other.lastAt} />
            </span>
            <button
              type="button"
              className={css.linkButton}
              onClick={() =>
                merge.send({ params: { conversationId: other.conversationId }, body: { intoId: one.conversationId } })
              }
            >
              {t('mergeHere')}
            </button>
          </div>
        ))}
      {may('orders.read') && <CustomerOrders personId={one.person.id} name={one.person.name} />}
      <Notes conversationId={one.conversationId} events={events} onChanged={onChanged} />
      <a className={css.export} href={addressOf(exportCase, { params })} download>
        <IconDownload size={16} aria-hidden />
        {t('exportHistory')}
      </a>
    </aside>
  )
}
