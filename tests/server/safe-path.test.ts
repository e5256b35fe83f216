// Where a plain form may send people back to.
import { expect, test } from 'vitest'
import { safePath } from '../../app/routes/language'

test.each([
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/.//elsewhere.example',
  '/a/..//elsewhere.example',
  'https://elsewhere.example',
  null,
])('a language switch leads nobody to another site: %s', (path) => {
  const led = new URL(safePath(path), 'http://here.example')
  expect(led.host).toBe('here.example')
})

test('a language switch leads back to where it was pressed', () => {
  expect(safePath('/boards/clubs?sort=name')).toBe('/boards/clubs?sort=name')
})
