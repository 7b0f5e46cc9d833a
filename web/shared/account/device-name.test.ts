import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceName } from './device-name.ts'

test('a device is named as its owner would, and not at all when it says nothing', () => {
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1'
  assert.equal(deviceName(phone), 'Safari · iPhone')
  assert.equal(deviceName('Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0'), 'Edge · Windows')
  assert.equal(deviceName('Mozilla/5.0 (Linux; Android 15) Chrome/140 MicroMessenger/8.0'), '微信 · Android')
  assert.equal(deviceName('curl/8.5'), undefined)
})
