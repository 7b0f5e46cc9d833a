import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fit, layouts, placesOf, possible } from './places.ts'

const wide = { width: 1280, height: 720 }
const upright = { width: 720, height: 1280 }

test('without a guest the host has the whole picture, whatever was chosen', () => {
  for (const layout of layouts) {
    assert.deepEqual(placesOf(layout, wide, { guests: 0, hasSlide: false }), [
      { what: 'host', box: { x: 0, y: 0, ...wide } },
    ])
  }
})

test('slides that are not there give way to the guest', () => {
  assert.equal(possible('slides', { guests: 1, hasSlide: false }), 'corner')
  assert.equal(possible('slides', { guests: 0, hasSlide: true }), 'slides')
})

for (const [name, size] of [
  ['wide', wide],
  ['upright', upright],
] as const) {
  test(`on a ${name} picture everybody is in it, and inside its edges`, () => {
    for (const layout of layouts) {
      for (const guests of [1, 2, 3]) {
        const places = placesOf(layout, size, { guests, hasSlide: true })
        const people = layout === 'host' ? 1 : guests + 1
        assert.equal(places.filter(({ what }) => what !== 'slide').length, people, `${layout} ${guests}`)
        for (const { box } of places) {
          assert.ok(box.width > 40 && box.height > 40, `${layout} ${guests}: ${JSON.stringify(box)}`)
          assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height)
        }
      }
    }
  })
}

test('side by side leaves no gap and covers nothing twice', () => {
  const [host, guest] = placesOf('side', wide, { guests: 1, hasSlide: false })
  assert.deepEqual(
    [host?.box, guest?.box],
    [
      { x: 0, y: 0, width: 640, height: 720 },
      { x: 640, y: 0, width: 640, height: 720 },
    ],
  )
})

test('the small ones do not lie on the slide', () => {
  for (const size of [wide, upright]) {
    const [slide, ...people] = placesOf('slides', size, { guests: 2, hasSlide: true })
    for (const { box } of people) {
      const isBeside = box.x >= slide!.box.x + slide!.box.width || box.y >= slide!.box.y + slide!.box.height
      assert.ok(isBeside, JSON.stringify(box))
    }
  }
})

test('a picture fills its box from its middle; a whole one keeps its edges', () => {
  assert.deepEqual(fit(wide, { width: 640, height: 720 }, 'cover'), { x: 320, y: 0, width: 640, height: 720 })
  assert.deepEqual(fit({ width: 400, height: 300 }, { width: 1000, height: 600 }, 'contain'), {
    x: 100,
    y: 0,
    width: 800,
    height: 600,
  })
})
