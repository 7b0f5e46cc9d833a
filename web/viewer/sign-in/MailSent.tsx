import { Button } from '@mantine/core'
import { sendVerification } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { Sheet } from './Sheet.tsx'
import css from './SignIn.module.css'
import { signInWords } from './words.ts'

/** The address must be proven first: a mail is on its way, and can be sent again. */
export function MailSent({ email }: { readonly email: string }) {
  const t = useWords(signInWords)
  const again = useCommand(sendVerification, { onDone: () => tell(t('mailSent'), { tone: 'done' }) })
  return (
    <Sheet title={t('mailTitle')} note={t('mailNote', { email })}>
      <div className={css.form}>
        <ProblemNote problem={again.problem} />
        <Button variant="light" loading={again.isSending} onClick={() => again.send({ body: { email } })}>
          {t('mailAgain')}
        </Button>
      </div>
    </Sheet>
  )
}
