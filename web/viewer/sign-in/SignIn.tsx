import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { type Entered, getSignInMethods } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { go } from '#web/shared/router/place.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { EmailForm } from './EmailForm.tsx'
import { ForgotForm } from './ForgotForm.tsx'
import { MailSent } from './MailSent.tsx'
import { PhoneForm } from './PhoneForm.tsx'
import { Providers } from './Providers.tsx'
import { SecondFactorForm } from './SecondFactorForm.tsx'
import { Sheet } from './Sheet.tsx'
import css from './SignIn.module.css'
import { useBack, useEntered } from './use-entered.ts'
import { signInWords } from './words.ts'

type Step = 'in' | 'up' | 'forgot' | 'second-factor' | 'verify-email'

/** All ways in: e-mail, phone, outside providers; the second factor and the mail on the way; or going on as a guest. */
export function SignIn() {
  const t = useWords(signInWords)
  const entered = useEntered()
  const back = useBack()
  const { data: methods, error, refetch } = useRoute(getSignInMethods, {})
  // Who comes back from an outside provider may still owe the code.
  const { step: begun } = useSearch()
  const [step, setStep] = useState<Step>(begun === 'second-factor' ? begun : 'in')
  const [email, setEmail] = useState('')
  const [way, setWay] = useState<'email' | 'phone'>()
  const goOn = ({ next }: Entered, address = '') => {
    setEmail(address)
    if (next === 'in') entered()
    else setStep(next)
  }
  if (step === 'second-factor') return <SecondFactorForm onEntered={goOn} />
  if (step === 'verify-email') return <MailSent email={email} />
  if (step === 'forgot') return <ForgotForm onBack={() => setStep('in')} />
  const shown = way ?? (methods?.email ? 'email' : 'phone')
  const isOff = methods && !methods.email && !methods.phone && methods.providers.length === 0
  const lookAround = () => go(/^\/(studio|console|me)\b/.test(back) ? '/' : back)
  return (
    <Sheet title={t(isOff ? 'off' : step === 'up' ? 'join' : 'welcome')} {...(isOff ? { note: t('offNote') } : {})}>
      {error && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!methods && !error && <Bone height={260} radius={12} />}
      {methods?.email && methods.phone && (
        <SegmentedControl
          fullWidth
          aria-label={t('ways')}
          value={shown}
          data={[
            { value: 'email', label: t('byEmail') },
            { value: 'phone', label: t('byPhone') },
          ]}
          onChange={(value) => setWay(value === 'phone' ? 'phone' : 'email')}
        />
      )}
      {methods?.email && shown === 'email' && (
        <EmailForm
          isNew={step === 'up'}
          maySignUp={methods.signUp}
          onEntered={goOn}
          onSwitch={() => setStep(step === 'up' ? 'in' : 'up')}
          onForgot={() => setStep('forgot')}
        />
      )}
      {methods?.phone && shown === 'phone' && <PhoneForm onEntered={goOn} />}
      {methods && methods.providers.length > 0 && <Providers providers={methods.providers} back={back} />}
      {methods && (
        <div className={css.guest}>
          <button type="button" className={css.link} style={{ justifyContent: 'center' }} onClick={lookAround}>
            {t('guest')}
          </button>
        </div>
      )}
    </Sheet>
  )
}
