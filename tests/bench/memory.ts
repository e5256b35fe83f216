// Resident memory of a program when its garbage is gone, so that chance collections do not hide what a player costs.
import { get } from 'node:http'
import WebSocket from 'ws'
import { pause, type Program } from './programs'

function textOf(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, async (reply) => {
      let text = ''
      for await (const part of reply) text += part
      resolve(text)
    }).on('error', reject)
  })
}

/** Node opens its inspector on SIGUSR1; through it any program collects its garbage, without being written for it. */
async function collectGarbage(program: Program): Promise<void> {
  process.kill(program.pid, 'SIGUSR1')
  let list: string | null = null
  for (let tried = 0; list === null && tried < 100; tried++) {
    await pause(50)
    list = await textOf(`http://127.0.0.1:${program.inspectPort}/json/list`).catch(() => null)
  }
  const [target] = JSON.parse(list ?? '[]') as { webSocketDebuggerUrl: string }[]
  if (!target) throw new Error('the inspector did not open')
  const inspector = new WebSocket(target.webSocketDebuggerUrl)
  await new Promise((resolve) => inspector.once('open', resolve))
  for (let id = 1; id <= 2; id++) {
    const done = new Promise((resolve) => inspector.once('message', resolve))
    inspector.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }))
    await done
  }
  inspector.close()
  await pause(500)
}

/** Bytes resident after its garbage was collected. */
export async function settledMemory(program: Program): Promise<number> {
  await collectGarbage(program)
  return program.memory()
}
