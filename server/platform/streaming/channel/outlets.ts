import type { Frame, Outlet, Run } from '../media/frame.ts'

/** Several outlets as one. One that joins in the middle of a run is told of the run and begins with what comes next. */
export class Outlets implements Outlet {
  private readonly members = new Set<Outlet>()
  private run: Run | undefined

  constructor(...members: Outlet[]) {
    for (const member of members) this.members.add(member)
  }

  add(outlet: Outlet): void {
    this.members.add(outlet)
    if (this.run) outlet.begin(this.run)
  }

  remove(outlet: Outlet): void {
    if (this.members.delete(outlet) && this.run) outlet.finish()
  }

  begin(run: Run): void {
    this.run = run
    for (const member of this.members) member.begin(run)
  }

  frame(frame: Frame): void {
    for (const member of this.members) member.frame(frame)
  }

  finish(): void {
    this.run = undefined
    for (const member of this.members) member.finish()
  }
}
