import { Button, SegmentedControl, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type ChatAudience, changeRules, type RoomRules, type RoomSanction } from '#contracts/live'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { Held } from './Held.tsx'
import css from './Order.module.css'
import { orderWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly rules: RoomRules
  readonly sanctions: readonly RoomSanction[]
  readonly mayChange: boolean
  /** Lines that are held are shown to whoever may take lines back. */
  readonly mayRetract: boolean
  readonly onLift: (sanctionId: string, name: string) => void
}

const audiences: readonly ChatAudience[] = ['everyone', 'members', 'followers', 'nobody']
const slowModes = [0, 3, 5, 10, 30, 60]

/** Who may talk, how often, what is pinned, and who is held. Every change reaches the room at once. */
export function Order({ showId, rules, sanctions, mayChange, mayRetract, onLift }: Props) {
  const t = useWords(orderWords)
  const sentence = useProblemSentence()
  const [pinned, setPinned] = useState<string>()
  const changing = useCommand(changeRules, {
    onDone: () => {
      tell(t('saved'), { tone: 'done' })
      setPinned(undefined)
    },
    onRefused: (problem) => tell(sentence(problem), { tone: 'refused' }),
  })
  const change = (body: Partial<RoomRules>) => changing.send({ params: { showId }, body })
  const running = sanctions.filter((one) => !one.liftedAt)
  return (
    <div className={css.place}>
      <div>
        <h3 className={css.title}>{t('whoTalks')}</h3>
        <SegmentedControl
          fullWidth
          aria-label={t('whoTalks')}
          disabled={!mayChange}
          value={rules.chatFor}
          onChange={(value) => change({ chatFor: audiences.find((one) => one === value) ?? 'everyone' })}
          data={audiences.map((value) => ({ value, label: t(value) }))}
        />
      </div>
      <Select
        label={t('slowMode')}
        disabled={!mayChange}
        value={String(rules.slowModeMs)}
        onChange={(value) => value !== null && change({ slowModeMs: Number(value) })}
        data={slowModes.map((count) => ({
          value: String(count * 1000),
          label: count === 0 ? t('off') : t('seconds', { count }),
        }))}
        allowDeselect={false}
      />
      <Textarea
        label={t('pinned')}
        disabled={!mayChange}
        description={t('pinnedNote')}
        value={pinned ?? rules.pinned}
        onChange={(event) => setPinned(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
      />
      {pinned !== undefined && pinned !== rules.pinned && (
        <Button onClick={() => change({ pinned })} loading={changing.isSending}>
          {t('save')}
        </Button>
      )}
      {mayRetract && <Held showId={showId} />}
      <div>
        <h3 className={css.title}>{t('running')}</h3>
        {running.length === 0 && <p className={css.soft}>{t('none')}</p>}
        <ul className={css.list}>
          {running.map((sanction) => (
            <li key={sanction.id}>
              <span>
                {sanction.person.name}
                <span className={css.soft}>
                  {' '}
                  · {t(sanction.measure)}
                  {sanction.until && (
                    <>
                      {' '}
                      {t('until')} <When at={sanction.until} as="day" />
                    </>
                  )}
                </span>
              </span>
              <Button size="xs" variant="light" onClick={() => onLift(sanction.id, sanction.person.name)}>
                {t('lift')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
