import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/identity'
import { useWords } from '../i18n/words.ts'
import { EmptyState } from '../ui/state/EmptyState.tsx'
import { ScreenSkeleton } from '../ui/state/ScreenSkeleton.tsx'
import { useMe } from '../wire/me.ts'
import { appWords } from './words.ts'

/** Lets staff in; tells everybody else why not, and leads them to what is missing. */
export function StaffGate({ children }: { readonly children: ReactNode }) {
  const t = useWords(appWords)
  const { me, isPending } = useMe()
  if (isPending) return <ScreenSkeleton />
  const want = wanting(me)
  if (!want) return children
  const stops = {
    'sign-in': { title: t('signInTitle'), note: t('signInNote'), label: t('signIn'), href: signInAddress() },
    role: { title: t('staffOnlyTitle'), note: t('staffOnlyNote'), label: t('toShop'), href: '/' },
    password: { title: t('passwordTitle'), note: t('passwordNote'), label: t('changePassword'), href: '/me/security' },
    factor: { title: t('secondFactorTitle'), note: t('secondFactorNote'), label: t('setUp'), href: '/me/security' },
  }
  const { title, note, label, href } = stops[want]
  return (
    <EmptyState
      art={<IconLock size={36} stroke={1.5} />}
      title={title}
      note={note}
      action={
        <Button component="a" href={href}>
          {label}
        </Button>
      }
    />
  )
}

function wanting(me: Me | undefined): 'sign-in' | 'role' | 'password' | 'factor' | undefined {
  if (me?.kind !== 'member') return 'sign-in'
  if (me.mustChangePassword) return 'password'
  if (me.secondFactor === 'owed') return 'factor'
  return me.permissions.length === 0 ? 'role' : undefined
}

/** The viewer's sign-in, coming back to where the person is now. */
export function signInAddress(): string {
  return `/sign-in?back=${encodeURIComponent(location.pathname + location.search)}`
}
