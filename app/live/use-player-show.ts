/** A player's page follows its show by this hook. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { AnswerValue } from '~/domain/show/show-question'
import { PROTOCOL } from '~/domain/show/version'
import { answerOutbox } from './answer-outbox'
import { connection } from './connection'
import { laterOnPage } from './later'
import { createPlayerShow, type JoinWish, NOTHING_YET, type PlayerState, type Reply } from './player-show'
import { adoptSeat, randomText, seatLink, seatToken } from './seat-token'

export interface PlayerShow extends PlayerState {
  /** The server's time now, ms; compare it with the view's clock. */
  serverNow(): number
  join(wish: JoinWish): Promise<Reply>
  answer(value: AnswerValue): void
  retry(): void
  /** Address (for a QR code) that continues this seat on another phone. Only in the browser. */
  seatLink(): string
}

function open(pin: string) {
  return createPlayerShow({
    openLine: connection(() => ({ role: 'player', v: PROTOCOL, pin, token: seatToken(pin) })),
    outbox: answerOutbox(pin),
    commandId: () => randomText(9),
    later: laterOnPage,
  })
}

/** Connects to the show behind `pin` for as long as the page is there. On the server it renders as "connecting". */
export function usePlayerShow(pin: string): PlayerShow {
  const [show] = useState(() => open(pin))
  const state = useSyncExternalStore(show.store.subscribe, show.store.get, () => NOTHING_YET)
  useEffect(() => {
    adoptSeat(pin)
    show.start()
    return () => show.stop()
  }, [show, pin])
  return {
    ...state,
    serverNow: show.clock.now,
    join: show.join,
    answer: show.answer,
    retry: show.retry,
    seatLink: () => seatLink(window.location.origin, pin),
  }
}
