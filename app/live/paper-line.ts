/** The way from a paper's page to the server: one batch at a time, in order, again and again until it is acknowledged. */
import type { PaperCommand, PaperReply } from '~/services/papers'
import type { Kept, PaperOutbox } from './paper-outbox'

export type LineState = 'idle' | 'sending' | 'lost'

/** Says that no repetition helps: signed out (401, 403) or no such paper (404). */
export class PaperGone extends Error {}

/** Says that the server will never take these commands together (400, 413, 422): each is sent by itself once. */
export class BatchRefused extends Error {}

export interface LineNeeds {
  outbox: PaperOutbox
  /** Rejects when the server did not answer, or not as it should; `PaperGone` when it never will, `BatchRefused` when not so. */
  post(commands: PaperCommand[]): Promise<PaperReply>
  /** Calls after ms; returns how to take that back. */
  later(ms: number, act: () => void): () => void
  monotonic(): number
  random(): number
  /** An answer came: what was sent, and the instants (monotonic, ms) of sending and arrival. */
  onReply(sent: readonly Kept[], reply: PaperReply, times: { sent: number; got: number }): void
  /** A command that the server does not take even by itself; it is out of the outbox. */
  onRefused(sent: readonly Kept[]): void
  onState(state: LineState): void
  onGone(): void
}

export interface PaperLine {
  /** Sends what is in the outbox; `soon`: it may wait for company for a few seconds. */
  send(soon?: boolean): void
  /** Asks for the clock and the phase even with an empty outbox. */
  ask(): void
  /** The line may be back: tries at once. */
  tryNow(): void
  /** No more is sent: this device may not write. What is kept stays kept. */
  stop(): void
}

const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000]
/** Commands in one batch. */
const BATCH = 50
/** What may wait for company waits this long, ms. */
const COMPANY = 4_000

/** Refusals after which this device sends nothing more. */
const KEPT_BACK = new Set(['other_device'])

export function paperLine(needs: LineNeeds): PaperLine {
  const { outbox, post, later, monotonic, random, onReply, onRefused, onState, onGone } = needs
  let busy = false
  let asked = false
  let stopped = false
  let failures = 0
  /** Commands that were refused together and are sent one by one. */
  let alone = 0
  let cancel = () => {}

  function wait(ms: number) {
    cancel()
    cancel = later(ms, () => void run())
  }

  function took(batch: readonly Kept[], reply: PaperReply, times: { sent: number; got: number }) {
    failures = 0
    const settled = batch.filter((_, index) => {
      const ack = reply.acks[index]
      return ack !== undefined && (ack.ok || !KEPT_BACK.has(ack.code))
    })
    outbox.settle(settled)
    if (!reply.mine) stopped = true
    onReply(batch, reply, times)
  }

  async function run() {
    cancel()
    if (busy || stopped) return
    const batch = outbox.list().slice(0, alone > 0 ? 1 : BATCH)
    if (batch.length === 0 && !asked) return
    busy = true
    asked = false
    onState(failures > 0 ? 'lost' : 'sending')
    const sent = monotonic()
    try {
      const reply = await post(batch.map(({ command }) => command))
      alone = Math.max(0, alone - batch.length)
      took(batch, reply, { sent, got: monotonic() })
      busy = false
      onState('idle')
      if (outbox.list().length > 0 || asked) void run()
    } catch (error) {
      busy = false
      if (error instanceof PaperGone) {
        stopped = true
        onGone()
        return
      }
      if (error instanceof BatchRefused && batch.length > 0) {
        if (batch.length > 1) alone = batch.length
        else {
          alone = Math.max(0, alone - 1)
          outbox.settle(batch)
          onRefused(batch)
        }
        void run()
        return
      }
      asked = true
      const pause = PAUSES[Math.min(failures, PAUSES.length - 1)] ?? 0
      failures++
      onState('lost')
      wait(pause * (0.75 + random() / 2))
    }
  }

  return {
    send(soon = false) {
      if (busy || stopped) return
      if (soon && failures === 0) wait(COMPANY)
      else if (failures === 0) void run()
    },
    ask() {
      asked = true
      if (failures === 0) void run()
    },
    tryNow() {
      asked = true
      void run()
    },
    stop() {
      stopped = true
      cancel()
    },
  }
}
