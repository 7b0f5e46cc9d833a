import { Switch } from '@mantine/core'
import { changeFeedSettings, getFeedSettings } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useOptimistic } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { howWords } from './words.ts'

/** Turns personal recommendations off or on, at once. */
export function PersonalSwitch() {
  const t = useWords(howWords)
  const onRefused = useTellRefusal()
  const { data } = useRoute(getFeedSettings, {})
  const changing = useOptimistic(changeFeedSettings, {
    shows: getFeedSettings,
    of: {},
    as: (_shown, { body }) => body,
    onRefused,
  })
  return (
    <Switch
      size="md"
      checked={data?.isPersonal ?? true}
      disabled={!data}
      label={t('personal')}
      description={t('personalNote')}
      onChange={(event) => changing.send({ body: { isPersonal: event.currentTarget.checked } })}
    />
  )
}
