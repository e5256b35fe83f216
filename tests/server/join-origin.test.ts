// The address on the projector must be one that a phone can reach.
import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import { createJoinOrigin, lanAddress } from '../../server/http/join-origin'

function ipv4(address: string, internal = false): NetworkInterfaceInfo {
  return { address, internal, family: 'IPv4', netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: null }
}
const laptop = { lo: [ipv4('127.0.0.1', true)], docker0: [ipv4('172.17.0.1')], wlan0: [ipv4('192.168.1.20')] }

test('a projector opened on the laptop itself shows the address in the Wi-Fi', () => {
  expect(createJoinOrigin(undefined, () => laptop)('http://localhost:3000/screen/x')).toBe('http://192.168.1.20:3000')
  expect(createJoinOrigin(undefined, () => laptop)('http://127.0.0.1:3000/screen/x')).toBe('http://192.168.1.20:3000')
})

test('the configured address goes before all', () => {
  expect(createJoinOrigin('https://vamco.example.vn', () => laptop)('http://localhost:3000/')).toBe(
    'https://vamco.example.vn',
  )
})

test('an address that the request came to stays', () => {
  expect(createJoinOrigin(undefined, () => laptop)('https://hall.example/screen/x')).toBe('https://hall.example')
  expect(createJoinOrigin(undefined, () => laptop)('http://192.168.1.20:3000/screen/x')).toBe(
    'http://192.168.1.20:3000',
  )
})

test('a machine without a network shows what it was asked for', () => {
  expect(createJoinOrigin(undefined, () => ({ lo: [ipv4('127.0.0.1', true)] }))('http://localhost:3000/')).toBe(
    'http://localhost:3000',
  )
})

test('a school network is preferred to a container bridge', () => {
  expect(lanAddress(laptop)).toBe('192.168.1.20')
  expect(lanAddress({ docker0: [ipv4('172.17.0.1')] })).toBe('172.17.0.1')
  expect(lanAddress({})).toBeNull()
})
