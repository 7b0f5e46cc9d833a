import { Button } from '@mantine/core'
import {
  changeNewsSource,
  listNewsSources,
  listRunNews,
  lookAtNewsSource,
  type NewsSource,
  type NewsSourceState,
  turnNewsSource,
} from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../News.module.css'
import { SourceFields } from './SourceFields.tsx'
import { useOutcome } from './use-outcome.ts'
import { newsSourceWords } from './words.ts'

const changes = [listNewsSources]
const told = { active: 'resumed', paused: 'pausedDone', removed: 'removed' } as const

/** One source: how it goes with it, and what can be made of it. Pausing and removing can be taken back. */
export function SourceDetail({ source }: { readonly source: NewsSource }) {
  const t = useWords(newsSourceWords)
  const outcomeOf = useOutcome()
  const onRefused = useTellRefusal()
  const params = { sourceId: source.id }
  const saving = useCommand(changeNewsSource, { changes, onDone: () => tell(t('saved'), { tone: 'done' }) })
  const looking = useCommand(lookAtNewsSource, {
    changes: [listNewsSources, listRunNews],
    onRefused,
    onDone: () => tell(t('looking'), { tone: 'done' }),
  })
  const undoing = useCommand(turnNewsSource, { changes, onRefused })
  const turning = useCommand(turnNewsSource, {
    changes,
    onRefused,
    onDone: ({ state }) =>
      tell(t(told[state]), { undo: () => undoing.send({ params, body: { state: source.state } }) }),
  })
  const turn = (state: NewsSourceState) => turning.send({ params, body: { state } })
  const isFollowed = source.state === 'active'
  return (
    <div className={css.detail}>
      <h2 className={css.name}>{source.name}</h2>
      <p className={css.text}>
        {outcomeOf(source)}
        {source.lookedAt && (
          <>
            {' · '}
            <When at={source.lookedAt} />
          </>
        )}
      </p>
      {source.unusable > 0 && <p className={css.soft}>{t('unusable', { count: source.unusable })}</p>}
      {source.failures > 0 && (
        <p className={`${css.soft} ${css.trouble}`}>{t('failures', { count: source.failures })}</p>
      )}
      {source.nextAt && (
        <p className={css.soft}>
          {t('next')} · <When at={source.nextAt} />
        </p>
      )}
      <div className={css.acts}>
        {isFollowed && !source.isDemo && (
          <Button variant="light" loading={looking.isSending} onClick={() => looking.send({ params })}>
            {t('look')}
          </Button>
        )}
        {source.siteUrl && (
          <Button component="a" href={source.siteUrl} target="_blank" rel="noopener nofollow" variant="default">
            {t('visit')}
          </Button>
        )}
        <Button variant="default" loading={turning.isSending} onClick={() => turn(isFollowed ? 'paused' : 'active')}>
          {t(isFollowed ? 'pause' : 'resume')}
        </Button>
        <Button variant="subtle" color="red" loading={turning.isSending} onClick={() => turn('removed')}>
          {t('remove')}
        </Button>
      </div>
      <SourceFields
        source={source}
        act={t('save')}
        isSending={saving.isSending}
        problem={saving.problem}
        onSend={(draft) => saving.send({ params, body: { ...draft, version: source.version } })}
      />
    </div>
  )
}
