export { type DeskLine, openDeskLine } from './desk-line.ts'
export type { GuestLine, Heard, LineState, Sent } from './line.ts'
export { openSeatLine, type SeatLine } from './seat-line.ts'
