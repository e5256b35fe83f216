// The player's whole life on one page: which view stands there, and what lies over it.
import { Suspense, useEffect, useRef, useState } from 'react'
import type { Locale } from '~/domain/question/text'
import { heldBack, ownClock } from '~/domain/show/view-clock'
import { m } from '~/paraglide/messages'
import { ConnectionPill } from '../stage/connection-pill'
import { StageLanguageSwitch } from '../stage/language-switch'
import { Bar } from './bar'
import { type Brought, type Door, JoinForm, type JoinFormProps } from './join-form'
import { bringKind, bringRest, FinalView, MenuSheet, RefusedView, ResultView, StandingView } from './later-part'
import type { Missed } from './missed-questions'
import { mediaAddress } from './picture'
import { type Player, type Scene, sceneOf } from './player'
import { isDouble, QuestionView } from './question-view'
import { ReconnectingSheet } from './reconnecting-sheet'
import { SentView } from './sent-view'
import { useReached } from './use-reached'
import { Countdown, Lobby, nameOf, Quiet } from './waiting'

export interface PlayerPageProps {
  pin: string
  player: Player
  locale: Locale
  /** What the server knew of the show when the page was asked for. */
  door: Door | null
  brought: Brought | null
  wish: JoinFormProps['wish']
  missed: readonly Missed[]
  /** This phone holds a seat already: it is on its way back and is not asked for a name. */
  returning: boolean
}

/** The scene of the river behind each view: bright, or dimmed behind text, or none. */
const BEHIND: Record<Scene, string> = {
  connecting: 'dim',
  join: 'high',
  refused: 'dim',
  lobby: 'bright',
  coming: 'dim',
  question: 'none',
  sent: 'dim',
  result: 'dim',
  standing: 'dim',
  final: 'none',
}

export function PlayerPage(props: PlayerPageProps) {
  const { player, locale } = props
  const { view, personal, status, sent } = player
  const asking = view?.phase === 'question' ? view.clock : undefined
  const opensAt = asking && !heldBack(asking) ? asking.opensAt : null
  const open = useReached(opensAt, player.serverNow)
  const scene = sceneOf(player, open)
  const behind = scene === 'connecting' && !props.returning ? 'high' : BEHIND[scene]
  const [menu, setMenu] = useState(false)
  const lost = status.state === 'reconnecting'
  // Nothing of the menu holds once the seat is elsewhere or gone.
  useEffect(() => {
    if (scene === 'refused') setMenu(false)
  }, [scene])
  const shown = view && view.language !== 'player' ? view.language : locale
  const told = useTold(view, personal)
  useMediaAhead(view?.question)
  const kind = view?.coming?.kind ?? view?.question?.kind
  useEffect(() => {
    if (kind) bringKind(kind)
  }, [kind])
  const answered = scene === 'sent' || scene === 'result'
  useEffect(() => {
    if (answered) bringRest()
  }, [answered])
  const body = useFocusOf(`${scene} ${view?.index ?? ''}`)
  const current = <SceneView {...props} scene={scene} shown={shown} told={told} onMenu={() => setMenu(true)} />

  return (
    <div className="phone" data-behind={behind}>
      <div className="stage" ref={body} {...(menu || lost ? { inert: '' } : {})}>
        {/* What the server rendered stands outside: views may come before a boundary of its own would be alive. */}
        {scene === 'connecting' || scene === 'join' ? (
          current
        ) : (
          <Suspense fallback={<Quiet words={m.player_connecting()} />}>{current}</Suspense>
        )}
      </div>
      {menu && !lost && (
        <Suspense fallback={null}>
          <MenuSheet
            name={personal && nameOf(personal)}
            seatLink={personal && player.seatLink}
            onClose={() => setMenu(false)}
          />
        </Suspense>
      )}
      {lost && (
        <ReconnectingSheet
          personal={personal}
          question={view?.phase === 'question' ? view.question : undefined}
          sent={sent}
          shown={shown}
          locale={locale}
          retry={player.retry}
        />
      )}
    </div>
  )
}

