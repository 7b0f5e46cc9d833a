import type { ShowCard } from '#contracts/live'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { LiveCard } from './LiveCard.tsx'
import { ReplayCard } from './ReplayCard.tsx'
import css from './ShowGrid.module.css'
import { UpcomingCard } from './UpcomingCard.tsx'

interface Props {
  readonly shows: readonly ShowCard[] | undefined
  readonly of: 'live' | 'upcoming' | 'replay'
  /** The first running show leads, wide. */
  readonly hasLead?: boolean
}

/** Shows of one kind side by side; their outline while they are on their way. */
export function ShowGrid({ shows, of, hasLead = false }: Props) {
  const isWide = of === 'upcoming'
  if (!shows) return <Outline isWide={isWide} hasLead={hasLead} />
  return (
    <div className={isWide ? css.wide : css.grid}>
      {shows.map((show, place) => {
        if (of === 'upcoming') return <UpcomingCard key={show.id} show={show} />
        if (of === 'replay') return <ReplayCard key={show.id} show={show} />
        return <LiveCard key={show.id} show={show} isLead={hasLead && place === 0} />
      })}
    </div>
  )
}

function Outline({ isWide, hasLead }: { readonly isWide: boolean; readonly hasLead: boolean }) {
  return (
    <div className={isWide ? css.wide : css.grid} aria-hidden>
      {hasLead && (
        <div style={{ gridColumn: '1 / -1' }}>
          <Bone ratio="16 / 11" radius={12} />
        </div>
      )}
      {!hasLead &&
        ['a', 'b', 'c', 'd'].map((place) => (
          <Bone key={place} radius={12} {...(isWide ? { height: 164 } : { ratio: '3 / 4' })} />
        ))}
    </div>
  )
}
