import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPasted } from './read-pasted.ts'

const whole = {
  name: '张三',
  phone: '13800138000',
  country: 'CN',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '文三路1号',
}

test('one line with name and phone in front is read whole', () => {
  assert.deepEqual(readPasted('张三 13800138000 浙江省杭州市西湖区文三路 1号'), whole)
})

test('labels, commas, a spaced phone and the short name of the province do not matter', () => {
  assert.deepEqual(readPasted('收货人：张三，手机号：138 0013 8000，地址：浙江杭州市西湖区文三路1号'), whole)
})

test('in a municipality the city is the province', () => {
  const { city, district, detail } = readPasted('李四 13900139000 北京市朝阳区建国路88号')
  assert.deepEqual([city, district, detail], ['北京市', '朝阳区', '建国路88号'])
})

test('what cannot be told is left out', () => {
  assert.deepEqual(readPasted('明天见 13800138000'), { phone: '13800138000' })
  assert.deepEqual(readPasted(''), {})
})
