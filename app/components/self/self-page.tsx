// A sitting from the first question to the card.
import { useEffect, useRef, useState } from 'react'
import type { Locale } from '~/domain/question/text'
import type { SelfView } from '~/domain/show/self-paced-view'
import { m } from '~/paraglide/messages'
import { Bar } from '../player/bar'
import MenuSheet from '../player/menu-sheet'
import RefusalWords from '../player/refusal-words'
import { Asking } from './asking'
import { SelfCard } from './card'
import { Ready } from './door'
import { PlainQuestion } from './plain-question'
import { Settled } from './settled'
import { type Sitting, useSitting } from './use-sitting'

interface Props {
  code: string
  first: SelfView
  /** The page was opened, and not led to by one of its own forms. */
  returning: boolean
  locale: Locale
}

/** The scene of the river behind each view. */
const BEHIND: Record<SelfView['scene'], string> = { ready: 'bright', question: 'none', result: 'dim', final: 'none' }

export function SelfPage({ code, first, returning, locale }: Props) {
  const sitting = useSitting(code, first)
  const { view } = sitting
  const [menu, setMenu] = useState(false)
  const body = useFocusOf(`${view.scene} ${'index' in view ? view.index : ''}`)
  const name = view.scene === 'ready' ? view.name : view.me.name
  return (
    <div className="phone" data-behind={sitting.sending?.type === 'answer' ? 'dim' : BEHIND[view.scene]}>
      <div className="stage" ref={body} {...(menu ? { inert: '' } : {})}>
        <Scene sitting={sitting} returned={returning && view === first} locale={locale} onMenu={() => setMenu(true)} />
      </div>
      {menu && <MenuSheet name={name} seatLink={null} onClose={() => setMenu(false)} />}
    </div>
  )
}

/** The heading of a new view is read out. */
function useFocusOf(name: string) {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(name)
  useEffect(() => {
    if (before.current === name) return
    before.current = name
    const active = document.activeElement
    if (active && active !== document.body && box.current?.contains(active)) return
    box.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [name])
  return box
}

interface SceneProps {
  sitting: Sitting
  returned: boolean
  locale: Locale
  onMenu(): void
}

function Scene({ sitting, returned, locale, onMenu }: SceneProps) {
  const { view, sending, lost, refused, act } = sitting
  const [live, setLive] = useState(false)
  // Until then the forms of the page do the work.
  useEffect(() => setLive(true), [])
  const shown = 'language' in view && view.language !== 'player' ? view.language : locale
  if (view.scene === 'question')
    return live ? (
      <Asking key={view.index} view={view} sitting={sitting} locale={locale} shown={shown} onMenu={onMenu} />
    ) : (
      <PlainQuestion view={view} locale={locale} shown={shown} />
    )
  if (view.scene === 'final')
    return <SelfCard view={view} shown={shown} locale={locale} returned={returned} onMenu={onMenu} />
  const trouble = lost ? m.results_self_lost_plain() : refused ? <RefusalWords code={refused} /> : null
  const next = () => act({ type: 'next', index: view.scene === 'ready' ? 0 : view.index + 1 })
  return (
    <>
      <Bar locale={locale} place={view.scene === 'ready' ? m.common_app_name() : view} onMenu={onMenu} />
      {trouble && (
        <p className="said centred" role="alert">
          {trouble}
        </p>
      )}
      {view.scene === 'ready' ? (
        <Ready view={view} locale={locale} busy={sending !== null} onNext={next} />
      ) : (
        <Settled key={view.index} view={view} shown={shown} locale={locale} busy={sending !== null} onNext={next} />
      )}
    </>
  )
}
