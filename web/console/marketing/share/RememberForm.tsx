import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { changeLinkSettings, getLinkSettings, type LinkSettings } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Share.module.css'
import { shareLinksWords } from './words.ts'

/** For how many days a device remembers whose link brought it here. */
export function RememberForm() {
  const { data } = useRoute(getLinkSettings, {})
  return data ? <Days key={data.rememberDays} settings={data} /> : null
}

function Days({ settings }: { readonly settings: LinkSettings }) {
  const t = useWords(shareLinksWords)
  const [days, setDays] = useState(settings.rememberDays)
  const saving = useCommand(changeLinkSettings, {
    changes: [getLinkSettings],
    onDone: () => tell(t('saved'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  const save = (submit: FormEvent) => {
    submit.preventDefault()
    saving.send({ body: { rememberDays: days } })
  }
  return (
    <form className={css.days} onSubmit={save}>
      <NumberInput
        w={150}
        label={t('remember')}
        value={days}
        min={1}
        max={365}
        allowDecimal={false}
        onChange={(value) => setDays(Math.min(365, Math.max(1, Number(value) || 1)))}
      />
      <Button type="submit" variant="default" disabled={days === settings.rememberDays} loading={saving.isSending}>
        {t('save')}
      </Button>
    </form>
  )
}
