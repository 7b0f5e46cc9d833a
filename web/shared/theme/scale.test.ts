import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast, isColour, scaleOf } from './scale.ts'

const brands = [
  '#e4572e',
  '#5b59bd',
  '#1f8a63',
  '#ffd400',
  '#00e5ff',
  '#f8bbd0',
  '#111111',
  '#ffffff',
  '#0000ff',
  '#808080',
]

test('whatever colour a brand takes, white is readable where it is filled and its dark shades are readable on paper', () => {
  for (const brand of brands) {
    const scale = scaleOf(brand)
    assert.ok(scale.every(isColour), brand)
    assert.ok(contrast(scale[6], '#ffffff') >= 4.5, `${brand}: white on shade 6`)
    assert.ok(contrast(scale[7], scale[1]) >= 4.5, `${brand}: shade 7 on shade 1`)
    assert.ok(contrast(scale[7], '#fbf7f1') >= 4.5, `${brand}: shade 7 on paper`)
    assert.ok(contrast(scale[3], '#1c1b2f') >= 4.5, `${brand}: shade 3 at night`)
  }
})

test('the brand keeps its own colour as the fifth shade, and the light shades grow darker step by step', () => {
  for (const brand of brands) {
    const scale = scaleOf(brand)
    assert.equal(scale[5], brand)
    const toWhite = scale.slice(0, 5).map((shade) => contrast(shade, '#ffffff'))
    assert.deepEqual(
      toWhite,
      [...toWhite].sort((a, b) => a - b),
    )
  }
})

test('contrast is that of WCAG 2', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(contrast('#777777', '#777777'), 1)
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54')
})
