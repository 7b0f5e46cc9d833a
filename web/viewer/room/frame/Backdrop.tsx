import type { ReactNode } from 'react'
import type { ShowPage } from '#contracts/live'
import { RoomTop } from '../live/RoomTop.tsx'
import css from './Backdrop.module.css'

/** The room while nothing is on air: the cover, dimmed, and over it what there is to say. */
export function Backdrop({ show, children }: { readonly show: ShowPage; readonly children: ReactNode }) {
  return (
    <div className={css.backdrop}>
      {show.coverUrl && <img className={css.behind} src={show.coverUrl} alt="" />}
      <div className={css.frame}>
        <RoomTop show={show} people={undefined} />
        <div className={css.body}>
          <div className={css.words}>{children}</div>
        </div>
      </div>
      {show.coverUrl && <img className={css.cover} src={show.coverUrl} alt="" />}
    </div>
  )
}
