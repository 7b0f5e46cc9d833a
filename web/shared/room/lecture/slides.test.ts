import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ShowEntry, Slide, SlideSpan } from '#contracts/live'
import { slideOfShow, slidesOfEntries, slidesOfReplay, slideTimeline } from './slides.ts'

const slide = (id: string) => ({ id }) as Slide
const shown = (mediaTime: number, id?: string) =>
  ({ type: 'slide-shown', body: { mediaTime, ...(id && { slide: slide(id) }) } }) as unknown as ShowEntry
const span = (id: string, from: number, until?: number) => ({ slide: slide(id), from, until }) as unknown as SlideSpan

test('a slide waits for its moment of the picture, and stays until the next one or the end', () => {
  const timeline = slideTimeline()
  timeline.lay(slideOfShow({ slide: { slide: slide('one'), mediaTime: 100 } }))
  timeline.lay(slidesOfEntries([shown(200, 'two'), shown(300)]))
  const at = (moment: number) => {
    timeline.moveTo(moment)
    return timeline.last(1)[0]?.slide?.id
  }
  assert.deepEqual(
    [at(50), at(100), at(199), at(250), at(300), at(120)],
    [undefined, 'one', 'one', 'two', undefined, 'one'],
  )
})

test('in the replay the same slide stands beside the same frame; between two that follow each other nothing flickers', () => {
  assert.deepEqual(slidesOfReplay([span('one', 100, 200), span('two', 200, 300), span('one', 400)]), [
    { at: 100, slide: slide('one') },
    { at: 200, slide: slide('two') },
    { at: 300 },
    { at: 400, slide: slide('one') },
  ])
})
