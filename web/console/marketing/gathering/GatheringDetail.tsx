import { Button, Tabs } from '@mantine/core'
import { changeGathering, getRunGathering, listRunGatherings } from '#contracts/gatherings'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from '../rule/Rule.module.css'
import { EffectPanel } from './effect/EffectPanel.tsx'
import { GatheringForm } from './form/GatheringForm.tsx'
import { typedOf } from './form/typed.ts'
import { GatheringTurns } from './GatheringTurns.tsx'
import { PhaseBadge } from './PhaseBadge.tsx'
import { SentSteps } from './SentSteps.tsx'
import { SignUps } from './SignUps.tsx'
import { gatheringsWords } from './words.ts'

/** One event: what can be done with it, who signed up, what came of it, and its editor. */
export function GatheringDetail({ gatheringId }: { readonly gatheringId: string }) {
  const t = useWords(gatheringsWords)
  const text = useTexts()
  const params = { gatheringId }
  const { data: one, error, refetch } = useRoute(getRunGathering, { params })
  const change = useCommand(changeGathering, {
    changes: [listRunGatherings, getRunGathering],
    onDone: () => tell(t('saved'), { tone: 'done' }),
  })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!one) return <Bone height={320} />
  const { version, phase, resultsAt } = one
  const isChangeable = phase !== 'cancelled' && !resultsAt
  const isOpened = phase !== 'draft'
  return (
    <div className={css.detail}>
      <h2>{text(one.title)}</h2>
      <p className={css.note}>
        <PhaseBadge phase={phase} /> <When at={one.startsAt} as="day" /> · {one.cancelReason ?? one.goal}
      </p>
      {one.isHidden && <p role="status">{t('isHidden')}</p>}
      <GatheringTurns gathering={one} />
      <Tabs defaultValue={isOpened ? 'signUps' : 'edit'} keepMounted={false}>
        <Tabs.List>
          {isOpened && <Tabs.Tab value="signUps">{t('signUps')}</Tabs.Tab>}
          {isOpened && <Tabs.Tab value="effect">{t('effect')}</Tabs.Tab>}
          {isChangeable && <Tabs.Tab value="edit">{t('edit')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="signUps" pt="md">
          <SignUps gathering={one} />
        </Tabs.Panel>
        <Tabs.Panel value="effect" pt="md">
          <EffectPanel gatheringId={gatheringId} />
        </Tabs.Panel>
        <Tabs.Panel value="edit" pt="md">
          <SentSteps steps={one.steps} />
          <GatheringForm
            key={version}
            start={typedOf(one)}
            isOpened={isOpened}
            problem={change.problem}
            onSubmit={(draft) => change.send({ params, body: { ...draft, version } })}
            acts={(draft) => (
              <Button type="submit" loading={change.isSending} disabled={!draft}>
                {t('save')}
              </Button>
            )}
          />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