/** Whether the personal view is as new as the first shared view of this reveal; later ones may change nothing personal. */
function useTold(view: Player['view'], personal: Player['personal']): boolean {
  const first = useRef({ index: -1, n: 0 })
  if (view?.phase === 'reveal' && first.current.index !== view.index) first.current = { index: view.index, n: view.n }
  return Boolean(personal && personal.n >= first.current.n)
}

/** Pictures of a question are fetched before it opens, so that they stand there when it does. */
function useMediaAhead(question: { media?: Parameters<typeof mediaAddress>[0] } | undefined) {
  const media = question?.media
  useEffect(() => {
    if (media?.kind === 'picture') new Image().src = mediaAddress(media)
  }, [media])
}

/** When a view takes the place of one that held the focus, its heading takes the focus over and is read out. */
function useFocusOf(name: string) {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(name)
  useEffect(() => {
    if (before.current === name) return
    before.current = name
    const active = document.activeElement
    if (active && active !== document.body && box.current?.contains(active)) return
    if (active?.closest('.sheet')) return
    box.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [name])
  return box
}

interface SceneViewProps extends PlayerPageProps {
  scene: Scene
  shown: Locale
  /** The personal view speaks of the question that is revealed. */
  told: boolean
  onMenu: () => void
}

function SceneView({ scene, shown, onMenu, ...props }: SceneViewProps) {
  const { player, locale, pin } = props
  const { view, personal, sent, status } = player
  const connection = status.state === 'connected' ? 'live' : status.state === 'connecting' ? 'connecting' : 'lost'
  const started = view && view.phase !== 'lobby' && view.phase !== 'ended' ? view : null
  const bar = (
    <Bar locale={locale} place={started ?? view?.title ?? m.common_app_name()} onMenu={onMenu}>
      <ConnectionPill connection={connection} />
    </Bar>
  )

  // Before it is known whether there is a seat, a new phone may start typing.
  if (scene === 'join' || (scene === 'connecting' && !props.returning && !personal))
    return (
      <>
        <Bar locale={locale} place={m.common_app_name()}>
          <StageLanguageSwitch />
        </Bar>
        <JoinForm
          pin={pin}
          door={view ?? props.door}
          brought={props.brought}
          wish={props.wish}
          locale={locale}
          ready={player.joined === false && status.state === 'connected'}
          join={player.join}
        />
      </>
    )
  if (scene === 'refused' && status.state === 'refused')
    return (
      <>
        <Bar locale={locale} place={m.common_app_name()}>
          <StageLanguageSwitch />
        </Bar>
        <RefusedView code={status.code} retry={player.retry} />
      </>
    )
  if (!view || !personal)
    return (
      <>
        {bar}
        <Quiet words={m.player_connecting()} />
      </>
    )
  const { question, clock, revealed } = view

  if (scene === 'coming') {
    const coming = view.coming ?? (question && { ...question, double: isDouble(question) })
    if (coming)
      return (
        <>
          {bar}
          <Countdown index={view.index} coming={coming} locale={locale} />
        </>
      )
  }
  if (scene === 'question' && question && clock)
    return (
      <QuestionView
        key={view.index}
        {...{ view, personal, question, locale, onMenu }}
        clock={ownClock(clock, personal.extra)}
        now={player.serverNow}
        refusal={sent.state === 'refused' ? sent.code : null}
        answer={player.answer}
      />
    )
  if (scene === 'sent' && question && clock && sent.state !== 'none')
    return (
      <>
        {bar}
        <SentView {...{ question, sent, shown, locale }} clock={clock} now={player.serverNow} />
      </>
    )
  if (scene === 'result' && question && revealed)
    return (
      <>
        {bar}
        {props.told ? (
          <ResultView key={view.index} {...{ view, personal, question, revealed, shown, locale }} />
        ) : (
          <Quiet words={m.player_wait_reveal()} />
        )}
      </>
    )
  if (scene === 'standing')
    return (
      <>
        {bar}
        <StandingView {...{ view, personal, locale }} />
      </>
    )
  if (scene === 'final') return <FinalView {...{ view, personal, shown, locale, onMenu }} missed={props.missed} />
  return (
    <>
      {bar}
      <Lobby personal={personal} late={view.phase !== 'lobby'} />
    </>
  )
}
