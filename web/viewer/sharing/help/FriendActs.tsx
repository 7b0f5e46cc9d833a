import { Button } from '@mantine/core'
import { IconScissors } from '@tabler/icons-react'
import { givePriceHelp, listMyPriceHelps, type PriceHelpPage } from '#contracts/sharing'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Help.module.css'
import { OpenCall } from './OpenCall.tsx'
import { helpWords } from './words.ts'

interface Props {
  readonly page: PriceHelpPage
  readonly onHelped: () => void
}

/** What a friend does: help once, or hear why not; and ask for the same. */
export function FriendActs({ page, onHelped }: Props) {
  const t = useWords(helpWords)
  const language = useLanguage()
  const tellRefusal = useTellRefusal()
  const { help, owner, me } = page
  const helping = useCommand(givePriceHelp, {
    changes: [listMyPriceHelps],
    onDone: ({ me: after }) => {
      if (after.cut) tell(t('cutToast', { price: sayMoney(after.cut, language) }), { tone: 'done' })
      onHelped()
    },
    onRefused: (problem) => {
      tellRefusal(problem)
      onHelped()
    },
  })
  return (
    <div className={css.acts}>
      {!me.trouble && (
        <Button
          size="lg"
          color="lantern"
          leftSection={<IconScissors size={20} aria-hidden />}
          loading={helping.isSending}
          onClick={() => helping.send({ params: { helpId: help.id } })}
        >
          {t('help', { name: owner.name })}
        </Button>
      )}
      {me.trouble === 'members-only' && (
        <ButtonLink to="/sign-in" search={{ back: `/help/${help.id}` }} size="lg" color="lantern">
          {t('signIn')}
        </ButtonLink>
      )}
      {me.trouble && (
        <p className={css.told} role="status">
          {me.cut ? t('cut', { price: sayMoney(me.cut, language) }) : t(`trouble.${me.trouble}`)}
        </p>
      )}
      {me.trouble && <OpenCall offerId={help.offerId} label={t('mine')} />}
    </div>
  )
}
