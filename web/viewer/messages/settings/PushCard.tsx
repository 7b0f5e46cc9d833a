import { Button } from '@mantine/core'
import { IconDeviceMobile, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { getNoticeSettings, type PushDevice, removePushDevice } from '#contracts/messaging'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { asProblem } from '#web/shared/wire/problem.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { outdate } from '#web/shared/wire/use-route.ts'
import { type PushState, readPush, turnPushOff, turnPushOn } from './push.ts'
import css from './Settings.module.css'
import { noticeSettingWords } from './words.ts'

interface Props {
  readonly pushKey: string
  readonly devices: readonly PushDevice[]
}

/** Whether this device rings, why it would be of use, and which others do. The browser asks only after the person chose it. */
export function PushCard({ pushKey, devices }: Props) {
  const t = useWords(noticeSettingWords)
  const language = useLanguage()
  const onRefused = useTellRefusal()
  const queries = useQueryClient()
  const [state, setState] = useState<PushState>()
  const [isBusy, setBusy] = useState(false)
  const remove = useCommand(removePushDevice, { changes: [getNoticeSettings], onRefused })
  useEffect(() => void readPush().then(setState), [])
  const turn = async (act: () => Promise<PushState>) => {
    setBusy(true)
    try {
      setState(await act())
      await outdate(queries, getNoticeSettings)
    } catch (thrown) {
      onRefused(asProblem(thrown))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className={css.card}>
      <h2>{t('pushHere')}</h2>
      <p className={css.note}>{t('pushNote')}</p>
      {state && <p className={css.state}>{t(`state_${state}`)}</p>}
      {state === 'off' && (
        <Button loading={isBusy} onClick={() => void turn(() => turnPushOn(pushKey, language))}>
          {t('turnOn')}
        </Button>
      )}
      {state === 'on' && (
        <Button variant="light" loading={isBusy} onClick={() => void turn(turnPushOff)}>
          {t('turnOff')}
        </Button>
      )}
      {devices.length > 0 && (
        <ul className={css.devices} aria-label={t('devices')}>
          {devices.map(({ id, name, addedAt }) => (
            <li key={id}>
              <IconDeviceMobile size={22} stroke={1.7} aria-hidden />
              <span className={css.grow}>
                {name || t('unknown')}
                <span className={css.note}>
                  {t('added')} <When at={addedAt} />
                </span>
              </span>
              <button
                type="button"
                className={css.remove}
                aria-label={`${t('remove')} · ${name || t('unknown')}`}
                onClick={() => remove.send({ params: { deviceId: id } })}
              >
                <IconTrash size={20} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
