import { NumberInput, Popover, Switch, TagsInput, UnstyledButton } from '@mantine/core'
import { listAgents, setOwnAgent } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Cases.module.css'
import { serviceWords } from './words.ts'

const usual = { isPresent: false, skills: [] as string[], most: 8 }

/** Whether one is there: then what waits is given to one in turn, by what one knows and takes at once. */
export function Presence() {
  const t = useWords(serviceWords)
  const { me } = useMe()
  const onRefused = useTellRefusal()
  const { data } = useRoute(listAgents, {})
  const set = useCommand(setOwnAgent, { changes: [listAgents], onRefused })
  const own = data?.items.find((agent) => agent.id === me?.id) ?? usual
  const { isPresent, skills, most } = own
  const change = (changes: Partial<typeof usual>) =>
    set.send({ body: { isPresent, skills: [...skills], most, ...changes } })
  return (
    <div className={css.presence}>
      <Switch
        label={t(isPresent ? 'isPresent' : 'isAway')}
        checked={isPresent}
        onChange={(event) => change({ isPresent: event.currentTarget.checked })}
      />
      <Popover position="bottom-end" withArrow>
        <Popover.Target>
          <UnstyledButton className={css.linkButton}>{t('mySkills')}</UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <div className={css.form}>
            <TagsInput
              label={t('skills')}
              maxTags={20}
              value={[...skills]}
              onChange={(next) => change({ skills: next })}
            />
            <NumberInput
              label={t('most')}
              min={1}
              max={100}
              defaultValue={most}
              onBlur={(event) => {
                const next = Number(event.currentTarget.value)
                if (next >= 1 && next <= 100 && next !== most) change({ most: next })
              }}
            />
          </div>
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}
