// Whether the host's question closes when the common time is over, or waits for somebody.
import { expect, test } from 'vitest'
import { hasMoreTime } from '~/components/host/use-closing'

const row = { extra: 1, kicked: false, answered: false }

test.each([
  ['nobody has extra time', [row, row], false],
  ['somebody with extra time has not answered', [row, { ...row, extra: 1.5 }], true],
  ['who has extra time has answered', [{ ...row, extra: 2, answered: true }], false],
  ['who has extra time was shown out', [{ ...row, extra: 2, kicked: true }], false],
])('%s', (_, rows, more) => expect(hasMoreTime(new Map(rows.entries()))).toBe(more))
