import { Switch } from '@mantine/core'
import { changeGroupSettings, getGroupSettings, listRunGroups } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import own from './GroupOffers.module.css'
import { groupOffersWords } from './words.ts'

/** Whether the shop may fill groups up; who sets up the house decides. */
export function HouseSwitch() {
  const t = useWords(groupOffersWords)
  const { me } = useMe()
  const { data } = useRoute(getGroupSettings, {})
  const change = useCommand(changeGroupSettings, {
    changes: [getGroupSettings, listRunGroups],
    onDone: ({ houseMayComplete }) => tell(t(houseMayComplete ? 'houseMay' : 'houseMayNot'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  return (
    <Switch
      className={own.switch ?? ''}
      label={t('houseMayComplete')}
      description={t('houseMayCompleteNote')}
      checked={data?.houseMayComplete ?? false}
      disabled={!data || change.isSending || !me?.permissions.includes('house.settings')}
      onChange={(event) => change.send({ body: { houseMayComplete: event.currentTarget.checked } })}
    />
  )
}
