import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addSlide, listSlides } from '#contracts/live'
import { newId } from '#web/shared/room/new-id.ts'
import { send } from '#web/shared/wire/call.ts'
import { Problem } from '#web/shared/wire/problem.ts'
import { outdate } from '#web/shared/wire/use-route.ts'
import { isPdf, pagesOf } from './pages-of.ts'

export interface Adding {
  readonly done: number
  readonly all: number
}

const patienceMs = 120_000

/** Adds files as slides, one after the other and in their order; what goes wrong stops it and is told. */
export function useAdding(showId: string) {
  const queries = useQueryClient()
  const [adding, setAdding] = useState<Adding>()
  const [problem, setProblem] = useState<Problem>()
  const [isUnreadable, setUnreadable] = useState(false)
  const put = async (body: Blob) => {
    await send(addSlide, { params: { showId, slideId: newId() }, body }, { timeoutMs: patienceMs })
    await outdate(queries, listSlides)
  }
  const add = async (files: readonly File[]) => {
    setProblem(undefined)
    setUnreadable(false)
    let done = 0
    let all = files.length
    setAdding({ done, all })
    const step = () => setAdding({ done: ++done, all })
    try {
      for (const file of files) {
        if (await isPdf(file)) {
          let isFirst = true
          for await (const { picture, pages } of pagesOf(file)) {
            if (isFirst) all += pages - 1
            isFirst = false
            await put(picture)
            step()
          }
        } else {
          await put(file)
          step()
        }
      }
    } catch (error) {
      if (error instanceof Problem) setProblem(error)
      else setUnreadable(true)
    }
    setAdding(undefined)
  }
  return { adding, problem, isUnreadable, add: (files: readonly File[]) => void add(files) }
}
