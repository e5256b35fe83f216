/** The steps of starting: silent while all is well, and everything that was said when it is not. */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const SAYS = 'console.log("first"); console.error("second"); console.log("third");'

function stepThat(code: string) {
  const program = `import('./scripts/steps.mjs').then((steps) => process.exit(steps.runsNodeSilently('-e', ${JSON.stringify(code)}) ? 0 : 3))`
  return spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' })
}

test('a step that succeeds says nothing', () => {
  expect(stepThat(SAYS)).toMatchObject({ status: 0, stdout: '', stderr: '' })
})

test('a step that fails shows all it said, in its order', () => {
  expect(stepThat(`${SAYS} process.exit(1)`)).toMatchObject({ status: 3, stdout: '', stderr: 'first\nsecond\nthird\n' })
})
