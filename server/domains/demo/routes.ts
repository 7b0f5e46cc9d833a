import { getDemo, removeDemo } from '#contracts/platform/demo'
import { on } from '#platform/http'
import { countDemo } from './queries.ts'
import { removeDemo as remove } from './remove.ts'

export const demoRoutes = [
  on(getDemo, ({ reader }) => countDemo(reader)),
  on(removeDemo, async ({ house, actor, reader }) => {
    await remove(house, actor)
    return countDemo(reader)
  }),
]
