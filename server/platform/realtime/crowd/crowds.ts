import type { People } from '../face.ts'
import type { CrowdMessage, RoomPort } from '../port/port.ts'
import { Crowd } from './crowd.ts'

const aliveEveryMs = 200
/** A node that was not heard for this long has ended, and its viewers with it. */
const silenceMs = 700
const gatherMs = 20

export interface CrowdsOptions {
  readonly port: RoomPort
  changed(roomId: string): void
  arrived(roomId: string, name: string | undefined): void
}

interface Turn {
  /** The person's last known move; a quick leave and return is no move at all. */
  readonly moves: Map<string, 'came' | 'left'>
  readonly names: string[]
}

/** Who is in which room, over all nodes; each node tells the others its own moves and that it is alive. */
export class Crowds {
  readonly #options: CrowdsOptions
  readonly #rooms = new Map<string, Crowd>()
  readonly #heardAt = new Map<string, number>()
  readonly #turns = new Map<string, Turn>()
  readonly #alive: NodeJS.Timeout | undefined
  #gathering: NodeJS.Timeout | undefined

  constructor(options: CrowdsOptions) {
    this.#options = options
    if (options.port.alone) return
    this.#alive = setInterval(() => this.#live(), aliveEveryMs)
    this.#alive.unref()
    this.#live()
  }

  get nodes(): number {
    return this.#heardAt.size + 1
  }

  people(roomId: string): People {
    return this.#rooms.get(roomId)?.people ?? { now: 0, peak: 0 }
  }

  reached(roomId: string, peak: number): void {
    this.#crowd(roomId).reached(peak)
  }

  /** A line was opened; `arrival` is given when it is to be told. Answers the person's lines here. */
  enter(roomId: string, personId: string, arrival?: { readonly name: string | undefined }): number {
    const crowd = this.#crowd(roomId)
    const isNew = !crowd.isAnywhere(personId)
    const lines = crowd.enter(personId)
    if (lines === 1) this.#came(roomId, personId, isNew, arrival)
    return lines
  }

  #came(roomId: string, personId: string, isNew: boolean, arrival?: { readonly name: string | undefined }): void {
    this.#options.changed(roomId)
    if (isNew && arrival) this.#options.arrived(roomId, arrival.name)
    this.#move(roomId, personId, 'came', isNew ? arrival?.name : undefined)
  }

  leave(roomId: string, personId: string): void {
    const crowd = this.#rooms.get(roomId)
    if (!crowd?.leave(personId)) return
    this.#options.changed(roomId)
    this.#move(roomId, personId, 'left')
  }

  hear(from: string, message: CrowdMessage): void {
    this.#heardAt.set(from, performance.now())
    if (message.kind === 'alive') this.#compare(from, message.sizes)
    else if (message.kind === 'gone') this.#drop(from)
    else if (message.kind === 'ask') {
      if (message.node === this.#options.port.node) this.#tellAll(message.roomIds)
    } else this.#take(from, message)
  }

  /** The port was down and is up again: nobody is taken for dead for a silence that was ours. */
  returned(): void {
    for (const node of this.#heardAt.keys()) this.#heardAt.set(node, performance.now())
    this.#tellAll([...this.#rooms.keys()])
  }

  close(): void {
    clearInterval(this.#alive)
    clearTimeout(this.#gathering)
    this.#options.port.send({ kind: 'gone' })
  }

  #take(from: string, message: Extract<CrowdMessage, { kind: 'came' | 'left' | 'crowd' }>): void {
    const crowd = this.#crowd(message.roomId)
    if (message.kind === 'left') crowd.left(from, message.persons)
    else {
      if (message.kind === 'crowd') crowd.drop(from)
      crowd.came(from, message.persons)
    }
    if (message.kind === 'came') for (const name of message.names) this.#options.arrived(message.roomId, name)
    this.#options.changed(message.roomId)
  }

  #compare(from: string, sizes: Readonly<Record<string, number>>): void {
    const differing = Object.keys(sizes).filter((roomId) => this.#crowd(roomId).sizeOn(from) !== sizes[roomId])
    for (const [roomId, crowd] of this.#rooms) {
      if (Object.hasOwn(sizes, roomId) || crowd.sizeOn(from) === 0) continue
      crowd.drop(from)
      this.#options.changed(roomId)
    }
    if (differing.length > 0) this.#options.port.send({ kind: 'ask', node: from, roomIds: differing })
  }

  #live(): void {
    this.#tellMoves()
    const sizes: Record<string, number> = {}
    for (const [roomId, crowd] of this.#rooms) if (crowd.sizeHere > 0) sizes[roomId] = crowd.sizeHere
    this.#options.port.send({ kind: 'alive', sizes })
    if (!this.#options.port.up) return
    const limit = performance.now() - silenceMs
    for (const [node, heardAt] of this.#heardAt) if (heardAt < limit) this.#drop(node)
  }

  #drop(node: string): void {
    this.#heardAt.delete(node)
    for (const [roomId, crowd] of this.#rooms) {
      if (crowd.sizeOn(node) === 0) continue
      crowd.drop(node)
      this.#options.changed(roomId)
    }
  }

  #tellAll(roomIds: readonly string[]): void {
    this.#tellMoves()
    for (const roomId of roomIds)
      this.#options.port.send({ kind: 'crowd', roomId, persons: [...this.#crowd(roomId).here] })
  }

  #move(roomId: string, personId: string, move: 'came' | 'left', name?: string): void {
    if (this.#options.port.alone) return
    const turn: Turn = this.#turns.get(roomId) ?? { moves: new Map(), names: [] }
    this.#turns.set(roomId, turn)
    turn.moves.set(personId, move)
    if (name !== undefined && turn.names.length < 5) turn.names.push(name)
    this.#gathering ??= setTimeout(() => this.#tellMoves(), gatherMs)
  }

  #tellMoves(): void {
    clearTimeout(this.#gathering)
    this.#gathering = undefined
    for (const [roomId, { moves, names }] of this.#turns) {
      const who = (wanted: 'came' | 'left') => [...moves].flatMap(([person, move]) => (move === wanted ? [person] : []))
      const [came, left] = [who('came'), who('left')]
      if (came.length > 0) this.#options.port.send({ kind: 'came', roomId, persons: came, names })
      if (left.length > 0) this.#options.port.send({ kind: 'left', roomId, persons: left })
    }
    this.#turns.clear()
  }

  #crowd(roomId: string): Crowd {
    const crowd = this.#rooms.get(roomId) ?? new Crowd()
    this.#rooms.set(roomId, crowd)
    return crowd
  }
}
