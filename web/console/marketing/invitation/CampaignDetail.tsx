import { Button } from '@mantine/core'
import { readCatalogueSettings } from '#contracts/catalogue'
import { changeCampaign, listCampaigns, readCampaign, turnCampaign } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import ruleCss from '../rule/Rule.module.css'
import { StateBadge } from '../rule/StateBadge.tsx'
import { Turns } from '../rule/Turns.tsx'
import { CampaignForm } from './CampaignForm.tsx'
import { typedOf } from './typed.ts'
import { invitationsWords } from './words.ts'

const changes = [listCampaigns, readCampaign]

/** One campaign: what came of it, and its editor. */
export function CampaignDetail({ campaignId }: { readonly campaignId: string }) {
  const t = useWords(invitationsWords)
  const text = useTexts()
  const say = useNumbers()
  const params = { campaignId }
  const { data: campaign, error, refetch } = useRoute(readCampaign, { params })
  const { data: settings } = useRoute(readCatalogueSettings, {})
  const tellRefusal = useTellRefusal()
  const turn = useCommand(turnCampaign, {
    changes,
    onDone: () => tell(t('turned'), { tone: 'done' }),
    onRefused: tellRefusal,
  })
  const change = useCommand(changeCampaign, { changes, onDone: () => tell(t('saved'), { tone: 'done' }) })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!campaign || !settings) return <Bone height={320} />
  const { version } = campaign
  const isStale = change.problem?.code === 'sharing.stale-edit'
  return (
    <div className={ruleCss.detail}>
      <h2>{text(campaign.title)}</h2>
      <p className={ruleCss.note}>
        <StateBadge state={campaign.state} /> {t(`when.${campaign.givenWhen}`)}
      </p>
      <dl className={ruleCss.figures}>
        {(['accepted', 'joined', 'rewarded', 'waiting'] as const).map((key) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{say.number(campaign[key])}</dd>
          </div>
        ))}
      </dl>
      <Turns
        state={campaign.state}
        isSending={turn.isSending}
        onTurn={(act) => turn.send({ params, body: { version, act } })}
      />
      {isStale && (
        <p role="alert">
          {t('stale')}{' '}
          <Button variant="light" onClick={() => void refetch().then(change.forget)}>
            {t('reload')}
          </Button>
        </p>
      )}
      {campaign.state !== 'ended' && (
        <CampaignForm
          key={version}
          start={typedOf(campaign)}
          of={campaign}
          currency={settings.currency}
          label={t('save')}
          problem={isStale ? undefined : change.problem}
          isSending={change.isSending}
          onSave={(draft) => change.send({ params, body: { version, draft } })}
        />
      )}
    </div>
  )
}
